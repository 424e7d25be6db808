using System.Text.Json;

namespace Simulators.Host.Matching.JsonPaths;

/// <summary>The path leads to something in the value's JSON; or to something that fits a pattern of its own.</summary>
sealed class JsonPathPattern(JsonPath path, ValuePattern? pattern) : ValuePattern
{
    public static JsonPathPattern Read(JsonElement json, string place, int depth)
    {
        var (expression, pattern) = Expression.Read(json, place, depth);
        try
        {
            return new JsonPathPattern(JsonPath.Parse(expression), pattern);
        }
        catch (FormatException e)
        {
            throw PatternJson.Unsupported(place, $"is no JSONPath that is understood here: {e.Message}");
        }
    }

    public override bool Fits(MatchedValue value)
    {
        if (value.Json is not { } json) return false;
        var found = path.Find(json, json, value.Budget);
        if (pattern is null) return path.IsDefinite ? found.Count > 0 && IsSomething(found[0]) : found.Count > 0;
        return Candidates(found).Any(text => pattern.Fits(new MatchedValue(text, value.Budget)));
    }

    /// <summary>As in WireMock: null and what is empty count as nothing.</summary>
    static bool IsSomething(JsonElement found) => found.ValueKind switch
    {
        JsonValueKind.Null => false,
        JsonValueKind.Array => found.GetArrayLength() > 0,
        JsonValueKind.Object => found.GetPropertyCount() > 0,
        _ => true,
    };

    /// <summary>What the pattern is held against: each of several values, and an array as a whole too.</summary>
    IEnumerable<string?> Candidates(IReadOnlyList<JsonElement> found)
    {
        if (found.Count == 0) return [null];
        if (!path.IsDefinite) return found.Select(TextOf).Append($"[{string.Join(',', found.Select(item => item.GetRawText()))}]");
        return found[0].ValueKind == JsonValueKind.Array
            ? found[0].GetArrayLength() == 0 ? [null, "[]"] : found[0].EnumerateArray().Select(TextOf).Append(found[0].GetRawText())
            : [TextOf(found[0])];
    }

    static string? TextOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => element.GetString(),
        _ => element.GetRawText(),
    };
}
