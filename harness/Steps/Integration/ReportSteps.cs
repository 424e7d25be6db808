using System.Text.Json;
using Simulators.Port;
using Simulators.Steps.Shared;

namespace Simulators.Steps.Integration;

/// <summary>What the integration reports of what it was told to do last.</summary>
[Binding]
public sealed class ReportSteps(IntegrationUnderTest integration, SchoolPeople people, Things things)
{
    static readonly string[] ClockWords = ["clock", "system time"];
    static readonly string[] CredentialWords = ["credential", "secret", "safeKey", "password", "SID "];

    /// <summary>created, existing, updated, rejected or unknown.</summary>
    [Then("it reports {outcome}")]
    public void Reports(Outcome outcome) => Expect.Equal(outcome, integration.Answer.Outcome, $"The outcome ({Why()})");

    /// <summary>
    /// One of two outcomes that are both true: "created" by us, or "existing" when a lost answer was asked for again.
    /// </summary>
    [Then("it reports {outcome} or {outcome}")]
    public void ReportsEither(Outcome one, Outcome other)
    {
        var outcome = integration.Answer.Outcome;
        Expect.True(outcome == one || outcome == other, $"The outcome: expected {one} or {other}, but there is {outcome} ({Why()}).");
    }

    /// <summary>What came of one person of several.</summary>
    [Then("it reports {outcome} for {string}")]
    public void ReportsFor(Outcome outcome, string name) =>
        Expect.Equal(outcome, Item(name).Outcome, $"The outcome for {name} ({Item(name).Error} {Item(name).Message})");

    /// <summary>Each of these people has this outcome, whoever else was asked for.</summary>
    [Then("it reports these people:")]
    public void ReportsThese(DataTable table)
    {
        foreach (var row in table.Rows)
        {
            var item = Item(row["name"]);
            foreach (var column in table.Header.Where(column => column != "name"))
                Expect.Equal(things.Fill(row[column]), ValueOf(item, column), $"The {column} of {row["name"]} ({item.Message})");
        }
    }

    /// <summary>So many people ended so.</summary>
    [Then("it reports {outcome} for {int} people")]
    public void ReportsForMany(Outcome outcome, int count) =>
        Expect.Equal(count, Items().Count(item => item.Outcome == outcome), $"The number of people reported {outcome}");

    /// <summary>The platform's own error code, or the integration's word for what has none.</summary>
    [Then("it reports the error {string}")]
    public void ReportsError(string error) => Expect.Equal(error, integration.Answer.Error, $"The error ({Why()})");

    /// <summary>The same, of one person of several.</summary>
    [Then("it reports the error {string} for {string}")]
    public void ReportsErrorFor(string error, string name) => Expect.Equal(error, Item(name).Error, $"The error for {name}");

    /// <summary>
    /// It tells that the credentials are wrong, and not the person: by the word "credentials", or in its message.
    /// </summary>
    [Then("it reports an error about credentials")]
    public void ReportsCredentials()
    {
        string[] words = ["credential", "signature", "key", "secret", "auth"];
        var said = $"{integration.Answer.Error} {integration.Answer.Message}";
        Expect.True(
            Array.Exists(words, word => said.Contains(word, StringComparison.OrdinalIgnoreCase)),
            $"The report does not say that the credentials are wrong: {said}");
    }

    /// <summary>
    /// It names the clock as what is to be set, and leaves SID, secret and the like alone: whoever changes those mends nothing.
    /// </summary>
    [Then("its message blames the clock, and not the credentials")]
    public void BlamesTheClock()
    {
        var said = integration.Answer.Message;
        Expect.True(Names(said, ClockWords), $"The message does not name the clock as what is to be set: {said}");
        Expect.True(!Names(said, CredentialWords), $"The message speaks of credentials, and the clock is wrong: {said}");
    }

    /// <summary>It names the credentials as what is to be mended, and leaves the clock alone.</summary>
    [Then("its message blames the credentials, and not the clock")]
    public void BlamesTheCredentials()
    {
        var said = integration.Answer.Message;
        Expect.True(Names(said, CredentialWords), $"The message does not name the credentials as what is to be mended: {said}");
        Expect.True(!Names(said, ClockWords), $"The message speaks of the clock, and the credentials are wrong: {said}");
    }

    /// <summary>What it says for a human contains this, in any letter case.</summary>
    [Then("its message says {string}")]
    public void MessageSays(string part) => Expect.Contains(part, integration.Answer.Message, "The message");

    /// <summary>The role that the person really has.</summary>
    [Then("it reports the role {string}")]
    public void ReportsRole(string role) => Expect.Equal(role, integration.Answer.Role, "The role reported");

    /// <summary>Nothing that it reports has this in it: a password that is not true, a secret.</summary>
    [Then("it says nothing of {string}")]
    public void SaysNothingOf(string text) => Expect.Lacks(
        text, JsonSerializer.Serialize(integration.Answer, PortJson.Plain.IntegrationAnswer), "What the integration reports");

    /// <summary>An id of its answer is kept for later steps: {Ada's reported id}.</summary>
    [Given("the reported user id is remembered for {string}")]
    [Then("the reported user id is remembered for {string}")]
    public void Remembered(string name) =>
        things.Remember(name, "reported id", Expect.Present(integration.Answer.UserId, "The user id reported"));

    /// <summary>The id is the one that was remembered.</summary>
    [Then("the reported user id is the one remembered for {string}")]
    public void TheSameId(string name) =>
        Expect.Equal(things.ValueOf($"{name}'s reported id"), integration.Answer.UserId, "The user id reported");

    static bool Names(string? text, string[] words) =>
        Array.Exists(words, word => text?.Contains(word, StringComparison.OrdinalIgnoreCase) is true);

    IReadOnlyList<ItemAnswer> Items() => Expect.Present(integration.Answer.Items, "The list of people in the answer");

    ItemAnswer Item(string name)
    {
        var id = people[name].ExternalId;
        var found = Items().Where(item => item.ExternalId == id || item.ExternalId == name).ToList();
        return found.Count == 1
            ? found[0]
            : throw new ExpectationException($"The answer has {found.Count} items for {name}, not one. It has: "
                + $"{string.Join(", ", Items().Select(item => item.ExternalId))}.");
    }

    static string ValueOf(ItemAnswer item, string column) => column switch
    {
        "outcome" => item.Outcome.ToString().ToLowerInvariant(),
        "error" => item.Error ?? "",
        "role" => item.Role ?? "",
        "user id" => item.UserId ?? "",
        "removed" => item.Removed == true ? "yes" : "no",
        _ => throw new ExpectationException(
            $"'{column}' is no column of this table: name, outcome, error, role, user id, removed."),
    };

    string Why() =>
        $"{integration.Answer.Error} {integration.Answer.Message}".Trim() is { Length: > 0 } why ? why : "no reason given";
}
