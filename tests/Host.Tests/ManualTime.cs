namespace Simulators.Host.Tests;

/// <summary>The machine's clock, moved by hand; timers fire when it passes them.</summary>
public sealed class ManualTime : TimeProvider
{
    readonly Lock _gate = new();
    readonly List<ManualTimer> _timers = [];
    DateTimeOffset _now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (_gate) _timers.Add(timer);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        ManualTimer[] timers;
        lock (_gate)
        {
            _now += by;
            timers = [.. _timers];
        }

        foreach (var timer in timers) timer.FireIfDue();
    }

    sealed class ManualTimer(ManualTime time, Action fire) : ITimer
    {
        DateTimeOffset? _due;
        TimeSpan _period;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                _due = dueTime == Timeout.InfiniteTimeSpan ? null : time._now + dueTime;
                _period = period;
                return true;
            }
        }

        public void FireIfDue()
        {
            lock (time._gate)
            {
                if (_due is not { } due || due > time._now) return;
                _due = _period > TimeSpan.Zero ? time._now + _period : null;
            }

            fire();
        }

        public void Dispose()
        {
            lock (time._gate) _due = null;
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
