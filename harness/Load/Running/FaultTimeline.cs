using System.Net;
using Simulators.Client;
using Simulators.Load.Engine;
using Simulators.Load.Health;
using Simulators.Load.Thresholds;

namespace Simulators.Load.Running;

/// <summary>Plans faults at the simulator, each at its time, and takes them back.</summary>
sealed class FaultTimeline(IReadOnlyList<PlannedFault> faults, LoadTarget target, TargetWatch watch, RunClock clock)
{
    public Task RunAsync(CancellationToken stop) => Task.WhenAll(faults.Select(fault => RunAsync(fault, stop)));

    /// <summary>
    /// Has the simulator look at every fault before anything is sent: what it would refuse in the middle of the run (an
    /// operation that does not exist, say) is better said now. In a sandbox of their own, where they strike nobody: another
    /// shard may be at work in that of the run.
    /// </summary>
    /// <exception cref="LoadException">It refuses one.</exception>
    public static async Task TryAsync(
        IReadOnlyList<PlannedFault> faults, LoadTarget target, CancellationToken cancellation)
    {
        if (faults.Count == 0) return;
        var sandbox = await SimulatorSandbox.MakeAsync(target.Admin, demo: false, cancellation: cancellation);
        try
        {
            foreach (var (index, fault) in faults.Index())
                await MustBePossibleAsync(sandbox, fault, $"faults[{index}]", cancellation);
        }
        finally
        {
            await sandbox.DeleteAsync(CancellationToken.None);
        }
    }

    static async Task MustBePossibleAsync(
        SimulatorSandbox sandbox, PlannedFault fault, string place, CancellationToken cancellation)
    {
        try
        {
            await PlanAsync(sandbox, fault, cancellation);
        }
        catch (HttpRequestException e) when (e.StatusCode is not null)
        {
            throw new LoadException($"{place}: {e.Message}");
        }
    }

    async Task RunAsync(PlannedFault fault, CancellationToken stop)
    {
        if (!await clock.WaitUntilAsync(clock.Start + clock.Ticks(fault.At), stop))
        {
            watch.Mark("fault not reached", $"the run was over before {TimeText.Of(fault.At.TotalMicroseconds)}");
            return;
        }

        try
        {
            var id = await PlanAsync(target.Sandbox, fault, CancellationToken.None);
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

    static async Task<string?> PlanAsync(SimulatorSandbox sandbox, PlannedFault fault, CancellationToken cancellation)
    {
        var made = await sandbox.AdminAsync(HttpMethod.Post, "faults", fault.Fault.DeepClone(), cancellation);
        return made.GetProperty("id").GetString();
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
