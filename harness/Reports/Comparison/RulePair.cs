using Simulators.Reports.Gates;

namespace Simulators.Reports.Comparison;

/// <summary>A rule at two targets.</summary>
/// <param name="Rule">Its id; empty for the scenarios that no rule is known of.</param>
/// <param name="Statement">What it says, where the catalogue knows it.</param>
/// <param name="A">What the first run says of it.</param>
/// <param name="B">What the second says.</param>
/// <param name="Scenarios">Its scenarios.</param>
public sealed record RulePair(string Rule, string? Statement, RuleState A, RuleState B, IReadOnlyList<ScenarioPair> Scenarios)
{
    /// <summary>One of its scenarios ended differently.</summary>
    public bool Differs => A != B || Scenarios.Any(scenario => scenario.Differs);
}
