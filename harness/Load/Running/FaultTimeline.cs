using System.Net;
using Simulators.Load.Engine;
using Simulators.Load.Health;
using Simulators.Load.Thresholds;

namespace Simulators.Load.Running;

/// <summary>Plans faults at the simulator, each at its time, and takes them back.</summary>
sealed class FaultTimeline(IReadOnlyList<PlannedFault> faults, LoadTarget target, TargetWatch watch, RunClock clock)
{
    public Task RunAsync(CancellationToken stop) => Task.WhenAll(faults.Select(fault => RunAsync(fault, stop)));

    async Task RunAsync(PlannedFault fault, CancellationToken stop)
    {
        if (!await clock.WaitUntilAsync(clock.Start + clock.Ticks(fault.At), stop))
        {
            watch.Mark("fault not reached", $"the run was over before {TimeText.Of(fault.At.TotalMicroseconds)}");
            return;
        }

        try
        {
            var made = await target.Sandbox.AdminAsync(
                HttpMethod.Post, "faults", fault.Fault.DeepClone(), CancellationToken.None);
            var id = made.GetProperty("id").GetString();
            await watch.LookAsync(stop);
            var end = fault.For is { } length ? clock.Start + clock.Ticks(fault.At + length) : long.MaxValue;
            await clock.WaitUntilAsync(end, stop);
            await TakeBackAsync(id);
            await watch.LookAsync(stop);
        }
        catch (HttpRequestException e) when (!stop.IsCancellationRequested)
        {
            watch.Mark("fault refused", e.Message);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && stop.IsCancellationRequested)
        {
            // The run is over.
        }
    }

    /// <summary>At the latest when the run is over: a sandbox that stays must not keep it.</summary>
    async Task TakeBackAsync(string? id)
    {
        try
        {
            await target.Sandbox.AdminAsync(HttpMethod.Delete, $"faults/{id}", null, CancellationToken.None);
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            // It had struck as often as it should, and was gone.
        }
    }
}
