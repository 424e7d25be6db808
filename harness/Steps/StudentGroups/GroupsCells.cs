using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Simulators.Steps.StudentGroups;

/// <summary>
/// What the cells of a table mean: JSON where a cell is JSON (5, false, null, ["a"], "57"), and a text otherwise. Besides:
/// <c>group "Maths"</c> is its id, <c>group "Maths" as text</c> its digits, <c>254 x "a"</c> a text of that length,
/// and <c>{instance}</c> the id of the instance.
/// </summary>
public sealed partial class GroupsCells(GroupsClient client)
{
    /// <summary>Says in the place of a value that there must be none.</summary>
    const string Absent = "(absent)";

    /// <summary>The parameters of a table whose first column names them; a dot leads into a profile.</summary>
    public JsonObject Parameters(DataTable table)
    {
        var parameters = new JsonObject();
        foreach (var row in table.Rows)
        {
            var steps = row[0].Split('.');
            var place = parameters;
            foreach (var step in steps[..^1]) place = (JsonObject)(place[step] ??= new JsonObject());
            place[steps[^1]] = ValueOf(row[1]);
        }

        return parameters;
    }

    /// <summary>The parameters of a table as a query.</summary>
    public string Query(DataTable table) => string.Join('&', table.Rows.Select(
        row => $"{Uri.EscapeDataString(row[0])}={Uri.EscapeDataString(TextOf(row[1]))}"));

    /// <summary>Each field of the table has its value in the answer.</summary>
    public void Compare(DataTable table, JsonElement row)
    {
        foreach (var line in table.Rows)
        {
            var actual = Find(row, line[0]);
            if (line[1] == Absent)
            {
                Expect.True(actual is null, $"There is a {line[0]}, and there should be none: {row}");
                continue;
            }

            Expect.True(actual is not null, $"There is no {line[0]}: {row}");
            var expected = ValueOf(line[1]);
            var same = JsonNode.DeepEquals(expected, JsonNode.Parse(actual!.Value.GetRawText()));
            Expect.True(same, $"{line[0]}: expected {Show(expected)}, but there is {actual.Value.GetRawText()}.");
        }
    }

    JsonNode? ValueOf(string cell)
    {
        if (Reference().Match(cell) is { Success: true } reference)
        {
            var id = client.IdOf(GroupsNoun.Of(reference.Groups["noun"].Value), reference.Groups["name"].Value);
            return reference.Groups["text"].Success ? id : JsonNode.Parse(id);
        }

        if (Repeated().Match(cell) is { Success: true } repeated)
        {
            var times = int.Parse(repeated.Groups["times"].Value, CultureInfo.InvariantCulture);
            return string.Concat(Enumerable.Repeat(repeated.Groups["text"].Value, times));
        }

        return Parsed(client.Filled(cell));
    }

    string TextOf(string cell) => ValueOf(cell) switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        null => "null",
        var other => other.ToJsonString(),
    };

    static JsonNode? Parsed(string cell)
    {
        try
        {
            return JsonNode.Parse(cell);
        }
        catch (JsonException)
        {
            return cell;
        }
    }

    static JsonElement? Find(JsonElement row, string path)
    {
        var place = row;
        foreach (var step in path.Split('.'))
        {
            if (place.ValueKind == JsonValueKind.Array && int.TryParse(step, CultureInfo.InvariantCulture, out var index))
            {
                if (index >= place.GetArrayLength()) return null;
                place = place[index];
                continue;
            }

            if (place.ValueKind != JsonValueKind.Object || !place.TryGetProperty(step, out place)) return null;
        }

        return place;
    }

    static string Show(JsonNode? node) => node?.ToJsonString() ?? "null";

    [GeneratedRegex("""^(?<noun>cluster|group|student) "(?<name>[^"]*)"(?<text> as text)?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex("""^(?<times>\d+) x "(?<text>[^"]*)"$""", RegexOptions.CultureInvariant)]
    private static partial Regex Repeated();
}
