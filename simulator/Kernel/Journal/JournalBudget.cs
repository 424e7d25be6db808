namespace Simulators.Kernel.Journal;

/// <summary>
/// The bytes that all journals of a host may hold together. The oldest entry of any sandbox goes first.
/// </summary>
/// <remarks>
/// One lock for all journals: an entry takes its place in its journal and in the order of all in one step, so the two
/// orders never differ, and what is counted here is what is held there. The bytes of many entries lie in one segment, so
/// that those of an entry that was taken out of its journal may stay a while: until it is the oldest, or until such bytes
/// are half of what may be held.
/// </remarks>
/// <param name="limit">How many bytes.</param>
public sealed class JournalBudget(long limit)
{
    readonly Queue<(Journal Journal, Exchange Exchange)> _oldestFirst = new();
    readonly Segments _segments = new();
    long _bytes;
    long _releasedBytes;
    long _sequence;

    /// <summary>Whether passwords and keys are shown to whoever reads the journals; hidden when nobody says otherwise.</summary>
    public bool ShowsSecrets { get; init; }

    /// <summary>The bound in bytes.</summary>
    public long Limit => limit;

    /// <summary>Bytes held now. More than the bound only while a single entry is larger than it.</summary>
    public long Bytes
    {
        get { lock (Gate) return _bytes; }
    }

    /// <summary>How many entries are held now.</summary>
    public int Entries
    {
        get { lock (Gate) return Count; }
    }

    /// <summary>Guards every journal of the host.</summary>
    internal Lock Gate { get; } = new();

    /// <summary>How many entries are held; hold the gate.</summary>
    internal int Count { get; private set; }

    /// <summary>The place of the newest exchange; hold the gate.</summary>
    internal long LastSequence => _sequence;

    /// <summary>The next place in the order of all exchanges; hold the gate until it has entered.</summary>
    internal long NextSequence() => ++_sequence;

    /// <summary>Takes an entry in; hold the gate.</summary>
    internal void Enter(Journal journal, Exchange exchange)
    {
        exchange.IsHeld = true;
        _oldestFirst.Enqueue((journal, exchange));
        _bytes += exchange.Bytes;
        Count++;
        Evict();
    }

    /// <summary>Gives an entry that was packed its place among the others' bytes; hold the gate.</summary>
    /// <param name="packed">Its bytes; they are copied.</param>
    /// <param name="overhead">What it costs beside them.</param>
    internal ArraySegment<byte> Store(Exchange exchange, ReadOnlySpan<byte> packed, int overhead)
    {
        // Evicted or removed while it was being answered: whoever still looks at it has it alone.
        if (!exchange.IsHeld) return packed.ToArray();
        _bytes += overhead + packed.Length - exchange.Bytes;
        exchange.Bytes = overhead + packed.Length;
        Evict();
        return _segments.Store(packed);
    }

    /// <summary>The entry is no longer in its journal; hold the gate.</summary>
    internal void Release(Exchange exchange)
    {
        if (!exchange.IsHeld) return;
        Drop(exchange);
        _releasedBytes += exchange.Bytes;
        if (_releasedBytes > limit / 2) LetGo();
    }

    void Evict()
    {
        while (_bytes > limit && _oldestFirst.Count > 1)
        {
            var (journal, oldest) = _oldestFirst.Dequeue();
            if (oldest.IsHeld)
            {
                Drop(oldest);
                journal.Evict(oldest);
            }
            else
            {
                _releasedBytes -= oldest.Bytes;
            }
        }
    }

    /// <summary>Lets go of the released entries' bytes: those that are held move out of the segments they share.</summary>
    void LetGo()
    {
        for (var left = _oldestFirst.Count; left > 0; left--)
        {
            var entry = _oldestFirst.Dequeue();
            if (!entry.Exchange.IsHeld) continue;
            entry.Exchange.MoveOut();
            _oldestFirst.Enqueue(entry);
        }

        _releasedBytes = 0;
    }

    void Drop(Exchange exchange)
    {
        exchange.IsHeld = false;
        _bytes -= exchange.Bytes;
        Count--;
    }

    /// <summary>
    /// Where packed entries lie, many in one array: the garbage collector then has one thing to look at in place of
    /// seventy. A segment is short enough for the ordinary heap and goes when the last of its entries has gone.
    /// </summary>
    sealed class Segments
    {
        /// <summary>Longer than any entry that lies in one: see <see cref="Exchange.MoveOut"/>.</summary>
        const int Size = 64 * 1024;
        const int Longest = Size / 8;

        byte[] _segment = [];
        int _used;

        public ArraySegment<byte> Store(ReadOnlySpan<byte> packed)
        {
            if (packed.Length > Longest) return packed.ToArray();
            if (_segment.Length - _used < packed.Length) (_segment, _used) = (GC.AllocateUninitializedArray<byte>(Size), 0);
            var place = new ArraySegment<byte>(_segment, _used, packed.Length);
            packed.CopyTo(place);
            _used += packed.Length;
            return place;
        }
    }
}
