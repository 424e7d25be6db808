namespace Simulators.Load.Schedules;

/// <summary>Some time in which a rate, or a number of workers, goes evenly from one value to another.</summary>
/// <param name="From">At its begin.</param>
/// <param name="To">At its end; the same for a steady stage.</param>
/// <param name="For">How long; the last stage goes on with its end value.</param>
public readonly record struct Stage(double From, double To, TimeSpan For)
{
    /// <summary>Always the same.</summary>
    public static IReadOnlyList<Stage> Steady(double value) => [new(value, value, TimeSpan.Zero)];
}
