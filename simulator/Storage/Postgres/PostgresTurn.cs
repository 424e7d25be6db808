using Npgsql;
using Simulators.Kernel.Store;

namespace Simulators.Storage.Postgres;

/// <summary>
/// A turn at a store: a transaction that has the store's lock. One message takes the lock and reads what others have changed
/// since, and one writes and commits; where somebody waits already, the latter asks for the next turn too. The lock is one that
/// is granted in the order in which it was asked for: no host can go on while another waits.
/// </summary>
sealed class PostgresTurn : IStoreTurn
{
    const string Begin = "BEGIN ISOLATION LEVEL READ COMMITTED";
    const string Lock = "SELECT pg_advisory_xact_lock($1)";
    const string State = "SELECT version, replaced, sequences FROM stores WHERE id = $1";

    /// <summary>The first row that comes back: the commit before it is durable, whatever becomes of the next turn.</summary>
    const string Durable = "SELECT 1";

    readonly NpgsqlConnection _connection;
    readonly long _store;
    readonly StoreSchema _schema;
    NpgsqlDataReader? _coming;
    List<RowChange> _news = [];
    long _since;
    long _replaced;
    string? _sequences;
    bool _open;

    PostgresTurn(NpgsqlConnection connection, long store, StoreSchema schema) =>
        (_connection, _store, _schema) = (connection, store, schema);

    public long Version { get; private set; }

    public static async ValueTask<IStoreTurn> TakeAsync(NpgsqlDataSource source, long store, StoreSchema schema, long known)
    {
        PostgresTurn? turn = null;
        try
        {
            turn = new PostgresTurn(await source.OpenConnectionAsync().ConfigureAwait(false), store, schema);
            await turn.TakeAsync(known).ConfigureAwait(false);
            return turn;
        }
        catch (Exception e) when (PostgresSession.IsOfDatabase(e) || e is StoreUnavailableException)
        {
            if (turn is not null) await turn.DisposeAsync().ConfigureAwait(false);
            throw e as StoreUnavailableException ?? PostgresSession.Unavailable(e);
        }
    }

    public async ValueTask<StoreNews> SinceAsync(long version)
    {
        var whole = version < _replaced;
        var rows = !whole && version == _since
            ? _news
            : await DoAsync(() => ReadAsync(whole ? PostgresRows.All(_store) : PostgresRows.Changed(_store, version))).ConfigureAwait(false);
        return new StoreNews(whole, rows, SequenceText.Read(_schema, _sequences));
    }

    public async ValueTask EndAsync(ChangeSet changes, bool another) => await DoAsync(async () =>
    {
        NpgsqlBatchCommand[] commands =
        [
            .. changes.IsEmpty ? [] : PostgresRows.Write(_store, _schema, changes, Version + 1),
            PostgresSession.Command("COMMIT"),
        ];
        if (!another)
        {
            await EndAsync(commands).ConfigureAwait(false);
            return true;
        }

        var known = changes.IsEmpty ? Version : Version + 1;
        var durable = PostgresSession.Command(Durable);
        // What fails before it ends here, and is told; the rest is another matter.
        durable.AppendErrorBarrier = true;
        _coming = await _connection.ReaderAsync([.. commands, durable, .. Taking(known)]).ConfigureAwait(false);
        return true;
    }).ConfigureAwait(false);

    public async ValueTask<bool> NextAsync()
    {
        if (_coming is null) return false;
        return await DoAsync(async () =>
        {
            await using var reader = _coming;
            _coming = null;
            await reader.NextResultAsync().ConfigureAwait(false);
            await ReadTakenAsync(reader).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);
    }

    public async ValueTask ReplaceAsync(ChangeSet everything) => await DoAsync(async () =>
    {
        await EndAsync([.. PostgresRows.Replace(_store, _schema, everything, Version + 1), PostgresSession.Command("COMMIT")])
            .ConfigureAwait(false);
        return true;
    }).ConfigureAwait(false);

    /// <remarks>A connection that the server has closed meanwhile has nothing left to undo; the pool throws it away.</remarks>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_coming is not null) await _coming.DisposeAsync().ConfigureAwait(false);
            if (_open) await _connection.RunAsync(PostgresSession.Command("ROLLBACK")).ConfigureAwait(false);
        }
        catch (Exception e) when (PostgresSession.IsOfDatabase(e))
        {
            NpgsqlConnection.ClearPool(_connection);
        }

        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    async Task EndAsync(NpgsqlBatchCommand[] commands)
    {
        await _connection.RunAsync(commands).ConfigureAwait(false);
        _open = false;
    }

    async Task TakeAsync(long known)
    {
        _open = true;
        await using var reader = await _connection.ReaderAsync(Taking(known)).ConfigureAwait(false);
        await ReadTakenAsync(reader).ConfigureAwait(false);
    }

    NpgsqlBatchCommand[] Taking(long known)
    {
        _since = known;
        return
        [
            PostgresSession.Command(Begin),
            PostgresSession.Command(Lock, _store),
            PostgresSession.Command(State, _store),
            PostgresRows.Changed(_store, known),
        ];
    }

    /// <param name="reader">At what the lock has returned.</param>
    async Task ReadTakenAsync(NpgsqlDataReader reader)
    {
        await reader.NextResultAsync().ConfigureAwait(false);
        if (!await reader.ReadAsync().ConfigureAwait(false)) throw new StoreUnavailableException("The sandbox has been deleted.");
        (Version, _replaced) = (reader.GetInt64(0), reader.GetInt64(1));
        _sequences = reader.IsDBNull(2) ? null : reader.GetString(2);
        await reader.NextResultAsync().ConfigureAwait(false);
        _news = await PostgresRows.ReadAsync(reader, _schema).ConfigureAwait(false);
    }

    async Task<List<RowChange>> ReadAsync(NpgsqlBatchCommand command)
    {
        await using var reader = await _connection.ReaderAsync([command]).ConfigureAwait(false);
        return await PostgresRows.ReadAsync(reader, _schema).ConfigureAwait(false);
    }

    static async ValueTask<T> DoAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception e) when (PostgresSession.IsOfDatabase(e))
        {
            throw PostgresSession.Unavailable(e);
        }
    }
}
