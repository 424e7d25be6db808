using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulators.Steps.ThisIsSchool;

/// <summary>What a district has in ClassLink, and changes there. Tag such a scenario @needs-clock.</summary>
[Binding]
public sealed class RosterSteps(RosterDesk desk)
{
    /// <summary>
    /// ClassLink has the school "harbour" and its class "7a", which is French, of the teacher tess and the students sam and sue.
    /// </summary>
    [Given("a roster with a French class")]
    public Task ARoster() => desk.BeginAsync();

    /// <summary>
    /// Adds records to the roster; the first column has the sourcedId. Schools: school, name. Classes: class, title, course,
    /// school. Users: user, role ("principal, teacher" are two), school, username, email, givenName, familyName. Enrolments:
    /// user, class, role, enrolment. "(none)" is no value.
    /// </summary>
    [Given("the roster has the {rosterNoun}:")]
    [When("the roster gets the {rosterNoun}:")]
    public async Task Gets(RosterNoun noun, DataTable rows)
    {
        foreach (var row in rows.Rows)
            await desk.AddAsync(noun, rows.Header.ToDictionary(column => column, column => row[column]));
    }

    /// <summary>Changes a record of the roster (two columns: field, value), by OneRoster's names; a value may be JSON.</summary>
    [Given("the roster changes the {rosterNoun} {string}:")]
    [When("the roster changes the {rosterNoun} {string}:")]
    public Task Changes(RosterNoun noun, string sourcedId, DataTable fields)
    {
        var record = new JsonObject();
        foreach (var row in fields.Rows) record[row[0]] = Parsed(row[1]);
        return desk.DoAsync("change", noun, sourcedId, record);
    }

    /// <summary>Takes a record out of the roster, with its enrolments, and without a trace.</summary>
    [When("the roster loses the {rosterNoun} {string}")]
    public Task Loses(RosterNoun noun, string sourcedId) => desk.DoAsync("purge", noun, sourcedId);

    /// <summary>Marks a record of the roster tobedeleted, with its enrolments.</summary>
    [When("the roster marks the {rosterNoun} {string} as deleted")]
    public Task MarksAsDeleted(RosterNoun noun, string sourcedId) => desk.DoAsync("withdraw", noun, sourcedId);

    /// <summary>All users, classes and enrolments come back under other sourcedIds: "sam" is now "new-sam".</summary>
    [When("the roster replaces all its sourcedIds")]
    public Task ReplacesAll() => desk.ReplaceAllAsync("new-");

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
}
