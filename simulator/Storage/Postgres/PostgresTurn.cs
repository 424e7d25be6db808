using Npgsql;
using Simulators.Kernel.Store;
using Simulators.Kernel.Store.Memory;

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
    const string Commit = "COMMIT";

    /// <summary>The first row that comes back: the commit before it is durable, whatever becomes of the next turn.</summary>
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

    /// <remarks>A version that the store never had is of a database that was put back: what is known of it is not to be trusted.</remarks>
    public async ValueTask<MemoryStore> CatchUpAsync(MemoryStore copy)
    {
        if (_known < _state.Oldest || _known > Version || Version - _known > PostgresChanges.Kept)
            return await DoAsync(() => PostgresChanges.ReadAllAsync(_connection, _store, _schema, _state)).ConfigureAwait(false);
        foreach (var change in _news) RowText.Apply(change, _schema, copy);
        return copy;
    }

    public async ValueTask EndAsync(MemoryStore content, ChangeSet changes, bool another)
    {
        var before = _state;
        await DoAsync(() => EndAsync(changes, another)).ConfigureAwait(false);
        _checkpoints.Consider(_store, _schema, before, _state, content);
    }

    async Task<bool> EndAsync(ChangeSet changes, bool another)
    {
        List<NpgsqlBatchCommand> commands = [];
        var after = _state;
        if (!changes.IsEmpty)
        {
            var rows = TextOf(changes);
            after = _state with { Version = Version + 1, Weight = _state.Weight + rows.Length };
            commands.Add(PostgresChanges.Add(_store, after.Version, rows));
        }

        commands.Add(PostgresSession.Command(Commit));
        if (another)
        {
            var durable = PostgresSession.Command(Durable);
            // What fails before it ends here, and is told; the rest is another matter.
            durable.AppendErrorBarrier = true;
            _coming = await _connection.ReaderAsync([.. commands, durable, .. Taking(after.Version)]).ConfigureAwait(false);
        }
        else
        {
            await EndAsync([.. commands]).ConfigureAwait(false);
        }

        _state = after;
        return another;
    }

    ReadOnlyMemory<byte> TextOf(ChangeSet changes)
    {
        _text.Clear();
        if (changes.Sequences is { } sequences) _text.Add(sequences);
        foreach (var row in changes.Rows) _text.Add(row);
        return _text.Text;
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
        var weight = await PostgresCheckpoint.WriteAsync(_connection, _store, Version + 1, _schema, content.Everything()).ConfigureAwait(false);
        await EndAsync([PostgresCheckpoint.Replaced(_store, Version + 1, weight), PostgresSession.Command(Commit)]).ConfigureAwait(false);
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
