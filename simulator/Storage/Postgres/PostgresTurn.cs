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

    /// <summary>Everything as it was at one moment, whatever is changed and forgotten meanwhile.</summary>
    const string Picture = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

    /// <summary>How often who is far behind reads before he keeps the lock.</summary>
    const int Looks = 2;

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

    /// <summary>Whether others may not be at the end of turns that were read before this one.</summary>
    bool _readAhead;

    PostgresTurn(NpgsqlConnection connection, PostgresCheckpoints checkpoints, long store, StoreSchema schema) =>
        (_connection, _checkpoints, _store, _schema, _text) = (connection, checkpoints, store, schema, new RowText(schema));

    public long Version => _state.Version;

    public static PostgresTurn Take(
        NpgsqlDataSource source, PostgresCheckpoints checkpoints, long store, StoreSchema schema, long known)
    {
        PostgresTurn? turn = null;
        try
        {
            turn = new PostgresTurn(source.OpenConnection(), checkpoints, store, schema);
            turn.Take(known);
            return turn;
        }
        catch (Exception e) when (PostgresSession.IsOfDatabase(e) || e is StoreUnavailableException)
        {
            turn?.Dispose();
            throw e as StoreUnavailableException ?? PostgresSession.Unavailable(e);
        }
    }

    /// <summary>A transaction of its own that has the store's lock.</summary>
    public static NpgsqlBatchCommand[] Locked(long store, NpgsqlBatchCommand command) =>
    [
        PostgresSession.Command(Begin), PostgresSession.Command(Lock).With(store), command, PostgresSession.Command(Commit),
    ];

    /// <remarks>
    /// Who is far behind, because he was not called for a while, lets others go on while he reads: they would wait for seconds.
    /// Who finds himself far behind again reads the rest within his turn, so that he comes to it.
    /// </remarks>
    public MemoryStore CatchUp(MemoryStore copy)
    {
        for (var left = Looks; left > 0 && PostgresChanges.IsFarBehind(_state, _known); left--) copy = Do(() => ReadAhead(copy));
        if (!PostgresChanges.Follow(_state, _known) || Version - _known > PostgresChanges.AtOnce)
            return Do(() => PostgresChanges.Read(_connection, _store, _schema, _state, copy, _known));
        foreach (var change in _news) RowText.Apply(change, _schema, copy);
        return copy;
    }

    public void End(MemoryStore content, ChangeSet changes, bool another)
    {
        var before = _state;
        _state = Do(() => End(changes, another));
        _checkpoints.Consider(_store, _schema, before, _state, content);
    }

    public bool Next()
    {
        if (_coming is null) return false;
        return Do(() =>
        {
            using var reader = _coming;
            _coming = null;
            reader.NextResult();
            ReadTaken(reader);
            return true;
        });
    }

    public void Replace(MemoryStore content) => Do(() =>
    {
        _connection.Run(PostgresCheckpoint.Clear(_store, _state));
        var version = Version + 1;
        var weight = PostgresCheckpoint.Write(_connection, _store, version, _schema, content.Everything());
        var replaced = PostgresCheckpoint.Replaced(_store, version, weight);
        End([replaced, PostgresSession.Command(Commit), Barrier(Flush)]);
        return true;
    });

    /// <remarks>
    /// A connection that the server has closed meanwhile has nothing left to undo; the pool throws it away. Npgsql says of one
    /// that it has given up itself that it is not open.
    /// </remarks>
    public void Dispose()
    {
        try
        {
            _coming?.Dispose();
            if (_open) _connection.Run(PostgresSession.Command("ROLLBACK"));
        }
        catch (Exception e) when (PostgresSession.IsOfDatabase(e) || e is InvalidOperationException)
        {
            NpgsqlConnection.ClearPool(_connection);
        }

        _connection.Dispose();
    }

    /// <summary>Lets the lock go, reads what there is, and takes it again.</summary>
    MemoryStore ReadAhead(MemoryStore copy)
    {
        _connection.Run(PostgresSession.Command(Commit), PostgresSession.Command(Picture));
        var state = PostgresChanges.ReadState(_connection, _store);
        copy = PostgresChanges.Read(_connection, _store, _schema, state, copy, _known);
        _connection.Run(PostgresSession.Command(Commit));
        Take(state.Version);
        _readAhead = true;
        return copy;
    }

    /// <returns>The state that the store is left in.</returns>
    StoreState End(ChangeSet changes, bool another)
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
        // Another host may have changed what was read, and may not be at the end of its turn yet.
        var flushes = after.Version != _known || _readAhead;
        _readAhead = false;
        if (flushes) commands.Add(Barrier(Flush));
        if (another)
        {
            commands.AddRange([Barrier(Durable), .. Taking(after.Version)]);
            _coming = _connection.Read([.. commands]);
            if (flushes) _coming.NextResult();
        }
        else
        {
            End([.. commands]);
        }

        return after;
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

    void End(NpgsqlBatchCommand[] commands)
    {
        _connection.Run(commands);
        _open = false;
    }

    void Take(long known)
    {
        _open = true;
        using var reader = _connection.Read(Taking(known));
        ReadTaken(reader);
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
    void ReadTaken(NpgsqlDataReader reader)
    {
        reader.NextResult();
        (_state, _news) = PostgresChanges.Read(reader);
    }

    static T Do<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (PostgresSession.IsOfDatabase(e))
        {
            throw PostgresSession.Unavailable(e);
        }
    }
}
