using System.Text.Json;

namespace Simulators.Host.Matching.JsonPaths;

/// <summary>
/// A JSONPath expression, of the kind that WireMock's users write: members, indexes, slices, wildcards, recursive descent, filters,
/// and the functions <c>length()</c> and <c>size()</c> at the end.
/// </summary>
/// <remarks>Syntax and meaning are those of Jayway's JsonPath, which WireMock has [github.com/json-path/JsonPath].</remarks>
/// <param name="steps">What leads from the root to the values.</param>
/// <param name="counts">Whether the path ends in <c>length()</c> or <c>size()</c>.</param>
sealed class JsonPath(IReadOnlyList<JsonStep> steps, bool counts)
{
    /// <summary>True when it leads to one value at most.</summary>
    public bool IsDefinite { get; } = steps.All(step => step.IsDefinite);

    /// <summary>Reads an expression; a <see cref="FormatException"/> says what is wrong with it, and where.</summary>
    public static JsonPath Parse(string text) => new JsonPathParser(text).ReadAll();

    /// <summary>The values that it leads to, in the document's order.</summary>
    public IReadOnlyList<JsonElement> Find(JsonElement start, JsonElement root, Budget budget)
    {
        List<JsonElement> found = [start];
        foreach (var step in steps)
        {
            List<JsonElement> next = [];
            foreach (var element in found)
            {
                budget.Spend();
                step.Walk(element, root, budget, next);
            }

            if (next.Count == 0) return counts && !IsDefinite ? [Number(0)] : [];
            found = next;
        }

        return counts ? Count(found) : found;
    }

    IReadOnlyList<JsonElement> Count(List<JsonElement> found)
    {
        if (!IsDefinite) return [Number(found.Count)];
        return found[0].ValueKind switch
        {
            JsonValueKind.Array => [Number(found[0].GetArrayLength())],
            JsonValueKind.Object => [Number(found[0].GetPropertyCount())],
            JsonValueKind.String => [Number(found[0].GetString()!.Length)],
            _ => [],
        };
    }

    static JsonElement Number(int number) => JsonSerializer.SerializeToElement(number, Admin.AdminJson.Readable.Int32);
}
