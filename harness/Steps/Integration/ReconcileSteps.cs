using Simulators.Port;

namespace Simulators.Steps.Integration;

/// <summary>
/// The integration holds a platform against the roster, and says who differs. Tag such a scenario @needs-clock.
/// </summary>
[Binding]
public sealed class ReconcileSteps(World world, IntegrationUnderTest integration)
{
    const string ClassLink = "classlink";

    /// <summary>Compares ClassLink's roster with what the platform has.</summary>
    [When("the integration reconciles ClassLink with {word}")]
    public async Task Reconciles(string target)
    {
        await integration.ReadyAsync("reconcile", ClassLink);
        await integration.TellAsync(new Reconcile { Target = World.NameOf(target) }, target);
    }

    /// <summary>The same where it may well be that this cannot be done.</summary>
    [When("the integration tries to reconcile ClassLink with {word}")]
    public async Task TriesToReconcile(string target)
    {
        await integration.ReadyAsync("reconcile", ClassLink);
        await integration.TryAsync(new Reconcile { Target = World.NameOf(target) }, target);
    }

    /// <summary>It says that it could not compare, and why, and names nobody.</summary>
    [Then("it says that it could not compare")]
    public void CouldNot()
    {
        Expect.True(!integration.Answer.Ok, "The integration has compared, though it cannot have read the roster to its end.");
        Expect.Sequence(
            [], (integration.Answer.Differences ?? []).Select(Shown), "The differences reported, of a roster that was not read");
    }

    /// <summary>
    /// The differences, in any order: kind (missing, extra, stale, wrong-role), person; and where the table has them: field,
    /// expected, actual.
    /// </summary>
    [Then("it reports these differences:")]
    public void ReportsDifferences(DataTable table)
    {
        var columns = table.Header.ToList();
        Expect.SameItems(
            table.Rows.Select(row => string.Join(" | ", columns.Select(column => row[column]))),
            Differences().Select(one => string.Join(" | ", columns.Select(column => ValueOf(one, column)))),
            $"The differences reported ({string.Join(" | ", columns)})");
    }

    /// <summary>Source and target agree.</summary>
    [Then("it reports no difference")]
    public void ReportsNoDifference() => Expect.Sequence([], Differences().Select(Shown), "The differences reported");

    /// <summary>
    /// As the simulator itself sees it, everybody of the source who has this role is at the target, and nobody else is; name,
    /// address and role are the same.
    /// </summary>
    [Then("{word} and {word} really have the same {aRole}")]
    public async Task Agree(string source, string target, AskedRole role)
    {
        var query = $"reconcile?source={World.NameOf(source)}&target={World.NameOf(target)}&roles={role.Word}";
        var answer = await (await world.SandboxAsync()).AdminAsync(HttpMethod.Get, query);
        Expect.Sequence(
            [],
            answer.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()),
            $"The differences between {source} and {target}");
    }

    IReadOnlyList<Difference> Differences() => Expect.Present(integration.Answer.Differences, "The differences");

    static string Shown(Difference one) => $"{one.Kind} {one.ExternalId} {one.Field}".TrimEnd();

    static string ValueOf(Difference one, string column) => column switch
    {
        "kind" => one.Kind,
        "person" => one.ExternalId,
        "field" => one.Field ?? "",
        "expected" => one.Expected ?? "",
        "actual" => one.Actual ?? "",
        _ => throw new ExpectationException($"'{column}' is no column of this table: kind, person, field, expected, actual."),
    };
}
