using Simulators.Reports.Model;

namespace Simulators.Reports.Formats;

/// <summary>The counts of a feature, and where its cases lie.</summary>
sealed class JUnitSuite(string name, DateTimeOffset started)
{
    public string Name => name;

    public DateTimeOffset Started => started;

    public List<(long Offset, int Length)> Cases { get; } = [];

    public int Tests { get; private set; }

    public int Failures { get; private set; }

    public int Skipped { get; private set; }

    public TimeSpan Duration { get; private set; }

    public void Count(ScenarioResult scenario, bool isKnown)
    {
        Tests++;
        Duration += scenario.Duration;
        if (scenario.Outcome.IsBad() && !isKnown) Failures++;
        else if (scenario.Outcome != Outcome.Passed) Skipped++;
    }
}
