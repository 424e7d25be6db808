using Simulators.Integration.State;

namespace Simulators.Integration.Rosters;

/// <summary>What follows from a roster that was read.</summary>
/// <param name="Present">Whom to bring, in the order of the roster.</param>
/// <param name="Removals">Whom to take out.</param>
/// <param name="Known">How many people were known from the source before.</param>
/// <param name="LatestChange">The newest change in it, as the server wrote it; from there the next delta goes on.</param>
sealed record RosterPlan(
    IReadOnlyList<RosterUser> Present,
    IReadOnlyList<RosterEntry> Removals,
    int Known,
    string? LatestChange)
{
    /// <summary>Judges a roster against what was known of it.</summary>
    /// <param name="users">What was read.</param>
    /// <param name="known">What was known.</param>
    /// <param name="isWhole">
    /// Whether everybody was read: only then is somebody who is not in it gone. In a delta, or behind a filter, only those
    /// who are marked are.
    /// </param>
    public static RosterPlan Of(IReadOnlyList<RosterUser> users, IReadOnlyList<RosterEntry> known, bool isWhole)
    {
        List<RosterUser> present = [.. users.Where(user => !user.IsGone && user.Role is not null)];
        var stays = present.Select(user => user.SourcedId).ToHashSet();
        var read = users.Select(user => user.SourcedId).ToHashSet();
        List<RosterEntry> removals =
            [.. known.Where(entry => !stays.Contains(entry.SourcedId) && (isWhole || read.Contains(entry.SourcedId)))];
        var latest = users.Select(user => user.LastModified).OfType<string>().Max(StringComparer.Ordinal);
        return new RosterPlan(present, removals, known.Count, latest);
    }
}
