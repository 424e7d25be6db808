namespace Simulators.Reports.Model;

/// <summary>How a scenario, or one attempt at it, ended. A later one is worse than an earlier one.</summary>
public enum Outcome
{
    Passed,

    /// <summary>A step said that it is to be left out, or there was no step: never a pass.</summary>
    Skipped,

    /// <summary>The integration under test does not offer what the scenario needs: counted apart, never as passed.</summary>
    NotApplicable,
    Pending,
    Undefined,
    Ambiguous,
    Failed,

    /// <summary>The run ended before it did.</summary>
    Unfinished,
}
