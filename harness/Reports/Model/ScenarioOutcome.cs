namespace Simulators.Reports.Model;

/// <summary>
/// What is kept of a scenario when its steps and exchanges are forgotten, so that a long run needs little memory.
/// </summary>
/// <param name="Scenario">Which.</param>
/// <param name="Outcome">How its last attempt ended.</param>
/// <param name="Attempts">How many there were.</param>
/// <param name="Duration">How long they took.</param>
/// <param name="Message">Why it is no pass.</param>
/// <param name="FailedLine">The line of the step that went wrong.</param>
/// <param name="DecidedBy">Rule ids, each with the number of exchanges of the scenario that it decided.</param>
public sealed record ScenarioOutcome(
    ScenarioFacts Scenario,
    Outcome Outcome,
    int Attempts,
    TimeSpan Duration,
    string? Message,
    int? FailedLine,
    IReadOnlyDictionary<string, int> DecidedBy)
{
    public bool IsFlaky => Outcome == Outcome.Passed && Attempts > 1;

    internal static ScenarioOutcome Of(ScenarioResult result) => new(
        result.Scenario,
        result.Outcome,
        result.Attempts.Count,
        result.Duration,
        result.Last.Failure?.Message ?? result.Last.SkipReason,
        result.Last.Failure?.Step.Line,
        result.Last.Steps.SelectMany(step => step.Exchanges).SelectMany(exchange => exchange.Rules)
            .CountBy(rule => rule).ToDictionary());
}
