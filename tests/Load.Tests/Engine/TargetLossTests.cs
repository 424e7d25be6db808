using System.Text.Json.Nodes;
using Simulators.Cli.Load;
using Simulators.Interop.Processes;
using Simulators.Load.Engine;
using Simulators.Load.Running;
using Simulators.Load.Schedules;
using Simulators.Load.Tests.Support;

namespace Simulators.Load.Tests.Engine;

/// <summary>A simulator that is gone, and a platform that fails, are told apart.</summary>
public sealed class TargetLossTests(Simulator simulator)
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task A_simulator_that_has_ended_ends_the_run()
    {
        using var folder = new ScratchFolder();
        var process = await SimulatorProcess.StartAsync(TestContext.Current.CancellationToken);
        var order = Order(folder.Path) with { Target = process.Address };
        var summary = await new LoadRun(order, Wall.Clock, new Killing(process)).RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal((RunEnd.TargetLost, 4), (summary.Run.End, LoadRunner.CodeOf(summary)));
        Assert.Equal("target lost", summary.Marks[^1].Kind);
        Assert.True(summary.Counts.Created > 0);
        Assert.Empty(summary.Checks);
    }

    [Fact]
    public async Task A_platform_that_fails_for_longer_is_not_lost()
    {
        using var folder = new ScratchFolder();
        var broken = JsonNode.Parse("""{"match":{"platform":"digitalchalk"},"effect":{"when":"before","status":500}}""")!.AsObject();
        var summary = await Runs.RunAsync(Order(folder.Path) with
        {
            Users = 300,
            Faults = [new PlannedFault(TimeSpan.FromSeconds(1), s_patience * 2, broken)],
        });
        Assert.Equal(RunEnd.WorkDone, summary.Run.End);
        Assert.True(summary.Counts.RequestsFailed > 0);
        Assert.All(summary.Checks, check => Assert.True(check.IsSound));
    }

    LoadOrder Order(string folder) => Runs.Order(simulator, folder, 10_000) with
    {
        Patience = s_patience,
        Interval = TimeSpan.FromMilliseconds(250),
        Shape = new LoadShape { Rates = Stage.Steady(50), Workers = Stage.Steady(4), LateAfter = TimeSpan.FromMinutes(1) },
    };

    /// <summary>Ends the simulator when records have been made.</summary>
    sealed class Killing(SimulatorProcess process) : ILoadView
    {
        bool _isOver;

        public void Say(string text)
        {
        }

        public void Show(LoadMoment moment)
        {
            if (_isOver || moment.SoFar.All.Counts.Created == 0) return;
            _isOver = true;
            process.Dispose();
        }
    }
}
