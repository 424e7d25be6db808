using System.Globalization;
using System.Text.Json.Nodes;
using Simulators.Load.Schedules;
using Simulators.Load.Thresholds;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Simulators.Load.Files;

/// <summary>A mapping of a YAML file, read name by name; what nobody asked for in the end is a mistake.</summary>
sealed class YamlMap
{
    /// <summary>
    /// More than any scenario has. Aliases can make a small file very large, so nodes are counted as they are read.
    /// </summary>
    const int MostNodes = 10_000;

    readonly string _path;
    readonly Dictionary<string, YamlNode> _rest = [];
    readonly List<string> _known = [];

    public YamlMap(string path, YamlNode node)
    {
        _path = path;
        if (node is not YamlMappingNode mapping) throw Bad(node, "it must be names with values.");
        foreach (var (key, value) in mapping.Children)
            _rest[(key as YamlScalarNode)?.Value ?? throw Bad(key, "a name must be a text.")] = value;
    }

    public string? Text(string name) => Take(name) switch
    {
        null => null,
        YamlScalarNode { Value: { } value } => value,
        var node => throw Bad(node, $"{name} must be a single value."),
    };

    public long? Whole(string name)
    {
        if (Take(name) is not { } node) return null;
        return node is YamlScalarNode { Value: { } text }
            && long.TryParse(
                text.Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number is >= int.MinValue and <= int.MaxValue
            ? number
            : throw Bad(node, $"{name} must be a whole number.");
    }

    public TimeSpan? Time(string name) => Take(name) is { } node ? TimeOf(node, name) : null;

    public YamlMap? Map(string name) => Take(name) is { } node ? new YamlMap(_path, node) : null;

    public IReadOnlyList<YamlMap> Maps(string name) => [.. Items(name).Select(node => new YamlMap(_path, node))];

    public IReadOnlyList<string> Texts(string name) =>
        [.. Items(name).Select(node => (node as YamlScalarNode)?.Value ?? throw Bad(node, $"an entry of {name} must be a "
            + $"text."))];

    /// <summary>Names with a single value each.</summary>
    public IReadOnlyDictionary<string, string> Pairs(string name)
    {
        if (Map(name) is not { } map) return new Dictionary<string, string>();
        return map._rest.Keys.ToList().ToDictionary(key => key, key => map.Text(key)!);
    }

    /// <summary>
    /// A number, or stages: <c>{to: 20, for: 30s}</c>, with <c>from</c> where it does not go on from the stage before.
    /// </summary>
    public IReadOnlyList<Stage>? Stages(string name)
    {
        if (!_rest.TryGetValue(name, out var node)) return Missing(name);
        if (node is YamlScalarNode) return Stage.Steady(NumberOf(Take(name)!, name));
        var stages = new List<Stage>();
        foreach (var map in Maps(name))
        {
            var (at, to) = (map.Take("from"), map.Take("to") ?? throw Bad(node, $"a stage of {name} needs 'to'."));
            var end = NumberOf(to, "to");
            var begin = at is not null ? NumberOf(at, "from") : stages.Count > 0 ? stages[^1].To : end;
            stages.Add(new Stage(begin, end, map.Time("for") ?? throw Bad(to, $"a stage of {name} needs 'for'.")));
            map.MustBeUsedUp();
        }

        return stages.Count > 0 ? stages : throw Bad(node, $"{name} has no stage.");
    }

    /// <summary>Any mapping, as the JSON that it would be.</summary>
    public JsonObject Json(string name)
    {
        var node = Take(name) ?? throw new LoadException($"{_path}: a fault needs '{name}', as POST /__admin/faults takes it.");
        var nodes = 0;
        return JsonOf(node, ref nodes) as JsonObject ?? throw Bad(node, $"{name} must be names with values.");
    }

    /// <exception cref="LoadException">There is a name that nobody asked for.</exception>
    public void MustBeUsedUp()
    {
        if (_rest.Count == 0) return;
        var (name, node) = _rest.First();
        throw Bad(node, $"'{name}' is not known here. There are: {string.Join(", ", _known)}.");
    }

    IReadOnlyList<Stage>? Missing(string name)
    {
        _known.Add(name);
        return null;
    }

    IEnumerable<YamlNode> Items(string name) => Take(name) switch
    {
        null => [],
        YamlSequenceNode sequence => sequence.Children,
        var node => throw Bad(node, $"{name} must be a list."),
    };

    YamlNode? Take(string name)
    {
        _known.Add(name);
        return _rest.Remove(name, out var node) ? node : null;
    }

    TimeSpan TimeOf(YamlNode node, string name) =>
        node is YamlScalarNode { Value: { } text } && TimeText.Parse(text) is { } microseconds and <= 365 * 86400e6
            ? TimeSpan.FromMicroseconds(microseconds)
            : throw Bad(node, $"{name} must be a time: a number with {TimeText.Units}.");

    double NumberOf(YamlNode node, string name) =>
        node is YamlScalarNode { Value: { } text }
        && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : throw Bad(node, $"{name} must be a number, 0 or more.");

    JsonNode? JsonOf(YamlNode node, ref int nodes)
    {
        if (++nodes > MostNodes) throw Bad(node, "it is too large.");
        switch (node)
        {
            case YamlMappingNode mapping:
                var made = new JsonObject();
                foreach (var (key, value) in mapping.Children) made[$"{key}"] = JsonOf(value, ref nodes);
                return made;
            case YamlSequenceNode sequence:
                var list = new JsonArray();
                foreach (var item in sequence.Children) list.Add(JsonOf(item, ref nodes));
                return list;
            default:
                return ScalarOf((YamlScalarNode)node);
        }
    }

    static JsonValue? ScalarOf(YamlScalarNode scalar)
    {
        if (scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted) return JsonValue.Create(scalar.Value);
        return scalar.Value switch
        {
            null or "" or "null" or "~" => null,
            "true" => JsonValue.Create(true),
            "false" => JsonValue.Create(false),
            var text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) =>
                JsonValue.Create(number),
            var text => JsonValue.Create(text),
        };
    }

    LoadException Bad(YamlNode node, string why) => new($"{_path}:{node.Start.Line}: {why}");
}
