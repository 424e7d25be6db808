namespace Simulators.Load.Scenarios;

/// <summary>
/// Counts the rows of a collection against what was sent, by a key that a row and its record have in common: an e-mail address.
/// </summary>
/// <param name="collection">The vendor's noun.</param>
/// <param name="comparer">How keys are compared; by ordinal when left out.</param>
public sealed class Census(string collection, StringComparer? comparer = null)
{
    internal const int MostExamples = 10;

    readonly Dictionary<string, Entry> _records = new(comparer ?? StringComparer.Ordinal);
    readonly Dictionary<string, int> _before = new(comparer ?? StringComparer.Ordinal);
    readonly List<string> _examples = [];
    long _duplicates;
    long _orphans;

    /// <summary>A row that is there before the run begins: it is not counted afterwards.</summary>
    public void Before(string key) => _before[key] = _before.GetValueOrDefault(key) + 1;

    /// <summary>A record of the work, and how its item ended; also those that other shards send, as not sent.</summary>
    public void Record(string key, ItemEnd end) => _records[key] = new Entry(end);

    /// <summary>A row that is there after the run.</summary>
    public void Row(string key)
    {
        if (_records.TryGetValue(key, out var entry))
        {
            // What another shard sent is that shard's to count, or their sum would count it twice.
            if (entry.Rows++ > 0 && entry.End != ItemEnd.NotSent && !WasThere(key)) Note(ref _duplicates, $"{key} is there twice");
        }
        else if (!WasThere(key))
        {
            Note(ref _orphans, $"{key} was sent by nobody");
        }
    }

    /// <summary>A row whose partner is not there.</summary>
    public void Orphan(string key, string why) => Note(ref _orphans, $"{key} {why}");

    /// <summary>The result, once all rows were seen.</summary>
    public CollectionCheck Check()
    {
        long expected = 0, present = 0, missing = 0, unacknowledged = 0;
        foreach (var (key, entry) in _records)
        {
            var isThere = entry.Rows > 0;
            if (entry.End == ItemEnd.Acknowledged)
            {
                expected++;
                if (!isThere) Note(ref missing, $"{key} was acknowledged and is not there");
            }

            if (!isThere || entry.End == ItemEnd.NotSent) continue;
            present++;
            if (entry.End == ItemEnd.InDoubt) unacknowledged++;
        }

        return new CollectionCheck(collection, expected, present, missing, _duplicates, _orphans, unacknowledged, _examples);
    }

    /// <summary>Uses up one of the rows that were there before.</summary>
    bool WasThere(string key)
    {
        if (_before.GetValueOrDefault(key) is not (> 0 and var count)) return false;
        _before[key] = count - 1;
        return true;
    }

    void Note(ref long count, string example)
    {
        count++;
        if (_examples.Count < MostExamples) _examples.Add(example);
    }

    sealed record Entry(ItemEnd End)
    {
        public int Rows { get; set; }
    }
}
