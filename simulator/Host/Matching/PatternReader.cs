using System.Text.Json;
using Simulators.Host.Matching.JsonPaths;
using Simulators.Host.Matching.Xml;

namespace Simulators.Host.Matching;

/// <summary>Reads value patterns: which operators there are, and which members go with each.</summary>
static class PatternReader
{
    const int Deepest = 16;

    /// <summary>Every operator, and the members that may stand beside it.</summary>
    static readonly Dictionary<string, string[]> Operators = new()
    {
        ["equalTo"] = ["caseInsensitive"],
        ["contains"] = ["caseInsensitive"],
        ["doesNotContain"] = ["caseInsensitive"],
        ["matches"] = ["caseInsensitive"],
        ["doesNotMatch"] = ["caseInsensitive"],
        ["absent"] = [],
        ["binaryEqualTo"] = [],
        ["equalToJson"] = ["ignoreArrayOrder", "ignoreExtraElements"],
        ["matchesJsonPath"] = [],
        ["equalToXml"] = [],
        ["matchesXPath"] = ["xPathNamespaces"],
        ["and"] = [],
        ["or"] = [],
        ["not"] = [],
    };

    public static string Known { get; } = string.Join(", ", Operators.Keys);

    /// <exception cref="BadHttpRequestException">422: a pattern that we do not have is refused, never ignored.</exception>
    public static ValuePattern Read(JsonElement json, string path, int depth = 0)
    {
        if (depth > Deepest) throw PatternJson.Unsupported(path, $"lies deeper than {Deepest} patterns in each other");
        var members = PatternJson.Members(json, path).ToList();
        if (members.Count == 0) throw PatternJson.Unsupported(path, $"must have one of {Known}");
        if (members.Find(member => Operators.ContainsKey(member.Name)) is not { Value.ValueKind: not JsonValueKind.Undefined } first)
            throw PatternJson.Unsupported($"{path}.{members[0].Name}", $"is not supported here; {Known} are");
        foreach (var member in members)
        {
            var place = $"{path}.{member.Name}";
            if (member.Name == first.Name) continue;
            if (Operators.ContainsKey(member.Name)) throw PatternJson.Unsupported(place, $"must be a pattern of its own beside {first.Name}");
            if (!Operators[first.Name].Contains(member.Name) && !IsHarmless(member))
                throw PatternJson.Unsupported(place, $"is not supported here beside {first.Name}");
        }

        return Make(json, first, $"{path}.{first.Name}", depth);
    }

    /// <summary>A pattern for something that may be there several times.</summary>
    public static MultiPattern ReadMulti(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Object) throw PatternJson.Unsupported(path, $"must be an object with one of {Known}");
        foreach (var (name, kind) in new[] { ("hasExactly", MultiKind.HasExactly), ("includes", MultiKind.Includes) })
        {
            if (!json.TryGetProperty(name, out var several)) continue;
            if (json.GetPropertyCount() > 1) throw PatternJson.Unsupported(path, $"must have nothing beside {name}");
            return new MultiPattern(kind, List(several, $"{path}.{name}", 0));
        }

        return new MultiPattern(MultiKind.Any, [Read(json, path)]);
    }

    static ValuePattern Make(JsonElement json, JsonProperty member, string path, int depth) => member.Name switch
    {
        "absent" => PatternJson.Flag(member.Value, path) ? new AbsentPattern() : new NotPattern(new AbsentPattern()),
        "binaryEqualTo" => new BinaryPattern(Bytes(member.Value, path)),
        "equalToJson" => EqualToJsonPattern.Read(member.Value, HasFlag(json, "ignoreArrayOrder", path), HasFlag(json, "ignoreExtraElements", path), path),
        "matchesJsonPath" => JsonPathPattern.Read(member.Value, path, depth),
        "equalToXml" => EqualToXmlPattern.Read(member.Value, path),
        "matchesXPath" => XPathPattern.Read(member.Value, Namespaces(json, path), path, depth),
        "and" => new LogicPattern(all: true, List(member.Value, path, depth)),
        "or" => new LogicPattern(all: false, List(member.Value, path, depth)),
        "not" => new NotPattern(Read(member.Value, path, depth + 1)),
        _ => TextPattern(member.Name, PatternJson.Text(member.Value, path), Comparison(json, path), path),
    };

    static ValuePattern TextPattern(string name, string expected, StringComparison comparison, string path) => name switch
    {
        "equalTo" => new EqualToPattern(expected, comparison),
        "contains" => new ContainsPattern(expected, comparison, wanted: true),
        "doesNotContain" => new ContainsPattern(expected, comparison, wanted: false),
        _ => new RegexPattern(RegexPattern.Whole(expected, comparison, path), wanted: name == "matches"),
    };

    static List<ValuePattern> List(JsonElement json, string path, int depth)
    {
        List<ValuePattern> patterns = [.. PatternJson.Items(json, path).Select((item, i) => Read(item, $"{path}[{i}]", depth + 1))];
        return patterns.Count > 0 ? patterns : throw PatternJson.Unsupported(path, "must have at least one pattern");
    }

    /// <summary>What asks for nothing: a switch that is off.</summary>
    static bool IsHarmless(JsonProperty member) =>
        member.Value.ValueKind == JsonValueKind.False
        && member.Name is "caseInsensitive" or "ignoreArrayOrder" or "ignoreExtraElements" or "enablePlaceholders" or "ignoreOrderOfSameNode";

    static StringComparison Comparison(JsonElement json, string path) =>
        HasFlag(json, "caseInsensitive", path) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    static bool HasFlag(JsonElement json, string name, string path) =>
        json.TryGetProperty(name, out var flag) && flag.ValueKind != JsonValueKind.Null && PatternJson.Flag(flag, $"{path}: {name}");

    static byte[] Bytes(JsonElement value, string path) =>
        value.ValueKind == JsonValueKind.String && value.TryGetBytesFromBase64(out var bytes)
            ? bytes
            : throw PatternJson.Unsupported(path, "must be a text in base64");

    static Dictionary<string, string> Namespaces(JsonElement json, string path) =>
        json.TryGetProperty("xPathNamespaces", out var all) && all.ValueKind != JsonValueKind.Null
            ? PatternJson.Members(all, $"{path}: xPathNamespaces").ToDictionary(
                member => member.Name, member => PatternJson.Text(member.Value, $"{path}: xPathNamespaces.{member.Name}"))
            : [];
}
