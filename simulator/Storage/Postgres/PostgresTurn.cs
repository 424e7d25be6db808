using Npgsql;
using Simulators.Kernel.Store;
using Simulators.Kernel.Store.Memory;

namespace Simulators.Storage.Postgres;

/// <summary>
/// A turn at a store: a transaction that has the store's lock. One message takes the lock and reads what others have changed
/// since, and one writes and commits; where somebody waits already, the latter asks for the next turn too. The lock is one that
/// is granted in the order in which it was asked for: no host can go on while another waits. It is let go as soon as the others
/// can see what was written, and the turn ends when that is on the disk: meanwhile the next host is at work. What that host
/// answers is on the disk later still, and so is what it has seen here.
/// </summary>
sealed class PostgresTurn : IStoreTurn
{
    const string Begin = "BEGIN ISOLATION LEVEL READ COMMITTED";
    const string Lock = "SELECT pg_advisory_xact_lock($1), set_config('synchronous_commit', 'off', true)";
    const string Commit = "COMMIT";

    /// <summary>
    /// A commit of nothing that waits, as the server has it, for the disk: with it all that was committed before is there.
    /// </summary>
    const string Flush = "SELECT pg_logical_emit_message(true, 'simulators', '')";

    /// <summary>When its row comes back, what went before it is done, whatever becomes of the next turn.</summary>
    const string Durable = "SELECT 1";

    readonly NpgsqlConnection _connection;
    readonly PostgresCheckpoints _checkpoints;
    readonly long _store;
    readonly StoreSchema _schema;
    readonly RowText _text;
    NpgsqlDataReader? _coming;
    StoreState _state;
    List<byte[]> _news = [];
    long _known;
    bool _open;

    PostgresTurn(NpgsqlConnection connection, PostgresCheckpoints checkpoints, long store, StoreSchema schema) =>
        (_connection, _checkpoints, _store, _schema, _text) = (connection, checkpoints, store, schema, new RowText(schema));

    public long Version => _state.Version;

    public static async ValueTask<IStoreTurn> TakeAsync(
        NpgsqlDataSource source, PostgresCheckpoints checkpoints, long store, StoreSchema schema, long known)
    {
        PostgresTurn? turn = null;
        try
        {
            turn = new PostgresTurn(await source.OpenConnectionAsync().ConfigureAwait(false), checkpoints, store, schema);
            await turn.TakeAsync(known).ConfigureAwait(false);
            return turn;
        }
        catch (Exception e) when (PostgresSession.IsOfDatabase(e) || e is StoreUnavailableException)
        {
            if (turn is not null) await turn.DisposeAsync().ConfigureAwait(false);
            throw e as StoreUnavailableException ?? PostgresSession.Unavailable(e);
        }
    }

    /// <summary>A transaction of its own that has the store's lock.</summary>
    public static NpgsqlBatchCommand[] Locked(long store, NpgsqlBatchCommand command) =>
    [
        PostgresSession.Command(Begin), PostgresSession.Command(Lock).With(store), command, PostgresSession.Command(Commit),
    ];

    /// <remarks>Who knows more than there is has it from before the database was put back, and begins anew.</remarks>
    public async ValueTask<MemoryStore> CatchUpAsync(MemoryStore copy)
    {
        if (_known < _state.Oldest || _known > Version)
            return await DoAsync(() => PostgresChanges.ReadAllAsync(_connection, _store, _schema, _state)).ConfigureAwait(false);
        if (Version - _known > PostgresChanges.AtOnce)
        {
            return await DoAsync(() => PostgresChanges.ReadAfterAsync(_connection, _store, _schema, copy, _known))
                .ConfigureAwait(false);
        }

        foreach (var change in _news) RowText.Apply(change, _schema, copy);
        return copy;
    }

    public async ValueTask EndAsync(MemoryStore content, ChangeSet changes, bool another)
    {
        var before = _state;
        await DoAsync(() => EndAsync(changes, another)).ConfigureAwait(false);
        _checkpoints.Consider(_store, _schema, before, _state, content);
    }

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

    public async ValueTask ReplaceAsync(MemoryStore content) => await DoAsync(async () =>
    {
        await _connection.RunAsync(PostgresCheckpoint.Clear(_store, _state)).ConfigureAwait(false);
        var version = Version + 1;
        var weight = await PostgresCheckpoint.WriteAsync(_connection, _store, version, _schema, content.Everything())
            .ConfigureAwait(false);
        var replaced = PostgresCheckpoint.Replaced(_store, version, weight);
        await EndAsync([replaced, PostgresSession.Command(Commit), Barrier(Flush)]).ConfigureAwait(false);
        return true;
    }).ConfigureAwait(false);

    /// <remarks>
    /// A connection that the server has closed meanwhile has nothing left to undo; the pool throws it away. Npgsql says of one
    /// that it has given up itself that it is not open.
    /// </remarks>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_coming is not null) await _coming.DisposeAsync().ConfigureAwait(false);
            if (_open) await _connection.RunAsync(PostgresSession.Command("ROLLBACK")).ConfigureAwait(false);
        }
        catch (Exception e) when (PostgresSession.IsOfDatabase(e) || e is InvalidOperationException)
        {
            NpgsqlConnection.ClearPool(_connection);
        }

        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    async Task<bool> EndAsync(ChangeSet changes, bool another)
    {
        List<NpgsqlBatchCommand> commands = [];
        var (known, after) = (_known, _state);
        if (!changes.IsEmpty)
        {
            var rows = TextOf(changes);
            after = _state with { Version = Version + 1, Weight = _state.Weight + rows.Length };
            commands.Add(PostgresChanges.Add(_store, after.Version, rows));
        }

        commands.Add(PostgresSession.Command(Commit));
        // Another host may have changed what was read, and may not be at the end of its turn yet.
        if (after.Version != known) commands.Add(Barrier(Flush));
        if (another)
        {
            commands.AddRange([Barrier(Durable), .. Taking(after.Version)]);
            _coming = await _connection.ReaderAsync([.. commands]).ConfigureAwait(false);
            if (after.Version != known) await _coming.NextResultAsync().ConfigureAwait(false);
        }
        else
        {
            await EndAsync([.. commands]).ConfigureAwait(false);
        }

        _state = after;
        return another;
    }

    /// <summary>What fails up to it ends there, and is told; the rest is another matter.</summary>
    static NpgsqlBatchCommand Barrier(string sql)
    {
        var command = PostgresSession.Command(sql);
        command.AppendErrorBarrier = true;
        return command;
    }

    ReadOnlyMemory<byte> TextOf(ChangeSet changes)
    {
        _text.Clear();
        if (changes.Sequences is { } sequences) _text.Add(sequences);
        foreach (var row in changes.Rows) _text.Add(row);
        return _text.Text;
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
        _known = known;
        return
        [
            PostgresSession.Command(Begin),
            PostgresSession.Command(Lock).With(_store),
            PostgresChanges.State(_store, known),
        ];
    }

    /// <param name="reader">At what the lock has returned.</param>
    async Task ReadTakenAsync(NpgsqlDataReader reader)
    {
        await reader.NextResultAsync().ConfigureAwait(false);
        (_state, _news) = await PostgresChanges.ReadAsync(reader).ConfigureAwait(false);
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
