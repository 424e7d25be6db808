using System.Text.Json;

namespace Simulators.Host.Matching;

/// <summary>JsonUnit's placeholders in an expected document: any value of a kind will do.</summary>
static class JsonPlaceholder
{
    const string Start = "${json-unit.";

    /// <summary>Null when the text is no placeholder; else whether the value is of its kind.</summary>
    public static bool? Fits(JsonElement expected, JsonElement actual)
    {
        if (expected.ValueKind != JsonValueKind.String) return null;
        return expected.GetString() switch
        {
            "${json-unit.ignore}" or "${json-unit.ignore-element}" => true,
            "${json-unit.any-string}" => actual.ValueKind == JsonValueKind.String,
            "${json-unit.any-number}" => actual.ValueKind == JsonValueKind.Number,
            "${json-unit.any-boolean}" => actual.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => null,
        };
    }

    /// <summary>A placeholder in the document that is none of these, or null.</summary>
    public static string? UnknownIn(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Select(member => UnknownIn(member.Value)).FirstOrDefault(found => found is not null),
        JsonValueKind.Array => json.EnumerateArray().Select(UnknownIn).FirstOrDefault(found => found is not null),
        JsonValueKind.String when json.GetString()!.StartsWith(Start, StringComparison.Ordinal) && Fits(json, json) is null => json.GetString(),
        _ => null,
    };
}
