using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulators.Steps.StudentGroups;

/// <summary>What StudentGroups answers, and what there is at it afterwards.</summary>
[Binding]
public sealed class GroupsAnswerSteps(World world, GroupsClient client, GroupsCells cells)
{
    static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The call is answered with 200.</summary>
    [Then("StudentGroups accepts the call")]
    public void Accepts() => Expect.True(
        client.Answer.Status == 200,
        $"The call was refused: {client.Answer.Status} {client.Answer.Text} {client.Answer.Explanation}");

    /// <summary>The call is refused with this status and text: in an object "error", or bare where the status is 401.</summary>
    [Then("StudentGroups refuses with {int} {string}")]
    public void Refuses(int status, string text)
    {
        var bare = new JsonObject { ["message"] = text };
        var error = new JsonObject { ["status"] = status, ["message"] = text };
        var body = status == 401 ? bare : new JsonObject { ["error"] = error };
        Expect.Equal(status, client.Answer.Status, $"The status of {client.Answer.Text}");
        Expect.Equal(body.ToJsonString(Plainly), client.Answer.Text, "The answer");
    }

    /// <summary>The answer is this, byte for byte; {instance} is the id of the instance, {Maths} that of Maths.</summary>
    [Then("StudentGroups answers exactly:")]
    public void AnswersExactly(string body)
    {
        Accepts();
        Expect.Equal(client.Filled(body.Trim()), client.Answer.Text, "The answer");
    }

    /// <summary>The answer has these fields (two columns: field, value); a dot leads into an object or a list.</summary>
    [Then("StudentGroups answers with:")]
    public void AnswersWith(DataTable fields)
    {
        Accepts();
        cells.Compare(fields, client.Answer.Json);
    }

    /// <summary>The answer is a bare array of these, in this order; an empty text is none.</summary>
    [Then("StudentGroups lists the {groupsNoun} {string}")]
    public void Lists(GroupsNoun noun, string names)
    {
        Accepts();
        Expect.Equal(JsonValueKind.Array, client.Answer.Json.ValueKind, "The kind of the answer");
        Expect.Sequence(GroupsNames.Of(names), NamesIn(noun, client.Answer.Json), $"The list of {noun.Word}s");
    }

    /// <summary>The answer is a list of so many.</summary>
    [Then("StudentGroups lists {int} {groupsNoun}")]
    public void ListsSoMany(int count, GroupsNoun noun)
    {
        Accepts();
        Expect.Equal(count, client.Answer.Json.GetArrayLength(), $"The number of {noun.Word}s in the list");
    }

    /// <summary>The answer is a list of these results of a student, in this order; an empty text is none.</summary>
    [Then("StudentGroups lists the results {string}")]
    public void ListsResults(string values)
    {
        Accepts();
        var actual = client.Answer.Json.EnumerateArray().Select(row => row.GetProperty("value").GetRawText());
        Expect.Sequence(GroupsNames.Of(values), actual, "The results");
    }

    /// <summary>Whoever looks now finds these and no others, in this order; an empty text is none.</summary>
    [Then("the {groupsNoun} at StudentGroups are {string}")]
    public async Task Are(GroupsNoun noun, string names) =>
        Expect.Sequence(GroupsNames.Of(names), NamesIn(noun, await client.LookUpAsync(noun.Resource)), $"The {noun.Word}s");

    /// <summary>Whoever looks now finds these fields (two columns: field, value).</summary>
    [Then("the {groupsNoun} {string} at StudentGroups has:")]
    public async Task Has(GroupsNoun noun, string name, DataTable fields)
    {
        var row = await client.LookUpAsync($"{noun.Resource}/{client.IdOf(noun, name)}");
        cells.Compare(fields, row.ValueKind == JsonValueKind.Array ? row[0] : row);
    }

    /// <summary>The answer brings an AccessToken and a RefreshToken that the client did not have.</summary>
    [Then("StudentGroups hands out a new pair of tokens")]
    public void HandsOutNew()
    {
        var (pair, former) = (Handed(), Former());
        Expect.True(former.All(one => one.Access != pair.Access), "The AccessToken is one that the client had already.");
        Expect.True(former.All(one => one.Refresh != pair.Refresh), "The RefreshToken is one that the client had already.");
    }

    /// <summary>The answer brings the AccessToken and the RefreshToken that the client sent.</summary>
    [Then("StudentGroups hands out the same tokens")]
    public void HandsOutTheSame()
    {
        var sent = client.Answer.RequestHeaders;
        Expect.Equal(sent["AccessToken"], Handed().Access, "The AccessToken");
        Expect.Equal(sent["RefreshToken"], Handed().Refresh, "The RefreshToken");
    }

    GroupsTokens Handed() => Expect.Present(GroupsTokens.Of(client.Answer), "The pair of tokens in the answer");

    /// <summary>The pairs of the answers before this one.</summary>
    List<GroupsTokens> Former() =>
        [.. world.Exchanges.Where(one => one != client.Answer).Select(GroupsTokens.Of).OfType<GroupsTokens>()];

    static IEnumerable<string> NamesIn(GroupsNoun noun, JsonElement list) => list.EnumerateArray().Select(
        row => row.TryGetProperty(noun.NameField, out var name) && name.ValueKind == JsonValueKind.String
            ? name.GetString()!
            : string.Create(CultureInfo.InvariantCulture, $"#{row.GetProperty("id").GetInt64()}"));
}
