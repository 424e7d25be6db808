namespace Simulators.Reports.Model;

/// <summary>What follows from an outcome.</summary>
public static class OutcomeExtensions
{
    static readonly Outcome[] Judged = [Outcome.Passed, Outcome.Failed];

    /// <summary>As reports spell it.</summary>
    public static string Word(this Outcome outcome) => outcome switch
    {
        Outcome.Passed => "passed",
        Outcome.NotApplicable => "not applicable",
        Outcome.Skipped => "skipped",
        Outcome.Pending => "pending",
        Outcome.Undefined => "undefined",
        Outcome.Ambiguous => "ambiguous",
        Outcome.Failed => "failed",
        _ => "unfinished",
    };

    /// <summary>It keeps the run from being a success.</summary>
    public static bool IsBad(this Outcome outcome) => outcome >= Outcome.Pending;

    /// <summary>The steps ran and said yes or no; whatever else happened tells nothing about a rule.</summary>
    public static bool IsJudgement(this Outcome outcome) => Judged.Contains(outcome);
}
