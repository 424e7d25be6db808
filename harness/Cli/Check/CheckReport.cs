namespace Simulators.Cli.Check;

/// <summary>What This is School would make of a roster, apart from the single records.</summary>
/// <param name="Source">The path or URL that was checked.</param>
/// <param name="Import">What reading the files gave; null for a URL.</param>
/// <param name="Run">The run of the sync; null when there was nothing to sync, because the files have faults.</param>
sealed record CheckReport(string Source, ImportResult? Import, SyncRun? Run)
{
    /// <summary>How many records would not get through, or would be taken away.</summary>
    public long Lost => Run?.Summary.Sum(kind => kind.Of(Actions.Removed) + kind.Of(Actions.Skipped)) ?? 0;

    public bool IsClean => Import is null or { FaultCount: 0 } && Run is { HasFailed: false } && Lost == 0;

    /// <summary>The answer in one sentence.</summary>
    public string Verdict => this switch
    {
        { Import: { FaultCount: > 0 } import } => $"The files have {Count(import.FaultCount, "fault")}; nothing would be synced.",
        { Run: { HasFailed: true } run } => $"The sync would fail: {run.Reason}",
        { Lost: 0 } => "Nothing would be lost or skipped.",
        _ => $"{Count(Lost, "record")} would be lost or skipped.",
    };

    public static string Count(long number, string noun) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{number:N0} {noun}{(number == 1 ? "" : noun.EndsWith('s') ? "es" : "s")}");
}
