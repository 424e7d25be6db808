namespace Simulators.Load.Engine;

/// <summary>The run's time: timestamps of the clock, counted from the begin.</summary>
sealed class RunClock(TimeProvider clock)
{
    readonly double _ticksPerSecond = clock.TimestampFrequency;

    /// <summary>The timestamp at which the run began.</summary>
    public long Start { get; } = clock.GetTimestamp();

    /// <summary>By the wall.</summary>
    public DateTimeOffset StartedAt { get; } = clock.GetUtcNow();

    public TimeProvider Provider => clock;

    public long Now => clock.GetTimestamp();

    public TimeSpan Elapsed => clock.GetElapsedTime(Start);

    public long Ticks(TimeSpan time) => (long)(time.TotalSeconds * _ticksPerSecond);

    public TimeSpan Time(long ticks) => TimeSpan.FromSeconds(ticks / _ticksPerSecond);

    /// <summary>
    /// Waits for a moment, never less. The timers of the platform have a resolution of a millisecond, so it may be that much
    /// more;
    /// the report tells how much it was.
    /// </summary>
    /// <returns>False when it was stopped before.</returns>
    public Task<bool> WaitUntilAsync(long moment, CancellationToken stop) => Waiting.UntilAsync(clock, moment, stop);
}
