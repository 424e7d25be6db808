using System.Runtime.InteropServices;

namespace Simulators.Kernel.Store.Memory;

/// <summary>Where a value that is looked for lies relative to an item: below zero when it comes before the item.</summary>
interface IProbe<in T>
{
    int CompareTo(T item);
}

/// <summary>
/// A sorted list in chunks; no item is added twice. Appending is cheap (ids grow), any rank is reached by adding up
/// chunk lengths, and <see cref="Fork"/> costs the directory of chunks: a chunk is copied when it is first written to.
/// </summary>
sealed class CopyOnWriteList<T>
    where T : notnull
{
    const int ChunkSize = 256;

    readonly List<Chunk> _chunks;

    /// <summary>The first item of each chunk, side by side: a search among a thousand chunks stays within a few cache lines.</summary>
    readonly List<T> _firsts;
    object _owner = new();

    public CopyOnWriteList() => (_chunks, _firsts) = ([], []);

    CopyOnWriteList(List<Chunk> chunks, List<T> firsts, int count) => (_chunks, _firsts, Count) = (chunks, firsts, count);

    public int Count { get; private set; }

    public void Add(T item)
    {
        var at = _chunks.Count - 1;
        if (at < 0 || Order<T>.Compare(_chunks[at].Last, item) < 0) Append(item);
        else InsertInside(item);
        Count++;
    }

    public bool Remove(T item)
    {
        var (at, index) = Find(new Exactly(item));
        if (at == _chunks.Count || Order<T>.Compare(_chunks[at].Items[index], item) != 0) return false;
        if (_chunks[at].Count == 1) RemoveChunk(at);
        else RemoveInside(at, index);
        Count--;
        return true;
    }

    /// <summary>How many items come before the probe.</summary>
    public int Rank<TProbe>(TProbe probe)
        where TProbe : struct, IProbe<T>
    {
        var (at, index) = Find(probe);
        var rank = index;
        for (var i = 0; i < at; i++) rank += _chunks[i].Count;
        return rank;
    }

    /// <summary>The items from a rank on, at most so many.</summary>
    public IEnumerable<T> From(int rank, int limit)
    {
        var at = 0;
        while (at < _chunks.Count && rank >= _chunks[at].Count) rank -= _chunks[at++].Count;
        for (; at < _chunks.Count && limit > 0; at++, rank = 0)
        {
            var chunk = _chunks[at];
            for (var i = rank; i < chunk.Count && limit > 0; i++, limit--) yield return chunk.Items[i];
        }
    }

    /// <summary>The items that do not come before the probe; costs the logarithm of the list and what is taken.</summary>
    public IEnumerable<T> Since<TProbe>(TProbe probe)
        where TProbe : struct, IProbe<T>
    {
        var (at, index) = Find(probe);
        for (; at < _chunks.Count; at++, index = 0)
        {
            var chunk = _chunks[at];
            for (var i = index; i < chunk.Count; i++) yield return chunk.Items[i];
        }
    }

    public bool TryFirst(out T first)
    {
        first = Count == 0 ? default! : _chunks[0].Items[0];
        return Count > 0;
    }

    public CopyOnWriteList<T> Fork()
    {
        _owner = new object();
        return new CopyOnWriteList<T>([.. _chunks], [.. _firsts], Count);
    }

    void Append(T item)
    {
        var last = _chunks.Count - 1;
        if (last >= 0 && _chunks[last].Count < ChunkSize)
        {
            Writable(last).Insert(_chunks[last].Count, item);
            return;
        }

        _chunks.Add(new Chunk(_owner, [item], 1));
        _firsts.Add(item);
    }

    void InsertInside(T item)
    {
        var at = Math.Max(0, Before(new Exactly(item)));
        var index = _chunks[at].Find(new Exactly(item));
        var chunk = Writable(at);
        if (chunk.Count == ChunkSize)
        {
            _chunks.Insert(at + 1, chunk.SplitOff());
            _firsts.Insert(at + 1, _chunks[at + 1].Items[0]);
            if (index > chunk.Count) (chunk, index) = (_chunks[at + 1], index - chunk.Count);
        }

        chunk.Insert(index, item);
        if (index == 0) _firsts[at] = item;
    }

    void RemoveChunk(int at)
    {
        _chunks.RemoveAt(at);
        _firsts.RemoveAt(at);
    }

    void RemoveInside(int at, int index)
    {
        var chunk = Writable(at);
        chunk.RemoveAt(index);
        if (index == 0) _firsts[at] = chunk.Items[0];
    }

    /// <summary>The place of the first item that does not come before the probe.</summary>
    (int Chunk, int Index) Find<TProbe>(TProbe probe)
        where TProbe : struct, IProbe<T>
    {
        var at = Before(probe);
        if (at < 0) return (0, 0);
        var index = _chunks[at].Find(probe);
        return index == _chunks[at].Count ? (at + 1, 0) : (at, index);
    }

    /// <summary>The last chunk whose first item comes before the probe, or -1.</summary>
    int Before<TProbe>(TProbe probe)
        where TProbe : struct, IProbe<T>
    {
        var firsts = CollectionsMarshal.AsSpan(_firsts);
        int low = 0, high = firsts.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (probe.CompareTo(firsts[middle]) > 0) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }

    Chunk Writable(int at)
    {
        var chunk = _chunks[at];
        if (chunk.Owner != _owner) _chunks[at] = chunk = chunk.CopyFor(_owner);
        return chunk;
    }

    readonly struct Exactly(T item) : IProbe<T>
    {
        public int CompareTo(T other) => Order<T>.Compare(item, other);
    }

    sealed class Chunk(object owner, T[] items, int count)
    {
        public object Owner => owner;

        public T[] Items { get; private set; } = items;

        public int Count { get; private set; } = count;

        public T Last => Items[Count - 1];

        public Chunk CopyFor(object newOwner) => new(newOwner, (T[])Items.Clone(), Count);

        public void Insert(int index, T item)
        {
            if (Count == Items.Length)
            {
                var grown = new T[Math.Min(ChunkSize, Count * 2)];
                Items.AsSpan(0, Count).CopyTo(grown);
                Items = grown;
            }

            Items.AsSpan(index, Count - index).CopyTo(Items.AsSpan(index + 1));
            Items[index] = item;
            Count++;
        }

        public void RemoveAt(int index)
        {
            Items.AsSpan(index + 1, Count - index - 1).CopyTo(Items.AsSpan(index));
            Items[--Count] = default!;
        }

        public Chunk SplitOff()
        {
            var half = Count / 2;
            var upper = new T[ChunkSize];
            Items.AsSpan(half, Count - half).CopyTo(upper);
            Items.AsSpan(half, Count - half).Clear();
            var split = new Chunk(Owner, upper, Count - half);
            Count = half;
            return split;
        }

        public int Find<TProbe>(TProbe probe)
            where TProbe : struct, IProbe<T>
        {
            int low = 0, high = Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (probe.CompareTo(Items[middle]) > 0) low = middle + 1;
                else high = middle;
            }

            return low;
        }
    }
}
