namespace Simulators.Reports.Model;

/// <summary>One go at a scenario.</summary>
public sealed record AttemptResult(DateTimeOffset Started, TimeSpan Duration, Outcome Outcome, IReadOnlyList<StepResult> Steps)
{
    /// <summary>What went wrong first, with the exchange that shows it; null when nothing did.</summary>
    public Failure? Failure { get; } = Failure.In(Steps);

    /// <summary>Why it was left out, when it was.</summary>
    public string? SkipReason => Steps.Count == 0
        ? "The scenario has no steps."
        : Steps.FirstOrDefault(step => step.Outcome is Outcome.Skipped or Outcome.NotApplicable)?.Message;
}
