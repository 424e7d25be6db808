using Simulators.Reports.Model;

namespace Simulators.Reports.Comparison;

/// <summary>A scenario at two targets; null where it was not run.</summary>
public sealed record ScenarioPair(ScenarioFacts Scenario, ScenarioOutcome? A, ScenarioOutcome? B)
{
    /// <summary>It ended differently, or was run at one of them only.</summary>
    public bool Differs => A?.Outcome != B?.Outcome;
}
