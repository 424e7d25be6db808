using Simulators.Reports.Model;

namespace Simulators.Reports.Gates;

/// <summary>How <c>conform</c> ends, for scripts to tell apart.</summary>
public enum Verdict
{
    /// <summary>All passed, but for failures that the baseline expects.</summary>
    Passed = 0,

    /// <summary>A scenario failed, or a gate did.</summary>
    Failed = 1,

    /// <summary>Nothing was selected, or all that was selected was left out: nothing is proven.</summary>
    NothingSelected = 3,

    /// <summary>A feature does not parse.</summary>
    DoesNotParse = 4,

    /// <summary>Nothing failed, but steps are undefined or pending.</summary>
    NotWritten = 5,

    /// <summary>Someone stopped it.</summary>
    Interrupted = 130,
}

/// <summary>Comes to the verdict; the first of its questions that is answered with yes decides.</summary>
public static class Verdicts
{
    /// <param name="run">What became of the scenarios.</param>
    /// <param name="gates">What the gates say.</param>
    /// <param name="interrupted">Whether someone stopped the run.</param>
    /// <param name="dryRun">Whether steps were only matched: then every step is skipped, and that is as it should be.</param>
    public static Verdict Of(RunResult run, GateResult gates, bool interrupted = false, bool dryRun = false)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(gates);
        Outcome[] outcomes = [.. run.Scenarios.Where(scenario => !gates.Known.ContainsKey(scenario))
            .Select(scenario => scenario.Outcome)];
        if (interrupted) return Verdict.Interrupted;
        if (run.ParseErrors.Count > 0) return Verdict.DoesNotParse;
        if (outcomes.Any(IsFailure) || gates.Complaints.Count > 0 || IsBroken(run)) return Verdict.Failed;
        if (outcomes.Any(outcome => outcome.IsBad())) return Verdict.NotWritten;
        return run.Scenarios.Any(scenario => dryRun || IsProof(scenario, gates)) ? Verdict.Passed : Verdict.NothingSelected;
    }

    static bool IsProof(ScenarioOutcome scenario, GateResult gates) =>
        scenario.Outcome == Outcome.Passed || gates.Known.ContainsKey(scenario);

    static bool IsFailure(Outcome outcome) => outcome is Outcome.Failed or Outcome.Ambiguous or Outcome.Unfinished;

    static bool IsBroken(RunResult run) => run.Crash is not null || run.HookFailures.Count > 0 || run.NeverBegun > 0;
}
