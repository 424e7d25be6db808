using Simulators.Load.Engine;
using Simulators.Load.Output;
using Simulators.Load.Running;
using Simulators.Load.Scenarios;
using Simulators.Load.Schedules;

namespace Simulators.Load.Tests.Support;

/// <summary>Short runs against the simulator of the tests.</summary>
static class Runs
{
    public static LoadOrder Order(Simulator simulator, string folder, int users) => new()
    {
        Scenario = LoadScenarios.TryFind("digitalchalk", out var scenario) ? scenario : throw new InvalidOperationException(),
        Users = users,
        Target = simulator.Address,
        Out = folder,
        Shape = new LoadShape { Workers = Stage.Steady(4) },
    };

    public static Task<SummaryDocument> RunAsync(LoadOrder order, CancellationToken cancellation = default) =>
        new LoadRun(order, Wall.Clock, new SilentView()).RunAsync(cancellation);
}
