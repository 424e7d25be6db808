using System.Runtime.InteropServices;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Wire;

namespace Simulators.Kernel.Journal;

/// <summary>How many exchanges ended in one way. Exact: counts do not forget what was evicted.</summary>
/// <param name="Platform">The platform's name, or null.</param>
/// <param name="Operation">The operation's name, or null.</param>
/// <param name="Outcome">How they ended.</param>
/// <param name="Error">The vendor's error code, or null.</param>
/// <param name="Count">How many.</param>
public sealed record ExchangeCount(string? Platform, string? Operation, Outcome Outcome, string? Error, long Count);

/// <summary>
/// The exchanges of one sandbox: the newest in full, within the host's budget, and exact counts of all. Thread-safe.
/// </summary>
public sealed class Journal(JournalBudget budget, int sandboxNumber)
{
    /// <summary>What an entry costs beside its bytes: the entry and its places in two queues.</summary>
    const int Overhead = 214;

    readonly Watchers<Exchange> _watchers = new();
    readonly Queue<Exchange> _entries = new();
    readonly Dictionary<(Platform?, Operation?, Outcome, string?), long> _counts = [];
    readonly Dictionary<(Platform?, Operation?, Outcome, string?), long> _removed = [];
    long _received;
    long _evicted;
    long _forgotten;

    /// <summary>How many exchanges there were since the last reset.</summary>
    public long Received
    {
        get { lock (budget.Gate) return _received; }
    }

    /// <summary>How many of them gave way to newer ones and are no longer held in full.</summary>
    public long Evicted
    {
        get { lock (budget.Gate) return _evicted; }
    }

    /// <summary>Opens an entry at receipt, so that a request that is still being answered can be seen.</summary>
    public Exchange Open(
        WireRequest request,
        Platform? platform,
        Operation? operation,
        DateTimeOffset now,
        long timestamp)
    {
        ArgumentNullException.ThrowIfNull(request);
        lock (budget.Gate)
        {
            var sequence = budget.NextSequence();
            var exchange = new Exchange(sequence, sandboxNumber, request, now, timestamp)
            {
                Platform = platform,
                Operation = operation,
                ShowsSecrets = budget.ShowsSecrets,
                Bytes = Overhead + request.Body.Length + request.Target.Length,
            };
            _entries.Enqueue(exchange);
            _received++;
            budget.Enter(this, exchange);
            return exchange;
        }
    }

    /// <summary>Closes an entry with the answer that was, or was not, sent.</summary>
    public void Close(Exchange exchange, Reply? reply, Outcome outcome, TimeSpan elapsed)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        exchange.Answer(reply);
        var packed = exchange.Pack(); // before the lock, for which every request of the host waits
        lock (budget.Gate)
        {
            exchange.Close(outcome, reply?.Error, elapsed, budget.Store(exchange, packed, Overhead));
            if (exchange.Sequence <= _forgotten) return; // received before the last reset
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, KeyOf(exchange), out _)++;
            if (exchange.Removed) CollectionsMarshal.GetValueRefOrAddDefault(_removed, KeyOf(exchange), out _)++;
        }

        _watchers.Tell(exchange);
    }

    /// <summary>Shows every exchange that ends from now on, until the watch is disposed of.</summary>
    public Watch<Exchange> Watch() => _watchers.Add();

    /// <summary>The entries held in full, oldest first.</summary>
    public IReadOnlyList<Exchange> Entries()
    {
        lock (budget.Gate) return [.. _entries];
    }

    public IReadOnlyList<ExchangeCount> Counts()
    {
        lock (budget.Gate) return [.. _counts.Select(count => CountOf(count.Key, count.Value))];
    }

    /// <summary>How those exchanges ended that are no longer held in full, though nobody took them out.</summary>
    public IReadOnlyList<ExchangeCount> EvictedCounts()
    {
        lock (budget.Gate)
        {
            if (_evicted == 0) return [];
            var left = new Dictionary<(Platform?, Operation?, Outcome, string?), long>(_counts);
            foreach (var (key, removed) in _removed) left[key] -= removed;
            foreach (var entry in _entries)
            {
                if (entry.Outcome != Outcome.Pending) left[KeyOf(entry)]--;
            }

            return [.. left.Where(count => count.Value > 0).Select(count => CountOf(count.Key, count.Value))];
        }
    }

    /// <summary>Takes entries out; the counts stay.</summary>
    public IReadOnlyList<Exchange> Remove(Func<Exchange, bool> which)
    {
        ArgumentNullException.ThrowIfNull(which);
        // The caller's question is asked outside the lock: it may be slow, and every sandbox waits for the lock.
        var chosen = Entries().Where(which).ToHashSet();
        lock (budget.Gate) return Take(chosen);
    }

    /// <summary>Forgets entries and counts. What is still being answered is forgotten too.</summary>
    public void Reset()
    {
        lock (budget.Gate)
        {
            foreach (var entry in _entries) budget.Release(entry);
            _entries.Clear();
            _counts.Clear();
            _removed.Clear();
            _received = _evicted = 0;
            _forgotten = budget.LastSequence;
        }
    }

    static (Platform?, Operation?, Outcome, string?) KeyOf(Exchange closed) =>
        (closed.Platform, closed.Operation, closed.Outcome, closed.Error);

    static ExchangeCount CountOf((Platform? Platform, Operation? Operation, Outcome Outcome, string? Error) key, long count) =>
        new(key.Platform?.Name, key.Operation?.Name, key.Outcome, key.Error, count);

    /// <summary>The budget has let go of this journal's oldest entry.</summary>
    internal void Evict(Exchange oldest)
    {
        System.Diagnostics.Debug.Assert(_entries.Peek() == oldest, "Journal and budget agree on the order.");
        _entries.Dequeue();
        _evicted++;
    }

    List<Exchange> Take(HashSet<Exchange> chosen)
    {
        List<Exchange> taken = [];
        for (var left = _entries.Count; left > 0; left--)
        {
            var entry = _entries.Dequeue();
            if (!chosen.Contains(entry))
            {
                _entries.Enqueue(entry);
                continue;
            }

            budget.Release(entry);
            taken.Add(entry);
            if (entry.Outcome == Outcome.Pending) entry.Removed = true;
            else CollectionsMarshal.GetValueRefOrAddDefault(_removed, KeyOf(entry), out _)++;
        }

        return taken;
    }
}
