namespace Simulators.Kernel.Store.Memory;

sealed class MemoryOrderedIndex<TKey, TRow, TValue>(OrderedIndex<TRow, TValue> definition) : IMemoryIndex<TKey, TRow>
    where TKey : notnull
    where TValue : notnull
{
    CopyOnWriteList<Entry> _entries = new();

    public bool Conflicts(TKey key, TRow row) => false;

    public void Change(TKey key, TRow? before, TRow? after)
    {
        Indexed<TValue> old = before is null ? default : definition.Select(before);
        Indexed<TValue> now = after is null ? default : definition.Select(after);
        if (old == now) return;
        if (old.Present) _entries.Remove(new Entry(old.Value, key));
        if (now.Present) _entries.Add(new Entry(now.Value, key));
    }

    public bool TryFirst(out TKey key)
    {
        var any = _entries.TryFirst(out var first);
        key = first.Key;
        return any;
    }

    /// <summary>How many rows have a value below the bound, or not above it.</summary>
    public int Rank(TValue bound, bool included) => _entries.Rank(new Bound(bound, included));

    public IEnumerable<TKey> From(int rank, int limit) => _entries.From(rank, limit).Select(entry => entry.Key);

    /// <summary>The keys of the rows whose value lies from one to another, both included; ranks are not asked for.</summary>
    public IEnumerable<TKey> Between(TValue from, TValue to)
    {
        foreach (var entry in _entries.Since(new Bound(from, included: false)))
        {
            if (Order<TValue>.Compare(entry.Value, to) > 0) yield break;
            yield return entry.Key;
        }
    }

    public IMemoryIndex<TKey, TRow> Fork() =>
        new MemoryOrderedIndex<TKey, TRow, TValue>(definition) { _entries = _entries.Fork() };

    readonly record struct Entry(TValue Value, TKey Key) : IComparable<Entry>
    {
        public int CompareTo(Entry other)
        {
            var byValue = Order<TValue>.Compare(Value, other.Value);
            return byValue != 0 ? byValue : Order<TKey>.Compare(Key, other.Key);
        }
    }

    readonly struct Bound(TValue value, bool included) : IProbe<Entry>
    {
        public int CompareTo(Entry item)
        {
            var order = Order<TValue>.Compare(value, item.Value);
            return order != 0 ? order : included ? 1 : -1;
        }
    }
}
