using System.Text.Json;

namespace Simulators.Host.Matching;

/// <summary>The value is JSON of the same meaning: white space and the order of members do not matter.</summary>
sealed class EqualToJsonPattern(JsonElement expected, bool ignoreOrder, bool ignoreExtra) : ValuePattern
{
    readonly JsonEquality _equality = new(ignoreOrder, ignoreExtra);

    public static EqualToJsonPattern Read(JsonElement json, bool ignoreOrder, bool ignoreExtra, string path)
    {
        if (json.ValueKind != JsonValueKind.String) return new EqualToJsonPattern(Checked(json, path), ignoreOrder, ignoreExtra);
        try
        {
            using var document = JsonDocument.Parse(json.GetString()!);
            return new EqualToJsonPattern(Checked(document.RootElement.Clone(), path), ignoreOrder, ignoreExtra);
        }
        catch (JsonException e)
        {
            throw PatternJson.Unsupported(path, $"is no JSON: {e.Message.Split(" LineNumber:")[0].TrimEnd('.')}");
        }
    }

    public override bool Fits(MatchedValue value) => value.Json is { } json && _equality.Holds(expected, json, value.Budget);

    public override double Distance(MatchedValue value) =>
        Fits(value) ? 0 : value.Json is { } json ? TextDistance.Between(expected.GetRawText(), json.GetRawText(), value.Budget) : 1;

    /// <summary>A placeholder that we do not have would otherwise be a text that no request has.</summary>
    static JsonElement Checked(JsonElement json, string path) =>
        JsonPlaceholder.UnknownIn(json) is { } unknown ? throw PatternJson.Unsupported(path, $"has the placeholder {unknown}, which is not supported here") : json;
}
