namespace Simulators.Kernel.Store.Memory;

sealed class MemoryUniqueIndex<TKey, TRow, TValue>(UniqueIndex<TRow, TValue> definition) : IMemoryIndex<TKey, TRow>
    where TKey : notnull
    where TValue : notnull
{
    CopyOnWriteMap<TValue, TKey> _keys = new();

    public bool TryFind(TValue value, out TKey key) => _keys.TryGetValue(value, out key!);

    public bool Conflicts(TKey key, TRow row)
    {
        var value = definition.Select(row);
        return value.Present
            && _keys.TryGetValue(value.Value, out var other)
            && !EqualityComparer<TKey>.Default.Equals(other, key);
    }

    public void Change(TKey key, TRow? before, TRow? after)
    {
        Indexed<TValue> old = before is null ? default : definition.Select(before);
        Indexed<TValue> now = after is null ? default : definition.Select(after);
        if (old == now) return;
        if (old.Present) _keys.Remove(old.Value);
        if (now.Present) _keys.Set(now.Value, key);
    }

    public IMemoryIndex<TKey, TRow> Fork() =>
        new MemoryUniqueIndex<TKey, TRow, TValue>(definition) { _keys = _keys.Fork() };
}
