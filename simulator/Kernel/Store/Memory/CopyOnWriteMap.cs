using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Simulators.Kernel.Store.Memory;

/// <summary>
/// A hash map whose <see cref="Fork"/> costs the directory of its shards, not its content: both maps then share the
/// shards, and each copies a shard (some hundred entries) when it first writes to it.
/// </summary>
sealed class CopyOnWriteMap<TKey, TValue>
    where TKey : notnull
{
    const int EntriesPerShard = 1024;
    const int GrowthBits = 3;
    const int MaximumBits = 12;

    Shard[] _shards = new Shard[1];
    int _bits;
    object _owner = new();

    public int Count { get; private set; }

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_shards[ShardOf(key)].Entries is { } entries) return entries.TryGetValue(key, out value);
        value = default;
        return false;
    }

    public bool ContainsKey(TKey key) => _shards[ShardOf(key)].Entries?.ContainsKey(key) ?? false;

    public void Set(TKey key, TValue value)
    {
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(Writable(key), key, out var existed);
        entry = value;
        if (existed) return;
        Count++;
        if (Count > (_shards.Length * EntriesPerShard) && _bits < MaximumBits) Grow();
    }

    public bool Remove(TKey key)
    {
        if (!ContainsKey(key)) return false;
        Writable(key).Remove(key);
        Count--;
        return true;
    }

    public CopyOnWriteMap<TKey, TValue> Fork()
    {
        _owner = new object();
        return new CopyOnWriteMap<TKey, TValue> { _shards = (Shard[])_shards.Clone(), _bits = _bits, Count = Count };
    }

    int ShardOf(TKey key) =>
        _bits == 0 ? 0 : (int)(((uint)key.GetHashCode() * 2654435769u) >> (32 - _bits));

    Dictionary<TKey, TValue> Writable(TKey key)
    {
        ref var shard = ref _shards[ShardOf(key)];
        if (shard.Entries is null) shard = new Shard(_owner, []);
        else if (shard.Owner != _owner) shard = new Shard(_owner, new Dictionary<TKey, TValue>(shard.Entries));
        return shard.Entries;
    }

    void Grow()
    {
        var old = _shards;
        _bits += GrowthBits;
        _shards = new Shard[1 << _bits];
        foreach (var shard in old)
        {
            if (shard.Entries is null) continue;
            foreach (var (key, value) in shard.Entries) Writable(key).Add(key, value);
        }
    }

    /// <param name="Owner">The map that may write to the entries; every other one copies them first.</param>
    /// <param name="Entries">Null while no key has come to this shard.</param>
    readonly record struct Shard(object Owner, Dictionary<TKey, TValue> Entries);
}
