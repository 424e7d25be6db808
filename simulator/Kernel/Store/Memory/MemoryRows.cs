namespace Simulators.Kernel.Store.Memory;

/// <summary>
/// Rows by key in a hash map, their keys in order, and the indexes. Tables share them from a fork on until one of them writes: it
/// then goes on with a fork of its own, and what is shared never changes again.
/// </summary>
sealed class MemoryRows<TKey, TRow>(
    CopyOnWriteMap<TKey, TRow> byKey,
    CopyOnWriteList<TKey> keys,
    IMemoryIndex<TKey, TRow>[] indexes)
    where TKey : notnull
    where TRow : class
{
    public CopyOnWriteMap<TKey, TRow> ByKey => byKey;

    /// <summary>In their order.</summary>
    public CopyOnWriteList<TKey> Keys => keys;

    public IMemoryIndex<TKey, TRow>[] Indexes => indexes;

    public MemoryRows<TKey, TRow> Fork() =>
        new(byKey.Fork(), keys.Fork(), Array.ConvertAll(indexes, index => index.Fork()));

    public void Put(TKey key, TRow? before, TRow? after)
    {
        if (after is not null) byKey.Set(key, after);
        else byKey.Remove(key);
        if (before is null) keys.Add(key);
        else if (after is null) keys.Remove(key);
        foreach (var index in indexes) index.Change(key, before, after);
    }
}
