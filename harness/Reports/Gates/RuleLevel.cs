namespace Simulators.Reports.Gates;

/// <summary>How binding a rule is; a later one binds more.</summary>
public enum RuleLevel
{
    Info,
    Should,
    Must,
}
