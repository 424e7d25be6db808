namespace Simulators.Reports.Gates;

/// <summary>How levels are spelt.</summary>
static class RuleLevels
{
    public static string Word(RuleLevel level) => level switch
    {
        RuleLevel.Must => "must",
        RuleLevel.Should => "should",
        _ => "info",
    };
}
