namespace Simulators.Cli.Check;

/// <summary>A run of This is School's sync, apart from its records.</summary>
sealed record SyncRun(
    string Id,
    bool HasFailed,
    string? Reason,
    IReadOnlyList<KindSummary> Summary,
    IReadOnlyList<SyncWarning> Warnings,
    long Records);

/// <summary>How many records of a kind met which fate.</summary>
sealed record KindSummary(string Kind, IReadOnlyDictionary<string, long> Counts)
{
    public long Of(string action) => Counts.GetValueOrDefault(action);
}

/// <summary>A harm that the run would do, without a single record being to blame.</summary>
sealed record SyncWarning(string Rule, string Text);

/// <summary>What would become of one record, and why.</summary>
sealed record SyncRecord(string Kind, string SourcedId, string Name, string Action, string Rule, string Reason)
{
    /// <summary>Whether somebody would miss it.</summary>
    public bool IsLost => Action is Actions.Removed or Actions.Skipped;
}

/// <summary>What can become of a record, in the order in which people want to read it.</summary>
static class Actions
{
    public const string Removed = "removed";

    public const string Skipped = "skipped";

    public static readonly string[] All = ["created", "linked", "updated", "unchanged", Removed, Skipped];
}
