using System.Collections.Concurrent;
using Simulators.Load.Scenarios;

namespace Simulators.Load.Recording;

/// <summary>
/// Why requests made no record, counted by operation and reason; of many different reasons, only the first ones.
/// </summary>
sealed class ReasonBook
{
    const int MostReasons = 100;
    const int LongestReason = 200;

    readonly ConcurrentDictionary<(int Tag, RequestOutcome Outcome, string Reason), long> _counts = new();

    public void Add(int tag, RequestOutcome outcome, string reason)
    {
        if (reason.Length > LongestReason) reason = reason[..LongestReason];
        var key = (tag, outcome, reason);
        if (_counts.Count >= MostReasons && !_counts.ContainsKey(key)) key = (tag, outcome, "(other reasons)");
        _counts.AddOrUpdate(key, 1, static (_, count) => count + 1);
    }

    public IEnumerable<(int Tag, RequestOutcome Outcome, string Reason, long Count)> All() => _counts
        .OrderByDescending(entry => entry.Value)
        .ThenBy(entry => entry.Key.Reason, StringComparer.Ordinal)
        .Select(entry => (entry.Key.Tag, entry.Key.Outcome, entry.Key.Reason, entry.Value));
}
