namespace Simulators.Bdd.Tests;

/// <summary>A clock that goes on by a millisecond each time that it is read.</summary>
sealed class TestClock : TimeProvider
{
    long _ticks = new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero).Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(GetTimestamp(), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Add(ref _ticks, TimeSpan.TicksPerMillisecond);
}
