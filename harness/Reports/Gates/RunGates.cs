using Simulators.Reports.Model;

namespace Simulators.Reports.Gates;

/// <summary>What a run is held to besides its scenarios.</summary>
public sealed record RunGates
{
    /// <summary>Failures that are expected; null when none are.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>How many percent of the MUST rules must be covered; null when any will do.</summary>
    public int? MinRuleCoverage { get; init; }

    /// <summary>
    /// Only some feature files were read (paths were given, or a shard), so that an entry of the baseline which matches
    /// nothing may well be right.
    /// </summary>
    public bool Partial { get; init; }

    /// <summary>Judges a run.</summary>
    /// <param name="run">What became of it.</param>
    /// <param name="rules">The rule catalogue.</param>
    /// <param name="now">By which entries expire.</param>
    public GateResult Judge(RunResult run, IReadOnlyList<RuleRecord> rules, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(run);
        var baseline = Baseline?.Judge(run, now, Partial);
        return new GateResult(
            baseline?.Known ?? GateResult.None.Known,
            [.. baseline?.Complaints ?? [], .. Coverage(run, rules)]);
    }

    IEnumerable<string> Coverage(RunResult run, IReadOnlyList<RuleRecord> rules)
    {
        if (MinRuleCoverage is not { } wanted) yield break;
        var coverage = RuleCoverage.Of(rules, run);
        var must = coverage.Share(RuleLevel.Must);
        var missing = string.Join(", ", coverage.Uncovered(RuleLevel.Must).Select(rule => rule.Id));
        if (must.Total == 0)
            yield return $"Rule coverage of at least {wanted} % is asked for, and the target has no MUST rules to cover.";
        else if (must.Covered * 100L < (long)wanted * must.Total)
            yield return $"{must.Covered} of {must.Total} MUST rules are covered ({must.Percent} %), "
                + $"fewer than the {wanted} % asked for; not covered: {missing}.";
    }
}
