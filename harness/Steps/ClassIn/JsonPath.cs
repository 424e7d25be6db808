using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Simulators.Steps.ClassIn;

/// <summary>Places in a JSON answer as features write them: <c>error_info.errno</c>, <c>data[0].telephone</c>.</summary>
static partial class JsonPath
{
    /// <summary>What stands there, or null when nothing does.</summary>
    public static JsonElement? Find(JsonElement json, string path)
    {
        foreach (Match part in Parts().Matches(path))
        {
            var (name, index) = (part.Groups["name"], part.Groups["index"]);
            if (index.Success)
            {
                var at = int.Parse(index.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
                if (json.ValueKind != JsonValueKind.Array || at >= json.GetArrayLength()) return null;
                json = json[at];
            }
            else if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name.Value, out json))
            {
                return null;
            }
        }

        return json;
    }

    /// <summary>Whether two JSON texts say the same: 1 is not "1", and "none" is no JSON text.</summary>
    public static bool Same(string expected, string actual) =>
        expected == "none" || actual == "none"
            ? expected == actual
            : JsonNode.DeepEquals(Parse(expected), JsonNode.Parse(actual));

    static JsonNode? Parse(string expected)
    {
        try
        {
            return JsonNode.Parse(expected);
        }
        catch (JsonException exception)
        {
            throw new ExpectationException($"{expected} is no JSON text (texts stand in quotation marks): {exception.Message}");
        }
    }

    [GeneratedRegex("""(?<name>[^.\[\]]+)|\[(?<index>[0-9]{1,6})\]""")]
    private static partial Regex Parts();
}
