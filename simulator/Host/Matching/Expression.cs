using System.Text.Json;

namespace Simulators.Host.Matching;

/// <summary>An expression that leads to values: alone, as a text, or as an object with a pattern for what it leads to.</summary>
static class Expression
{
    public static (string Text, ValuePattern? Pattern) Read(JsonElement json, string path, int depth)
    {
        if (json.ValueKind == JsonValueKind.String) return (json.GetString()!, null);
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("expression", out var expression))
            throw PatternJson.Unsupported(path, "must be an expression, or an object with the members expression and a pattern");
        var rest = new System.Text.Json.Nodes.JsonObject();
        foreach (var member in PatternJson.Members(json, path))
        {
            if (member.Name == "expression") continue;
            rest[member.Name] = System.Text.Json.Nodes.JsonNode.Parse(member.Value.GetRawText());
        }

        var pattern = rest.Count == 0 ? null : PatternReader.Read(JsonSerializer.SerializeToElement(rest, Admin.AdminJson.Readable.JsonObject), path, depth + 1);
        return (PatternJson.Text(expression, $"{path}.expression"), pattern);
    }
}
