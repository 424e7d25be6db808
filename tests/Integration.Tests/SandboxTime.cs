using Simulators.Client;

namespace Simulators.Integration.Tests;

/// <summary>
/// The time of a sandbox that stands still. A pause does not last: the sandbox's clock moves on by it instead, so that a test
/// of a minute's patience takes no minute.
/// </summary>
public sealed class SandboxTime(SimulatorSandbox sandbox) : TimeProvider
{
    readonly Lock _gate = new();
    DateTimeOffset _now = Read(sandbox);

    /// <summary>How long was waited in all.</summary>
    public TimeSpan Waited { get; private set; }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Time passes, here and at the platforms.</summary>
    public async Task PassAsync(TimeSpan by)
    {
        var now = await sandbox.AdvanceAsync(by);
        lock (_gate) _now = now;
    }

    /// <summary>The sandbox's time went on elsewhere.</summary>
    public void Refresh()
    {
        var now = Read(sandbox);
        lock (_gate) _now = now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == Timeout.InfiniteTimeSpan) return new Timer(null);
        var work = Task.Run(async () =>
        {
            await PassAsync(dueTime);
            lock (_gate) Waited += dueTime;
            callback(state);
        });
        return new Timer(work);
    }

    static DateTimeOffset Read(SimulatorSandbox sandbox)
    {
        var clock = Task.Run(() => sandbox.AdminAsync(HttpMethod.Get, "clock")).GetAwaiter().GetResult();
        return clock.GetProperty("now").GetDateTimeOffset();
    }

    sealed class Timer(Task? work) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => work is null ? ValueTask.CompletedTask : new ValueTask(work);
    }
}
