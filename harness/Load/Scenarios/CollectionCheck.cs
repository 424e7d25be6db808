namespace Simulators.Load.Scenarios;

/// <summary>What a collection of the simulator holds, against what was sent.</summary>
/// <param name="Collection">The vendor's noun: <c>users</c>.</param>
/// <param name="Expected">Records that the platform acknowledged to this run.</param>
/// <param name="Present">Rows there that are records of this run.</param>
/// <param name="Missing">Acknowledged, and not there: lost updates.</param>
/// <param name="Duplicates">Rows beyond the first for one record.</param>
/// <param name="Orphans">
/// Rows that came during the run and that nobody sent, or whose partner (the user of a membership) is not there.
/// </param>
/// <param name="Unacknowledged">There, though the platform never said so to this run: an answer that was lost.</param>
/// <param name="Examples">A few keys of what is wrong.</param>
public sealed record CollectionCheck(
    string Collection,
    long Expected,
    long Present,
    long Missing,
    long Duplicates,
    long Orphans,
    long Unacknowledged,
    IReadOnlyList<string> Examples)
{
    /// <summary>Nothing is lost, double or unexplained.</summary>
    public bool IsSound => Missing == 0 && Duplicates == 0 && Orphans == 0;
}
