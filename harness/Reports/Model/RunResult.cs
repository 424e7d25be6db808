using Simulators.Gherkin.Messages;

namespace Simulators.Reports.Model;

/// <summary>What became of a run.</summary>
/// <param name="Scenarios">Those that were run, in the order in which they ended.</param>
/// <param name="Known">All scenarios of the features that were read, run or not.</param>
/// <param name="ParseErrors">Features that could not be read.</param>
/// <param name="HookFailures">Hooks around the whole run that failed: what they said.</param>
/// <param name="Crash">What stopped the runner itself, or null.</param>
/// <param name="NeverBegun">How many scenarios were planned, and not begun when the run ended.</param>
/// <param name="Steps">How many steps, hooks left out, ended how.</param>
/// <param name="Started">When it began, or null when it did not.</param>
/// <param name="Duration">From the begin to the last thing that happened.</param>
public sealed record RunResult(
    IReadOnlyList<ScenarioOutcome> Scenarios,
    IReadOnlyList<ScenarioFacts> Known,
    IReadOnlyList<ParseError> ParseErrors,
    IReadOnlyList<string> HookFailures,
    string? Crash,
    int NeverBegun,
    IReadOnlyDictionary<Outcome, int> Steps,
    DateTimeOffset? Started,
    TimeSpan Duration)
{
    /// <summary>How many scenarios ended so.</summary>
    public int Count(Outcome outcome) => Scenarios.Count(scenario => scenario.Outcome == outcome);

    /// <summary>How many passed, though not at once.</summary>
    public int Flaky => Scenarios.Count(scenario => scenario.IsFlaky);
}
