using System.Globalization;
using System.Text.Json;
using Simulators.Client;

namespace Simulators.Steps.ClassIn;

/// <summary>
/// What ClassIn answered: <c>{"data":..,"error_info":{"errno":1,"error":".."}}</c>, or by version 2
/// <c>{"code":1,"msg":"..","data":..}</c>.
/// </summary>
/// <param name="Exchange">The call and its answer on the wire.</param>
public sealed record ClassInAnswer(Exchange Exchange)
{
    /// <summary>The answer's body.</summary>
    /// <exception cref="ExpectationException">It is no JSON object.</exception>
    public JsonElement Json { get; } = Read(Exchange);

    /// <summary>1 is success. Some samples show it as a string, so both are read.</summary>
    public long Errno => Json.TryGetProperty("code", out var code)
        ? NumberOf(code, "code")
        : NumberOf(Member(Json, "error_info", "errno"), "error_info.errno");

    /// <summary>The errno in words.</summary>
    public string Error =>
        (Json.TryGetProperty("msg", out var text) ? text : Member(Json, "error_info", "error")).GetString() ?? "";

    /// <summary>Whether there is any <c>data</c>.</summary>
    public bool HasData => Json.TryGetProperty("data", out var data) && data.ValueKind != JsonValueKind.Null;

    /// <summary>What was asked for, or what exists already.</summary>
    public JsonElement Data => Member(Json, "data");

    /// <summary>The data as an id, whether it is a number or digits in a string.</summary>
    public long Id => NumberOf(Data, "data");

    /// <summary>The errnos of a batch's items, in order.</summary>
    public IReadOnlyList<long> ItemErrnos => Items.ValueKind == JsonValueKind.Array
        ? [.. Items.EnumerateArray().Select(ErrnoOf)]
        : throw Mismatch("its data to be a list with an answer for each item");

    /// <summary>Fails unless the errno is this one.</summary>
    public void MustBe(long errno)
    {
        if (Errno != errno) throw Mismatch($"errno {errno}");
    }

    /// <summary>That something else was expected; the message has what was answered, and why.</summary>
    public ExpectationException Mismatch(string expected)
    {
        var why = Exchange.Explanation is { } explanation ? $"\nThe simulator explains: {explanation}" : "";
        return new ExpectationException($"Expected {expected}; ClassIn answered {Exchange.Status} {Exchange.Text}{why}");
    }

    // The double-teacher call has its list one level further in.
    JsonElement Items => Data.ValueKind == JsonValueKind.Object && Data.TryGetProperty("subClassData", out var items)
        ? items
        : Data;

    long ErrnoOf(JsonElement item) =>
        NumberOf(Member(item, item.TryGetProperty("code", out _) ? "code" : "errno"), "an item's errno");

    static JsonElement Read(Exchange exchange)
    {
        try
        {
            if (exchange.Json is { ValueKind: JsonValueKind.Object } json) return json;
        }
        catch (JsonException)
        {
            // Said below, with the body that is none.
        }

        throw new ExpectationException($"Expected a JSON object; ClassIn answered {exchange.Status} {exchange.Text}");
    }

    JsonElement Member(JsonElement json, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json))
                throw Mismatch($"a member {name}");
        }

        return json;
    }

    long NumberOf(JsonElement json, string what)
    {
        var text = json.ValueKind == JsonValueKind.String ? json.GetString() : json.GetRawText();
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Mismatch($"{what} to be a number");
    }
}
