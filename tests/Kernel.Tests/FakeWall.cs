namespace Simulators.Kernel.Tests;

/// <summary>A machine's clock that a test moves.</summary>
/// <param name="step">How far it moves by itself with every look at it, as a real one does.</param>
public sealed class FakeWall(TimeSpan step = default) : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    DateTimeOffset _now = Start;

    public override DateTimeOffset GetUtcNow() => _now += step;

    public void Advance(TimeSpan by) => _now += by;
}
