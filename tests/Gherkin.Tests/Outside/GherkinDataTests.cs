using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Gherkin.Messages;
using Simulators.Gherkin.Pickles;

namespace Simulators.Gherkin.Tests.Outside;

/// <summary>Documents, pickles and errors are the same as those of Cucumber's own test data.</summary>
public sealed class GherkinDataTests
{
    const string Good = "gherkin/testdata/good";
    const string Bad = "gherkin/testdata/bad";

    public static TheoryData<string> GoodFeatures => Features(Good);

    public static TheoryData<string> BadFeatures => Features(Bad);

    [Theory]
    [MemberData(nameof(GoodFeatures))]
    public void Makes_the_same_document(string feature)
    {
        var parsed = Parse(Good, feature);
        Assert.Empty(parsed.Errors);
        Same(Good, feature + ".ast.ndjson", [new Envelope(GherkinDocument: parsed.Document)]);
    }

    [Theory]
    [MemberData(nameof(GoodFeatures))]
    public void Makes_the_same_pickles(string feature) => Same(
        Good,
        feature + ".pickles.ndjson",
        Parse(Good, feature).Pickles.Select(pickle => new Envelope(Pickle: pickle)));

    [Theory]
    [MemberData(nameof(BadFeatures))]
    public void Makes_the_same_errors(string feature)
    {
        var parsed = Parse(Bad, feature);
        Assert.Null(parsed.Document);
        Assert.Empty(parsed.Pickles);
        Same(Bad, feature + ".errors.ndjson", parsed.Errors.Select(error => new Envelope(ParseError: error)));
    }

    static TheoryData<string> Features(string folder)
    {
        var plain = OutsideData.Files(folder, "*.feature");
        foreach (var row in OutsideData.Files(folder, "*.feature.md"))
            if (!row.Data.StartsWith('(')) plain.Add(row.Data);
        return plain;
    }

    static ParsedFeature Parse(string folder, string feature)
    {
        var text = File.ReadAllText(OutsideData.PathOf(folder, feature));
        return new FeatureParser().Parse($"../testdata/{Path.GetFileName(folder)}/{feature}", text);
    }

    static void Same(string folder, string file, IEnumerable<Envelope> messages)
    {
        var expected = File.ReadLines(OutsideData.PathOf(folder, file)).Where(line => line.Length > 0).Select(Sorted);
        Assert.Equal(expected, messages.Select(one => Sorted(JsonSerializer.Serialize(one, MessageJson.Default.Envelope))));
    }

    static string Sorted(string json) => Sorted(JsonNode.Parse(json))!.ToJsonString();

    static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => KeyValuePair.Create(one.Key, Sorted(one.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
