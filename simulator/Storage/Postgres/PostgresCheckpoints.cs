using Npgsql;
using Simulators.Kernel.Store;
using Simulators.Kernel.Store.Memory;

namespace Simulators.Storage.Postgres;

/// <summary>
/// Writes checkpoints beside the turns: when the changes of a store weigh as much as its content, all that it holds is written
/// anew, and who reads the store need not read them. One at a time is written, so that the memory of one is enough.
/// </summary>
/// <param name="source">The database.</param>
/// <param name="threads">Where they are written.</param>
/// <param name="least">Changes that weigh less, in bytes, are left as they are.</param>
sealed class PostgresCheckpoints(NpgsqlDataSource source, StoreThreads threads, long least) : IAsyncDisposable
{
    /// <summary>What comes to nothing is tried again after so many parts of the changes that it took to try it.</summary>
    const int Tries = 4;

    int _busy;
    volatile bool _stops;

    /// <summary>The last that was begun.</summary>
    public Task Last { get; private set; } = Task.CompletedTask;

    /// <summary>Begins one if the store's last commit has made it due, which it is at one host only.</summary>
    /// <param name="store">Its id.</param>
    /// <param name="schema">Its tables.</param>
    /// <param name="before">The state before the commit.</param>
    /// <param name="after">The state after it.</param>
    /// <param name="content">What the store holds then.</param>
    public void Consider(long store, StoreSchema schema, StoreState before, StoreState after, MemoryStore content)
    {
        var due = Math.Max(after.BaseWeight, least);
        var step = Math.Max(1, due / Tries);
        if (after.Weight < due || before.Weight / step == after.Weight / step || _stops) return;
        if (Interlocked.CompareExchange(ref _busy, 1, 0) != 0) return;
        var picture = content.Everything();
        Last = threads.RunAsync(() => Write(store, schema, after, picture));
    }

    public async ValueTask DisposeAsync()
    {
        _stops = true;
        await Last.ConfigureAwait(false);
    }

    /// <remarks>Without the database it comes to nothing, and is no request's trouble.</remarks>
    void Write(long store, StoreSchema schema, StoreState state, StoreContent content)
    {
        try
        {
            using var connection = source.OpenConnection();
            try
            {
                Write(connection, store, schema, state, content);
            }
            catch
            {
                // With the connection goes the lock.
                NpgsqlConnection.ClearPool(connection);
                throw;
            }
        }
        catch (Exception e) when (PostgresSession.IsOfDatabase(e))
        {
        }
        finally
        {
            Volatile.Write(ref _busy, 0);
        }
    }

    /// <remarks>
    /// The lock is that of the store's checkpoints, not of the store: turns go on. What others have left half-written is removed
    /// first, and is in nobody's way.
    /// </remarks>
    void Write(NpgsqlConnection connection, long store, StoreSchema schema, StoreState state, StoreContent content)
    {
        var own = PostgresSchema.CheckpointsOf(store);
        var take = PostgresSession.Command("SELECT pg_try_advisory_lock($1)").With(own);
        if (connection.Scalar(take) is not true) return;
        try
        {
            WriteAlone(connection, store, schema, state, content);
        }
        finally
        {
            // At once, whatever became of it: a lock that only ends with its connection would be in the next one's way.
            connection.Run(PostgresSession.Command("SELECT pg_advisory_unlock($1)").With(own));
        }
    }

    void WriteAlone(NpgsqlConnection connection, long store, StoreSchema schema, StoreState state, StoreContent content)
    {
        connection.Run(PostgresCheckpoint.Forget(store));
        var weight = PostgresCheckpoint.Write(connection, store, state.Version, schema, content, () => _stops);
        if (_stops) return;
        var force = PostgresCheckpoint.PutInForce(store, state, weight);
        connection.Run(PostgresTurn.Locked(store, force));
        connection.Run(PostgresCheckpoint.Forget(store));
    }
}
