namespace Simulators.LoadScenarios.Tests;

/// <summary>A wall clock that stands still, so that signatures have the sandbox's time; stopwatch and timers go on.</summary>
sealed class FrozenWall : TimeProvider
{
    public static readonly DateTimeOffset Moment = new(2026, 9, 1, 6, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Moment;
}
