namespace Simulators.Kernel.Journal;

/// <summary>
/// The bytes that all journals of a host may hold together. The oldest entry of any sandbox goes first.
/// </summary>
/// <param name="limit">How many bytes.</param>
public sealed class JournalBudget(long limit)
{
    readonly Lock _gate = new();
    Queue<(Journal Journal, Exchange Exchange)> _all = new();
    int _released;
    long _bytes;
    long _sequence;

    /// <summary>The bound in bytes.</summary>
    public long Limit => limit;

    /// <summary>Bytes held now.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    internal long NextSequence() => Interlocked.Increment(ref _sequence);

    internal void Enter(Journal journal, Exchange exchange)
    {
        lock (_gate)
        {
            _all.Enqueue((journal, exchange));
            _bytes += exchange.Bytes;
            Evict();
        }
    }

    /// <summary>An entry turned out larger than it was when it came.</summary>
    internal void Grow(Exchange exchange, int bytes)
    {
        lock (_gate)
        {
            if (exchange.Bytes == 0) return; // released while it was being answered
            exchange.Bytes += bytes;
            _bytes += bytes;
            Evict();
        }
    }

    /// <summary>The entry will not be asked for again.</summary>
    internal void Release(Exchange exchange)
    {
        lock (_gate)
        {
            _bytes -= exchange.Bytes;
            exchange.Bytes = 0;
            // What was released lingers in the queue; when that is half of it, the queue is made anew.
            if (++_released <= 1024 || _released <= _all.Count / 2) return;
            _all = new(_all.Where(entry => entry.Exchange.Bytes > 0));
            _released = 0;
        }
    }

    void Evict()
    {
        while (_bytes > limit && _all.Count > 1)
        {
            var (journal, evicted) = _all.Dequeue();
            _bytes -= evicted.Bytes;
            journal.Evict(evicted);
        }
    }
}
