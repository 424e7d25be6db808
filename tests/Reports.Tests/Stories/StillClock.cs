namespace Simulators.Reports.Tests.Stories;

/// <summary>A clock that moves when it is told to.</summary>
sealed class StillClock : TimeProvider
{
    public static readonly DateTimeOffset Begin = new(2026, 11, 22, 5, 0, 0, TimeSpan.Zero);

    DateTimeOffset _now = Begin;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public void Advance(TimeSpan by) => _now += by;
}
