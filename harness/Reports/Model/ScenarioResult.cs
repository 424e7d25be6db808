namespace Simulators.Reports.Model;

/// <summary>What became of a scenario: every attempt at it, of which the last counts.</summary>
public sealed record ScenarioResult(ScenarioFacts Scenario, IReadOnlyList<AttemptResult> Attempts)
{
    /// <summary>The attempt that counts.</summary>
    public AttemptResult Last => Attempts[^1];

    public Outcome Outcome => Last.Outcome;

    /// <summary>It passed, though not at once.</summary>
    public bool IsFlaky => Outcome == Outcome.Passed && Attempts.Count > 1;

    /// <summary>How long all attempts took together.</summary>
    public TimeSpan Duration => Attempts.Aggregate(TimeSpan.Zero, (sum, attempt) => sum + attempt.Duration);
}
