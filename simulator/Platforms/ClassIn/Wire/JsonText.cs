using System.Globalization;
using System.Text.Json;

namespace Simulators.ClassIn.Wire;

/// <summary>Reads the JSON texts that v1 carries in form fields. Numbers and strings are the same to the vendor (PHP).</summary>
static class JsonText
{
    static readonly JsonDocumentOptions Limits = new() { MaxDepth = 16 };

    /// <summary>The items of a JSON array, or null when the text is no JSON array.</summary>
    public static IReadOnlyList<JsonElement>? Array(string? text)
    {
        if (text is null || HasLoneSurrogate(text)) return null;
        try
        {
            using var document = JsonDocument.Parse(text, Limits);
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? [.. document.RootElement.Clone().EnumerateArray()]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// Does an escape name half a character? PHP refuses such a JSON text as a whole (JSON_ERROR_UTF16); .NET would
    /// only stumble when the string is read.
    /// </summary>
    static bool HasLoneSurrogate(string text)
    {
        var awaitsLow = false;
        for (var i = 0; i < text.Length; i++)
        {
            var unit = '\0';
            if (text[i] == '\\' && ++i < text.Length && text[i] == 'u' && TryUnit(text, i + 1, out unit)) i += 4;
            if (char.IsLowSurrogate(unit) != awaitsLow) return true;
            awaitsLow = char.IsHighSurrogate(unit);
        }

        return awaitsLow;
    }

    static bool TryUnit(string text, int start, out char unit)
    {
        unit = '\0';
        if (start + 4 > text.Length) return false;
        var valid = ushort.TryParse(text.AsSpan(start, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value);
        unit = (char)value;
        return valid;
    }

    /// <summary>A scalar as text: a string's content, a number's digits, 1 or 0 for a truth value; null for the rest.</summary>
    public static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "1",
        JsonValueKind.False => "0",
        _ => null,
    };

    /// <summary>A member of an object as text, or null when it is missing, empty or no scalar.</summary>
    public static string? Member(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object
        && item.TryGetProperty(name, out var value)
        && Scalar(value) is { Length: > 0 } text
            ? text
            : null;

    /// <summary>The parameters of one item of a batch.</summary>
    public static Parameters Parameters(JsonElement item) => new(name => Member(item, name));

    /// <summary>The item's own column, at most 50 characters, echoed as a string whatever it was sent as.</summary>
    public static string? CustomColumn(JsonElement item) =>
        Member(item, "customColumn") is { } column ? Texts.Truncate(column, 50) : null;
}
