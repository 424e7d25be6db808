using Simulators.Load.Engine;
using Simulators.Load.Health;

namespace Simulators.Load.Running;

/// <summary>Plans faults at the simulator, each at its time, and takes them back.</summary>
sealed class FaultTimeline(IReadOnlyList<PlannedFault> faults, LoadTarget target, TargetWatch watch, RunClock clock)
{
    public Task RunAsync(CancellationToken stop) => Task.WhenAll(faults.Select(fault => RunAsync(fault, stop)));

    async Task RunAsync(PlannedFault fault, CancellationToken stop)
    {
        if (!await clock.WaitUntilAsync(clock.Start + clock.Ticks(fault.At), stop)) return;
        try
        {
            var made = await target.Sandbox.AdminAsync(HttpMethod.Post, "faults", fault.Fault.DeepClone(), stop);
            var id = made.GetProperty("id").GetString();
            await watch.LookAsync(stop);
            if (fault.For is not { } length) return;
            await clock.WaitUntilAsync(clock.Start + clock.Ticks(fault.At + length), stop);
            await target.Sandbox.AdminAsync(HttpMethod.Delete, $"faults/{id}", null, CancellationToken.None);
            await watch.LookAsync(stop);
        }
        catch (HttpRequestException e)
        {
            watch.Mark("fault refused", e.Message);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The run is over.
        }
    }
}
