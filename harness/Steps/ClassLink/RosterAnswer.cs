using System.Text.Json;
using Simulators.Client;

namespace Simulators.Steps.ClassLink;

/// <summary>What the rostering service answered, read as OneRoster writes it.</summary>
static class RosterAnswer
{
    const string Infos = "statusInfoSet";

    /// <summary>The records of a collection, or the one record that was asked for.</summary>
    public static IReadOnlyList<JsonElement> Records(Exchange exchange)
    {
        Expect.Equal(200, exchange.Status, $"The HTTP status, answered {exchange.Text}");
        var found = exchange.Json.EnumerateObject().Where(member => member.Name != Infos).ToList();
        Expect.Equal(1, found.Count, "The number of collections in the answer");
        var value = found[0].Value;
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
    }

    /// <summary>The sourcedIds of the records, in their order.</summary>
    public static IReadOnlyList<string> Ids(Exchange exchange) =>
        [.. Records(exchange).Select(record => TextOf(record, "sourcedId") ?? "(no sourcedId)")];

    /// <summary>The code of an error: codeMinor of either version, or codeMajor where there is none.</summary>
    public static string CodeOf(Exchange exchange)
    {
        var json = exchange.Json;
        var info = json.TryGetProperty(Infos, out var set) ? set[0] : json;
        if (info.TryGetProperty("imsx_CodeMinor", out var minor))
            return minor.GetProperty("imsx_codeMinorField")[0].GetProperty("imsx_codeMinorFieldValue").GetString()!;
        return TextOf(info, "imsx_codeMinor") ?? TextOf(info, "imsx_codeMajor") ?? exchange.Text;
    }

    /// <summary>The codes of the warnings that stand beside the records.</summary>
    public static IReadOnlyList<string> Warnings(Exchange exchange) => exchange.Json.TryGetProperty(Infos, out var set)
        ? [.. set.EnumerateArray().Select(info => TextOf(info, "imsx_codeMinor") ?? "")]
        : [];

    /// <summary>
    /// A field as a feature writes it, or null when the record has it not: texts as they are, of lists the items with commas
    /// between, of references the sourcedIds. A dot leads into objects and lists: <c>roles.role</c>.
    /// </summary>
    public static string? TextOf(JsonElement record, string path)
    {
        var (name, rest) = path.Split('.', 2) is [var head, var tail] ? (head, tail) : (path, null);
        if (!record.TryGetProperty(name, out var value)) return null;
        if (rest is null) return Shown(value);
        return value.ValueKind == JsonValueKind.Array
            ? string.Join(", ", value.EnumerateArray().Select(item => TextOf(item, rest)))
            : TextOf(value, rest);
    }

    static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Shown)),
        JsonValueKind.Object when value.TryGetProperty("sourcedId", out var id) => id.GetString()!,
        _ => value.GetRawText(),
    };
}
