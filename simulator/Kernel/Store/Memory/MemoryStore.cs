using System.Text.Json;

namespace Simulators.Kernel.Store.Memory;

/// <summary>The engine that keeps everything in this process: one lock, one transaction at a time.</summary>
public sealed class MemoryStore : IStore
{
    readonly Lock _gate = new();
    MemoryContent _content;
    MemoryContent? _seed;

    /// <summary>An empty store of that schema.</summary>
    public MemoryStore(StoreSchema schema)
        : this(new MemoryContent(schema ?? throw new ArgumentNullException(nameof(schema))))
    {
    }

    MemoryStore(MemoryContent content) => _content = content;

    public ValueTask<TResult> ExecuteAsync<TArgument, TResult>(
        TArgument argument,
        Func<TArgument, ITransaction, (TResult Result, Commit Commit)> operation) =>
        ValueTask.FromResult(Execute(argument, operation, null));

    /// <summary>Runs one transaction; what it changed is added to the set when it is kept.</summary>
    public TResult Execute<TArgument, TResult>(
        TArgument argument,
        Func<TArgument, ITransaction, (TResult Result, Commit Commit)> operation,
        ChangeSet? changes)
    {
        ArgumentNullException.ThrowIfNull(operation);
        RefuseInsideTransaction();
        lock (_gate)
        {
            var transaction = _content.Transaction;
            var kept = false;
            try
            {
                var (result, commit) = operation(argument, transaction);
                kept = commit == Commit.Keep;
                if (kept && changes is not null) transaction.Collect(changes);
                return result;
            }
            finally
            {
                if (kept) transaction.Keep();
                else transaction.Undo();
            }
        }
    }

    public TResult Peek<TResult>(Func<ITransaction, TResult> look) =>
        Execute(look, static (look, transaction) => (look(transaction), Commit.Undo), null);

    public ValueTask<IStore> ForkAsync() => ValueTask.FromResult<IStore>(Fork());

    /// <summary>A store of its own with the same content; costs microseconds, whatever the size.</summary>
    public MemoryStore Fork() => new(Picture());

    public ValueTask KeepAsSeedAsync()
    {
        var seed = Picture();
        lock (_gate) _seed = seed;
        return ValueTask.CompletedTask;
    }

    public ValueTask ResetAsync()
    {
        RefuseInsideTransaction();
        lock (_gate) _content = (_seed ?? throw new InvalidOperationException("The store has no seed.")).Fork();
        return ValueTask.CompletedTask;
    }

    public ValueTask ReplaceAsync(MemoryStore other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var content = other.Picture();
        RefuseInsideTransaction();
        lock (_gate) _content = content;
        return ValueTask.CompletedTask;
    }

    /// <summary>Takes what transactions of another process changed.</summary>
    /// <param name="rows">The rows as they were left.</param>
    /// <param name="sequences">The next id of each sequence, by its ordinal.</param>
    public void Apply(IReadOnlyCollection<RowChange> rows, IReadOnlyList<long> sequences)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(sequences);
        lock (_gate) _content.Apply(rows, sequences);
    }

    /// <summary>All rows and sequences, as they are now.</summary>
    public StoreContent Everything() => Picture().Everything();

    public async ValueTask SaveAsync(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        // A fork is a frozen picture: saving a million rows does not hold up a request.
        Picture().Save(writer);
        await writer.FlushAsync().ConfigureAwait(false);
    }

    public ValueTask LoadAsync(JsonElement content)
    {
        lock (_gate) _content.Load(content);
        return ValueTask.CompletedTask;
    }

    public ValueTask<ILease?> TryLeaseAsync() => ValueTask.FromResult<ILease?>(SoleLease.Instance);

    public ValueTask<IReadOnlyDictionary<string, int>> CountAsync()
    {
        lock (_gate) return ValueTask.FromResult(_content.Count());
    }

    public ValueTask<StatePage?> ViewAsync(string table, StateQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ValueTask.FromResult(Picture().View(table, query));
    }

    MemoryContent Picture()
    {
        RefuseInsideTransaction();
        lock (_gate) return _content.Fork();
    }

    /// <summary>The lock lets its own thread in again; a second transaction would end the first, a fork copy half of it.</summary>
    void RefuseInsideTransaction()
    {
        if (_gate.IsHeldByCurrentThread) throw new InvalidOperationException("A transaction is open on this store.");
    }
}
