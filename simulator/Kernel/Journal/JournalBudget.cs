namespace Simulators.Kernel.Journal;

/// <summary>
/// The bytes that all journals of a host may hold together. The oldest entry of any sandbox goes first.
/// </summary>
/// <remarks>
/// One lock for all journals: an entry takes its place in its journal and in the order of all in one step, so the two
/// orders never differ, and what is counted here is what is held there.
/// </remarks>
/// <param name="limit">How many bytes.</param>
public sealed class JournalBudget(long limit)
{
    readonly LinkedList<(Journal Journal, Exchange Exchange)> _oldestFirst = [];
    long _bytes;
    long _sequence;

    /// <summary>The bound in bytes.</summary>
    public long Limit => limit;

    /// <summary>Bytes held now. More than the bound only while a single entry is larger than it.</summary>
    public long Bytes
    {
        get { lock (Gate) return _bytes; }
    }

    /// <summary>Guards every journal of the host.</summary>
    internal Lock Gate { get; } = new();

    /// <summary>Packs entries; hold the gate.</summary>
    internal ExchangeCodec Codec { get; } = new();

    /// <summary>How many entries are held; hold the gate.</summary>
    internal int Count => _oldestFirst.Count;

    /// <summary>The place of the newest exchange; hold the gate.</summary>
    internal long LastSequence => _sequence;

    /// <summary>The next place in the order of all exchanges; hold the gate until it has entered.</summary>
    internal long NextSequence() => ++_sequence;

    /// <summary>Takes an entry in; hold the gate.</summary>
    internal void Enter(Journal journal, Exchange exchange)
    {
        exchange.Place = _oldestFirst.AddLast((journal, exchange));
        _bytes += exchange.Bytes;
        Evict();
    }

    /// <summary>An entry was packed and takes so many bytes now; hold the gate.</summary>
    internal void Resize(Exchange exchange, int bytes)
    {
        if (exchange.Place is null) return; // evicted or removed while it was being answered
        _bytes += bytes - exchange.Bytes;
        exchange.Bytes = bytes;
        Evict();
    }

    /// <summary>The entry is no longer in its journal; hold the gate.</summary>
    internal void Release(Exchange exchange)
    {
        if (exchange.Place is null) return;
        _oldestFirst.Remove(exchange.Place);
        exchange.Place = null;
        _bytes -= exchange.Bytes;
    }

    void Evict()
    {
        while (_bytes > limit && _oldestFirst.Count > 1)
        {
            var (journal, oldest) = _oldestFirst.First!.Value;
            Release(oldest);
            journal.Evict(oldest);
        }
    }
}
