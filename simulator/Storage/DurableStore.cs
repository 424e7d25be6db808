using System.Collections.Concurrent;
using System.Text.Json;
using Simulators.Kernel.Store;
using Simulators.Kernel.Store.Memory;

namespace Simulators.Storage;

/// <summary>
/// A store whose rows are worked on in memory and kept in a database. Operations that wait share one turn at the store and
/// one commit, and each is answered after the commit that holds it; where several hosts share a store, the turn begins with
/// what the others have changed.
/// </summary>
/// <param name="log">The database.</param>
/// <param name="id">The store's id there.</param>
/// <param name="seedId">The id of what a reset goes back to.</param>
/// <param name="schema">Its tables.</param>
sealed class DurableStore(IStoreLog log, long id, long seedId, StoreSchema schema) : IStore
{
    /// <summary>How many operations share a commit at most: the last of them waits for all.</summary>
    const int MostInTurn = 256;

    /// <summary>How many turns are taken in a row, before other stores may have what this one holds: a connection, a thread.</summary>
    const int MostInARow = 100;

    /// <summary>A version that no store has: the copy in memory is not to be trusted.</summary>
    const long Unknown = -1;

    readonly ConcurrentQueue<StoreWork> _waiting = new();
    readonly List<StoreWork> _turn = [];
    readonly ChangeSet _changes = new();
    volatile MemoryStore _copy = new(schema);
    long _version;
    int _busy;

    public ValueTask<TResult> ExecuteAsync<TArgument, TResult>(
        TArgument argument,
        Func<TArgument, ITransaction, (TResult Result, Commit Commit)> operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return new(EnqueueAsync((copy, changes) => copy.Execute(argument, operation, changes)));
    }

    public TResult Peek<TResult>(Func<ITransaction, TResult> look) => _copy.Peek(look);

    /// <summary>A store in memory with the same content, for whoever makes a durable one of it.</summary>
    public async ValueTask<IStore> ForkAsync() => await PictureAsync().ConfigureAwait(false);

    public async ValueTask KeepAsSeedAsync()
    {
        var picture = await PictureAsync().ConfigureAwait(false);
        await log.Threads.RunAsync(() =>
        {
            using var turn = log.TakeTurn(seedId, schema, Unknown);
            turn.Replace(picture);
        }).ConfigureAwait(false);
    }

    public async ValueTask ResetAsync()
    {
        var seed = await log.Threads.RunAsync(() =>
        {
            using var turn = log.TakeTurn(seedId, schema, Unknown);
            if (turn.Version == 0) throw new InvalidOperationException("The store has no seed.");
            return turn.CatchUp(new MemoryStore(schema));
        }).ConfigureAwait(false);
        await ReplaceAsync(seed).ConfigureAwait(false);
    }

    public async ValueTask ReplaceAsync(MemoryStore other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var work = new StoreWork<bool>((_, _) => true) { Replacement = other.Fork() };
        Enqueue(work);
        await work.Result.ConfigureAwait(false);
    }

    public async ValueTask SaveAsync(Utf8JsonWriter writer) =>
        await (await PictureAsync().ConfigureAwait(false)).SaveAsync(writer).ConfigureAwait(false);

    public async ValueTask LoadAsync(JsonElement content)
    {
        var loaded = new MemoryStore(schema);
        await loaded.LoadAsync(content).ConfigureAwait(false);
        await ReplaceAsync(loaded).ConfigureAwait(false);
    }

    public ValueTask<ILease?> TryLeaseAsync() => log.TryLeaseAsync(id);

    public async ValueTask<IReadOnlyDictionary<string, int>> CountAsync() =>
        await (await PictureAsync().ConfigureAwait(false)).CountAsync().ConfigureAwait(false);

    public async ValueTask<StatePage?> ViewAsync(string table, StateQuery query) =>
        await (await PictureAsync().ConfigureAwait(false)).ViewAsync(table, query).ConfigureAwait(false);

    Task<MemoryStore> PictureAsync() => EnqueueAsync((copy, _) => copy.Fork());

    Task<T> EnqueueAsync<T>(Func<MemoryStore, ChangeSet, T> run)
    {
        var work = new StoreWork<T>(run);
        Enqueue(work);
        return work.Result;
    }

    void Enqueue(StoreWork work)
    {
        _waiting.Enqueue(work);
        if (Interlocked.CompareExchange(ref _busy, 1, 0) == 0) log.Threads.Run(Work);
    }

    /// <summary>Takes turns as long as anybody waits, but not so long that other stores never have the thread.</summary>
    void Work()
    {
        IStoreTurn? turn = null;
        for (var left = MostInARow; left > 0 && !_waiting.IsEmpty; left--) turn = TakeTurn(turn, isLast: left == 1);
        if (_waiting.IsEmpty)
        {
            Volatile.Write(ref _busy, 0);
            if (_waiting.IsEmpty || Interlocked.CompareExchange(ref _busy, 1, 0) != 0) return;
        }

        log.Threads.Run(Work);
    }

    /// <remarks>Nothing escapes it: what fails, fails those who waited for it.</remarks>
    /// <param name="turn">The turn that was asked for when the last one ended; then there is work for it.</param>
    /// <param name="isLast">Whether the next is not to be asked for.</param>
    /// <returns>The next, or null when it has to be taken anew.</returns>
    IStoreTurn? TakeTurn(IStoreTurn? turn, bool isLast)
    {
        _turn.Clear();
        _changes.Clear();
        try
        {
            turn ??= log.TakeTurn(id, schema, _version);
            if (turn.Version != _version) (_copy, _version) = (turn.CatchUp(_copy), turn.Version);
            // Taken now, and not before the turn was had: who came meanwhile comes along.
            Gather();
            Keep(turn, isLast);
        }
        catch (Exception e)
        {
            // Whatever it is, it is the answer of those who wait, and the store's next turn begins with reading it anew.
            _version = Unknown;
            if (_turn.Count == 0) Gather();
            foreach (var work in _turn) work.Fail(e);
            turn?.Dispose();
            return null;
        }

        foreach (var work in _turn) work.Answer();
        return Next(turn);
    }

    static IStoreTurn? Next(IStoreTurn turn)
    {
        try
        {
            if (turn.Next()) return turn;
        }
        catch (StoreUnavailableException)
        {
            // Who waits is told so when the turn is taken anew, or gets it.
        }

        turn.Dispose();
        return null;
    }

    /// <summary>Those who wait, up to the first that replaces the whole store: it has a turn to itself.</summary>
    void Gather()
    {
        while (_turn.Count < MostInTurn && _waiting.TryPeek(out var next))
        {
            if (next.Replacement is not null && _turn.Count > 0) return;
            _waiting.TryDequeue(out _);
            _turn.Add(next);
            if (next.Replacement is not null) return;
        }
    }

    void Keep(IStoreTurn turn, bool isLast)
    {
        if (_turn is [{ Replacement: { } replacement }])
        {
            turn.Replace(replacement);
            (_copy, _version) = (replacement, turn.Version + 1);
            _turn[0].Run(_copy, _changes);
            return;
        }

        foreach (var work in _turn) work.Run(_copy, _changes);
        var version = _changes.IsEmpty ? turn.Version : turn.Version + 1;
        _version = Unknown;
        turn.End(_copy, _changes, another: !isLast && !_waiting.IsEmpty);
        _version = version;
    }
}
