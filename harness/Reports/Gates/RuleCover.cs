using Simulators.Reports.Model;

namespace Simulators.Reports.Gates;

/// <summary>A rule, and what a run has done with it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Scenarios">Those that are tagged with it and were run.</param>
/// <param name="Exchanges">How many answers it decided, in whatever scenario.</param>
public sealed record RuleCover(RuleRecord Rule, IReadOnlyList<ScenarioOutcome> Scenarios, int Exchanges)
{
    /// <summary>A scenario of it said yes or no: one that was skipped or is not written says nothing.</summary>
    public bool IsCovered => Scenarios.Any(scenario => scenario.Outcome.IsJudgement());

    /// <summary>What the run says of it.</summary>
    public RuleState State => !IsCovered
        ? RuleState.Uncovered
        : Scenarios.Any(scenario => scenario.Outcome.IsBad()) ? RuleState.Broken : RuleState.Holds;
}
