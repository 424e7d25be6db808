using System.Text.Json.Nodes;
using Simulators.Interop.Processes;
using Simulators.Load.Engine;
using Simulators.Load.Running;
using Simulators.Load.Schedules;
using Simulators.Load.Tests.Support;

namespace Simulators.Load.Tests.Engine;

/// <summary>What coordinated omission would hide.</summary>
public sealed class StallTests(Simulator simulator)
{
    [Fact]
    public async Task A_stall_of_two_seconds_shows_in_the_response_times_and_not_in_the_service_times()
    {
        using var folder = new ScratchFolder();
        var summary = await Runs.RunAsync(Runs.Order(simulator, folder.Path, 1000) with
        {
            Shape = new LoadShape { Rates = Stage.Steady(100), Workers = Stage.Steady(4), LateAfter = TimeSpan.FromSeconds(1) },
            Faults = [StallAt(3)],
        });

        Assert.Equal(1000, summary.Counts.Created);
        // Upper bounds would be those of a quiet machine: what is told apart is what each of the two kinds of time has in it.
        Assert.InRange(summary.Run.MakespanSeconds, 9.9, 60);
        // Whoever wanted something while nothing was answered waited for up to two seconds: 190 requests and more.
        Assert.InRange(summary.Response.P99 / 1e6, 1.75, 20);
        Assert.InRange(summary.Response.P90 / 1e6, 0.5, 20);
        // The four that were on their way are all that a stopwatch around the request would have seen.
        Assert.InRange(summary.Service.P99, 0, summary.Response.P99 / 2);
        Assert.InRange(summary.Service.P90, 0, summary.Response.P90 / 2);
        Assert.InRange(summary.Service.Max / 1e6, 1.9, 20);
        Assert.InRange(summary.Counts.Queued, 60, 1000);
        Assert.Equal(["fault begins", "fault ends"], summary.Marks.Select(mark => mark.Kind));
        Assert.All(summary.Checks, check => Assert.True(check.IsSound));
    }

    [Fact]
    public async Task What_is_due_too_long_ago_is_dropped_and_counted()
    {
        using var folder = new ScratchFolder();
        var summary = await Runs.RunAsync(Runs.Order(simulator, folder.Path, 600) with
        {
            Shape = new LoadShape
            {
                Rates = Stage.Steady(100),
                Workers = Stage.Steady(2),
                DropAfter = TimeSpan.FromMilliseconds(500),
                LateAfter = TimeSpan.FromSeconds(1),
            },
            Faults = [StallAt(1)],
        });

        Assert.InRange(summary.Counts.Dropped, 100, 590);
        Assert.Equal(600, summary.Counts.Dropped + summary.Counts.Items);
        var users = summary.Checks.Single(check => check.Collection == "users");
        Assert.Equal((summary.Counts.Items, 0), (users.Expected, users.Missing));
        Assert.InRange(summary.Response.Max / 1e6, 1.9, 20);
    }

    /// <summary>Every request that arrives within a second is answered two seconds later: each worker is held up once.</summary>
    static PlannedFault StallAt(double seconds) => new(
        TimeSpan.FromSeconds(seconds),
        TimeSpan.FromSeconds(1),
        JsonNode.Parse("""{"match":{"platform":"digitalchalk"},"effect":{"when":"before","delay":"PT2S"}}""")!.AsObject());
}
