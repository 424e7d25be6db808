using System.Text.Json;

namespace Simulators.Steps.ThisIsSchool;

/// <summary>What the report of the last run of This is School says. Tag such a scenario @needs-clock.</summary>
[Binding]
public sealed class RunSteps(SchoolSync sync)
{
    /// <summary>The last run was applied, or, if it was a dry run, would have been.</summary>
    [Then("the run of This is School succeeds")]
    public void Succeeds() => Expect.True(Text("state") == "succeeded", $"The run {Text("state")}: {Text("reason")}");

    /// <summary>The last run failed by this rule of the catalogue, says why, and has changed nothing.</summary>
    [Then("the run of This is School fails by {string}")]
    public async Task FailsBy(string rule)
    {
        Expect.Equal("failed", Text("state"), "The state of the run");
        Expect.Equal(rule, Text("rule"), "The rule by which it failed");
        Expect.True(Text("reason") is { Length: > 0 }, "The run does not say why it failed.");
        await HasChangedNothing();
    }

    /// <summary>The last run failed by this rule, whatever has changed meanwhile.</summary>
    [Then("the run of This is School is given up by {string}")]
    public void GivenUpBy(string rule)
    {
        Expect.Equal("failed", Text("state"), "The state of the run");
        Expect.Equal(rule, Text("rule"), "The rule by which it failed");
    }

    /// <summary>Accounts, schools, classes and enrolments are as they were before the last run.</summary>
    [Then("the run of This is School has changed nothing")]
    public async Task HasChangedNothing() =>
        Expect.True(await sync.IsAsBeforeAsync(), "Accounts, schools, classes or enrolments have changed.");

    /// <summary>
    /// What the report says of records, by their sourcedId (columns: record, action, and as wanted rule, reason, kind, name; of a
    /// reason a part is enough).
    /// </summary>
    [Then("the run of This is School reports:")]
    public void Reports(DataTable rows)
    {
        foreach (var row in rows.Rows)
        {
            var found = Records().Where(one => TextOf(one, "sourcedId") == row["record"]
                && (!rows.ContainsColumn("kind") || TextOf(one, "kind") == row["kind"])).ToList();
            Expect.True(
                found.Count == 1,
                $"The report has {found.Count} records of \"{row["record"]}\". It has: {string.Join(", ", Records())}");
            foreach (var column in rows.Header.Where(column => column is not ("record" or "kind")))
                Compare(row, column, found[0]);
        }
    }

    /// <summary>How many records of a kind the run created, linked, and so on (first column: kind).</summary>
    [Then("the run of This is School counts:")]
    public void Counts(DataTable rows)
    {
        foreach (var row in rows.Rows)
        {
            var counts = sync.Run.GetProperty("summary").GetProperty(row["kind"]);
            foreach (var action in rows.Header.Where(column => column != "kind"))
                Expect.Equal(row[action], counts.GetProperty(action).GetRawText(), $"{row["kind"]}, {action}");
        }
    }

    /// <summary>One of the run's warnings has this in it.</summary>
    [Then("the run of This is School warns {string}")]
    public void Warns(string part) => Expect.Contains(part, string.Join('\n', Warnings()), "The warnings");

    /// <summary>The run has no warning.</summary>
    [Then("the run of This is School warns of nothing")]
    public void WarnsOfNothing() => Expect.Sequence([], Warnings(), "The warnings");

    IEnumerable<string> Warnings() =>
        sync.Run.GetProperty("warnings").EnumerateArray().Select(one => one.GetProperty("text").GetString()!);

    List<JsonElement> Records() => [.. sync.Run.GetProperty("records").GetProperty("items").EnumerateArray()];

    string? Text(string member) => TextOf(sync.Run, member);

    static string? TextOf(JsonElement row, string member) =>
        row.TryGetProperty(member, out var value) ? value.GetString() : null;

    static void Compare(DataTableRow row, string column, JsonElement record)
    {
        var what = $"{column} of {row["record"]}";
        if (column == "reason") Expect.Contains(row[column], TextOf(record, column), what);
        else Expect.Equal(row[column], TextOf(record, column), what);
    }
}
