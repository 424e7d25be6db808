using System.Text.Json;

namespace Simulators.Reports.Gates;

/// <summary>Reads rules as simulators list them: <c>GET /__admin/rules</c>, or a platform's own file of rules.</summary>
public static class RuleCatalogue
{
    /// <param name="json">An array of rules, or an object whose <c>items</c> or <c>rules</c> is one.</param>
    /// <exception cref="JsonException">It is neither, or a rule lacks its id or level.</exception>
    public static IReadOnlyList<RuleRecord> Read(JsonElement json)
    {
        var list = json;
        if (json.ValueKind == JsonValueKind.Object
            && !json.TryGetProperty("items", out list) && !json.TryGetProperty("rules", out list))
            throw new JsonException("The rules are neither an array nor an object with items.");
        if (list.ValueKind != JsonValueKind.Array) throw new JsonException($"The rules are no array, but {list.ValueKind}.");
        return [.. list.EnumerateArray().Select(Rule)];
    }

    static RuleRecord Rule(JsonElement rule)
    {
        var id = Text(rule, "id") ?? throw new JsonException("A rule has no id.");
        if (!Enum.TryParse<RuleLevel>(Text(rule, "level"), ignoreCase: true, out var level))
            throw new JsonException($"The level of rule {id} is none of must, should and info.");
        return new RuleRecord(
            id,
            Text(rule, "platform") ?? id.Split('/')[0],
            level,
            Text(rule, "statement") ?? "",
            Text(rule, "source") ?? "",
            Text(rule, "confidence") ?? "");
    }

    static string? Text(JsonElement rule, string name) =>
        rule.ValueKind == JsonValueKind.Object && rule.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
