using System.Text.Json.Nodes;
using Simulators.Steps.Hazards;

namespace Simulators.Steps.Integration;

/// <summary>How the integration went about it, as the simulator's journal has it. Tag such a scenario @needs-clock.</summary>
[Binding]
public sealed class AuditSteps(World world, IntegrationUnderTest integration)
{
    /// <summary>
    /// Nothing was made twice: no two requests of this scenario that make the same thing were both carried out, whether their
    /// answers arrived or not. Each doubled creation is named with the two requests.
    /// </summary>
    [Then("no request repeated a creation")]
    public async Task NoRepetition() => Expect.Sequence(
        [],
        (await CreationAudit.RunAsync(await world.SandboxAsync())).Select(doubled => doubled.ToString()),
        "The creations that were repeated");

    /// <summary>At most so many calls of an operation were made: a retry is one thing, a storm another.</summary>
    [Then("at most {int} calls of {string} were made")]
    public async Task AtMost(int count, string operation) =>
        WasAtMost(count, await CountAsync(new JsonObject { ["operation"] = operation }), operation);

    /// <summary>At most so many calls of an operation ended so: an outcome of the journal, or a platform's error.</summary>
    [Then("at most {int} calls of {string} ended {string}")]
    public async Task AtMostEnded(int count, string operation, string outcome) => WasAtMost(
        count,
        await CountAsync(new JsonObject { ["operation"] = operation, ["outcome"] = outcome }),
        $"{operation} that ended {outcome}");

    /// <summary>The clock of the platforms is ahead of the integration's, and judges what it signs.</summary>
    [Given("the clock of the platforms is {duration} ahead of the integration's")]
    public Task ClockAhead(TimeSpan by) => SkewAsync(by);

    /// <summary>The clock of the platforms is behind the integration's, and judges what it signs.</summary>
    [Given("the clock of the platforms is {duration} behind the integration's")]
    public Task ClockBehind(TimeSpan by) => SkewAsync(-by);

    /// <summary>The platforms judge what the integration signs by the true time again.</summary>
    [When("the clock of the platforms is right again")]
    public async Task ClockRight() => await (await world.SandboxAsync()).AdminAsync(
        HttpMethod.Put, "clock", new JsonObject { ["stamps"] = "wall" });

    async Task<int> CountAsync(JsonObject criteria)
    {
        var answer = await (await world.SandboxAsync()).AdminAsync(
            HttpMethod.Post, "requests/count", new JsonObject { ["simulator"] = criteria });
        return answer.GetProperty("count").GetInt32();
    }

    static void WasAtMost(int count, int made, string what) =>
        Expect.True(made <= count, $"{made} calls of {what} were made, and {count} at most were to be.");

    async Task SkewAsync(TimeSpan by)
    {
        await integration.ReadyAsync();
        var now = await world.NowAsync();
        await (await world.SandboxAsync()).AdminAsync(
            HttpMethod.Put, "clock", new JsonObject { ["now"] = (now + by).ToString("O"), ["stamps"] = "sandbox" });
    }
}
