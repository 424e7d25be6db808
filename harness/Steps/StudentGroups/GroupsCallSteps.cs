using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Simulators.Steps.StudentGroups;

/// <summary>What the client asks StudentGroups to do.</summary>
[Binding]
public sealed class GroupsCallSteps(GroupsClient client, GroupsCells cells)
{
    /// <summary>Makes a cluster or a group by its name, or a student by the uid.</summary>
    [When("the client makes the {groupsNoun} {string} at StudentGroups")]
    public Task Makes(GroupsNoun noun, string name) =>
        client.CallAsync("POST", noun.Resource, new JsonObject { [noun.NameField] = name });

    /// <summary>Makes a cluster, a group or a student of the parameters in the table (two columns: parameter, value).</summary>
    [When("the client makes a {groupsNoun} at StudentGroups:")]
    public Task MakesOf(GroupsNoun noun, DataTable parameters) =>
        client.CallAsync("POST", noun.Resource, cells.Parameters(parameters));

    /// <summary>Tries to make something with a body that is broken, or out of all proportion.</summary>
    [When("the client makes a {groupsNoun} at StudentGroups with a body that {groupsOddBody}")]
    public Task MakesOddly(GroupsNoun noun, GroupsOddBody body) =>
        client.SendAsync($"POST {noun.Resource}", GroupsClient.Content(body.Bytes, "application/json"));

    /// <summary>Edits what the scenario calls so; the table has what is sent, and nothing else is.</summary>
    [When("the client edits the {groupsNoun} {string} at StudentGroups:")]
    public Task Edits(GroupsNoun noun, string name, DataTable parameters) =>
        client.CallAsync("PUT", One(noun, name), cells.Parameters(parameters));

    /// <summary>Reads one; "#7" is the id 7, whether anybody has it or not.</summary>
    [When("the client reads the {groupsNoun} {string} at StudentGroups")]
    public Task Reads(GroupsNoun noun, string name) => client.CallAsync("GET", One(noun, name));

    /// <summary>Deletes one; "#7" is the id 7, whether anybody has it or not.</summary>
    [When("the client deletes the {groupsNoun} {string} at StudentGroups")]
    public Task Deletes(GroupsNoun noun, string name) => client.CallAsync("DELETE", One(noun, name));

    /// <summary>Lists clusters, groups or students: all of them, or in version 2 the first page.</summary>
    [When("the client lists the {groupsNoun} at StudentGroups")]
    public Task Lists(GroupsNoun noun) => client.CallAsync("GET", noun.Resource);

    /// <summary>Lists with the parameters in the table: filters, and in version 2 page, per_page and sort_by.</summary>
    [When("the client lists the {groupsNoun} at StudentGroups by:")]
    public Task ListsBy(GroupsNoun noun, DataTable parameters) =>
        client.CallAsync("GET", $"{noun.Resource}?{cells.Query(parameters)}");

    /// <summary>Reads the results of a student, or those of a group taken together.</summary>
    [When("the client reads the results of the {groupsNoun} {string} at StudentGroups")]
    public Task ReadsResults(GroupsNoun noun, string name) => client.CallAsync("GET", One(noun, name) + "/results");

    /// <summary>Records results of a student, one after the other: "80, 60".</summary>
    [Given("the client records the result(s) {string} of the student {string} at StudentGroups")]
    [When("the client records the result(s) {string} of the student {string} at StudentGroups")]
    public async Task Records(string results, string student)
    {
        foreach (var result in GroupsNames.Of(results))
        {
            JsonNode value = int.TryParse(result, CultureInfo.InvariantCulture, out var number) ? number : result;
            var resource = One(GroupsNoun.Of("student"), student) + "/results";
            await client.CallAsync("POST", resource, new JsonObject { ["value"] = value });
        }
    }

    /// <summary>
    /// Sends a call as it is written, without a body: "PUT student_groups/{Maths}?name=Art". {Maths} is the id of what the
    /// scenario calls so; {instance} and {token} are the client's, for a whole address: "GET v1/instances/{instance}/students".
    /// </summary>
    [When("the client sends StudentGroups {string}")]
    public Task Sends(string call) => client.SendAsync(call, null);

    /// <summary>Sends a call as it is written, with a body of this content type.</summary>
    [When("the client sends StudentGroups {string} with this {word} body:")]
    public Task SendsBody(string call, string contentType, string body)
    {
        Expect.True(contentType.Contains('/'), $"'{contentType}' is no content type: write application/json, for one.");
        return client.SendAsync(call, GroupsClient.Content(Encoding.UTF8.GetBytes(body), contentType));
    }

    string One(GroupsNoun noun, string name) => $"{noun.Resource}/{client.IdOf(noun, name)}";
}
