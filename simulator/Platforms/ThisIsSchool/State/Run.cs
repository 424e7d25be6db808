namespace Simulators.ThisIsSchool.State;

/// <summary>A sync run's report, without its records.</summary>
/// <param name="Id">From 1, in the order in which they begin.</param>
/// <param name="District">The name of the district.</param>
/// <param name="State">succeeded or failed.</param>
/// <param name="DryRun">True when it only said what it would do.</param>
/// <param name="StartedAt">When the pull began, by the sandbox's clock.</param>
/// <param name="FinishedAt">When it was applied, or given up.</param>
/// <param name="Rule">The rule that made it fail, or null.</param>
/// <param name="Reason">Why it failed, or null.</param>
/// <param name="Summary">How many of each kind.</param>
/// <param name="Warnings">What somebody should look at.</param>
/// <param name="Records">How many records are kept.</param>
/// <param name="LeftOut">How many records were not kept, for there were more than the setting <c>recordsPerAction</c>.</param>
public sealed record Run(
    long Id,
    string District,
    string State,
    bool DryRun,
    DateTimeOffset StartedAt,
    DateTimeOffset FinishedAt,
    string? Rule,
    string? Reason,
    Summary Summary,
    IReadOnlyList<Warning> Warnings,
    long Records,
    long LeftOut)
{
    public const string Succeeded = "succeeded";
    public const string Failed = "failed";
}

/// <summary>What became of the records of each kind.</summary>
public sealed record Summary(Counts Schools, Counts Users, Counts Classes, Counts Enrollments);

/// <summary>What became of the records of one kind.</summary>
public sealed record Counts(long Created, long Linked, long Updated, long Unchanged, long Removed, long Skipped);

/// <summary>What somebody should look at before it does harm.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Text">What is to be seen, and what follows from it.</param>
public sealed record Warning(string Rule, string Text);
