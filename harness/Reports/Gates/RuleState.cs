namespace Simulators.Reports.Gates;

/// <summary>What a run says of a rule.</summary>
public enum RuleState
{
    /// <summary>No scenario of it said yes or no.</summary>
    Uncovered,

    /// <summary>Its scenarios passed.</summary>
    Holds,

    /// <summary>A scenario of it is bad.</summary>
    Broken,
}
