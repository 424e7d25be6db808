using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Gherkin.Messages;

namespace Simulators.Bdd.Tests.Kit;

/// <summary>
/// A message stream as lines that can be compared: ids numbered as they come, and without what the kit leaves to each
/// implementation (the program, its sources, its language, its clock).
/// </summary>
sealed class KitStream
{
    static readonly string[] Dropped =
    [
        "timestamp", "duration", "stackTrace", "uri", "sourceReference", "language:snippet", "code:snippet", "type:exception",
    ];

    readonly Dictionary<string, string> _ids = [];

    public static IReadOnlyList<string> Of(IEnumerable<Envelope> messages) =>
        Of(messages.Select(message => JsonSerializer.Serialize(message, MessageJson.Default.Envelope)));

    public static IReadOnlyList<string> Of(IEnumerable<string> lines)
    {
        var stream = new KitStream();
        return [.. lines.Select(line => stream.Line(JsonNode.Parse(line)!.AsObject()))];
    }

    string Line(JsonObject message)
    {
        var (kind, content) = message.Single();
        return kind == "meta" ? "meta" : $"{kind} {Comparable(content!, kind).ToJsonString()}";
    }

    JsonNode Comparable(JsonNode node, string name) => node switch
    {
        JsonObject members => new JsonObject(members
            .Where(member => !IsDropped(member.Key, name))
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create<string, JsonNode?>(member.Key, Comparable(member.Value!, member.Key)))),
        JsonArray items => new JsonArray([.. items.Select(item => Comparable(item!, name))]),
        _ when IsId(name) => JsonValue.Create(Numbered(node.GetValue<string>())),
        _ => node.DeepClone(),
    };

    static bool IsDropped(string key, string parent) =>
        Dropped.Contains(key) || Dropped.Contains($"{key}:{parent.TrimEnd('s')}");

    static bool IsId(string name) => name == "id" || name.EndsWith("Id", StringComparison.Ordinal)
        || name.EndsWith("Ids", StringComparison.Ordinal);

    string Numbered(string id)
    {
        if (!_ids.TryGetValue(id, out var number)) _ids[id] = number = "#" + _ids.Count;
        return number;
    }
}
