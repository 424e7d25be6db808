using System.Text;
using Npgsql;
using Simulators.Kernel.Store;

namespace Simulators.Storage.Postgres;

/// <summary>
/// A turn at a store: a transaction that has the lock on the store's row. Two messages in all, one that takes the lock and
/// reads the version, and one that writes and commits.
/// </summary>
sealed class PostgresTurn : IStoreTurn
{
    const string Lock = "SELECT version, replaced, sequences FROM stores WHERE id = $1 FOR UPDATE";
    const string Changed = "SELECT tbl, key, json, deleted FROM rows WHERE store = $1 AND version > $2";
    const string All = "SELECT tbl, key, json, deleted FROM rows WHERE store = $1 AND NOT deleted";
    const string Update = "UPDATE stores SET version = $2, sequences = coalesce($3::text, sequences) WHERE id = $1";
    const string Replace = "UPDATE stores SET version = $2, replaced = $2, sequences = coalesce($3::text, sequences) WHERE id = $1";
    const string Upsert = """
        INSERT INTO rows(store, tbl, key, json, deleted, version)
        SELECT $1, changed.*, $2 FROM unnest($3::text[], $4::text[], $5::text[], $6::boolean[]) AS changed
        ON CONFLICT (store, tbl, key) DO UPDATE SET json = excluded.json, deleted = excluded.deleted, version = excluded.version
        """;

    readonly NpgsqlConnection _connection;
    readonly long _store;
    readonly StoreSchema _schema;
    long _replaced;
    string? _sequences;
    bool _over;

    PostgresTurn(NpgsqlConnection connection, long store, StoreSchema schema) =>
        (_connection, _store, _schema) = (connection, store, schema);

    public long Version { get; private set; }

    public static async ValueTask<IStoreTurn> TakeAsync(NpgsqlDataSource source, long store, StoreSchema schema)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = await source.OpenConnectionAsync().ConfigureAwait(false);
            var turn = new PostgresTurn(connection, store, schema);
            var found = await connection.ListAsync(
                turn.Read, PostgresSession.Command("BEGIN"), PostgresSession.Command(Lock, store)).ConfigureAwait(false);
            if (found.Count > 0) return turn;
            await turn.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (PostgresSession.IsOfDatabase(e))
        {
            if (connection is not null) await connection.DisposeAsync().ConfigureAwait(false);
            throw PostgresSession.Unavailable(e);
        }

        throw new StoreUnavailableException("The sandbox has been deleted.");
    }

    public ValueTask<StoreNews> SinceAsync(long version) => DoAsync(async () =>
    {
        var whole = version < _replaced;
        var ordinals = _schema.Tables.ToDictionary(table => table.Name, table => table.Ordinal);
        var rows = await _connection.ListAsync(
            reader => new RowChange(
                ordinals.GetValueOrDefault(reader.GetString(0), -1),
                reader.GetString(1),
                Encoding.UTF8.GetBytes(reader.GetString(2)),
                reader.GetBoolean(3)),
            whole ? PostgresSession.Command(All, _store) : PostgresSession.Command(Changed, _store, version)).ConfigureAwait(false);
        rows.RemoveAll(row => row.Table < 0);
        return new StoreNews(whole, rows, SequenceText.Read(_schema, _sequences));
    });

    public async ValueTask CommitAsync(ChangeSet changes) => await DoAsync(() => EndAsync(changes, Update)).ConfigureAwait(false);

    public async ValueTask ReplaceAsync(ChangeSet everything) => await DoAsync(() =>
        EndAsync(everything, Replace, PostgresSession.Command("DELETE FROM rows WHERE store = $1", _store))).ConfigureAwait(false);

    /// <remarks>A connection that the server has closed meanwhile has nothing left to undo; the pool throws it away.</remarks>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!_over) await _connection.RunAsync(PostgresSession.Command("ROLLBACK")).ConfigureAwait(false);
        }
        catch (Exception e) when (PostgresSession.IsOfDatabase(e))
        {
            NpgsqlConnection.ClearPool(_connection);
        }

        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    async Task<bool> EndAsync(ChangeSet changes, string update, params NpgsqlBatchCommand[] first)
    {
        var rows = changes.Rows;
        List<NpgsqlBatchCommand> commands =
        [
            .. first,
            PostgresSession.Command(update, _store, Version + 1, SequenceText.Write(_schema, changes.Sequences)),
        ];
        if (rows.Count > 0)
        {
            commands.Add(PostgresSession.Command(
                Upsert,
                _store,
                Version + 1,
                rows.Select(row => _schema.Tables[row.Table].Name).ToArray(),
                rows.Select(row => Storable(row.Key)).ToArray(),
                rows.Select(row => Encoding.UTF8.GetString(row.Row)).ToArray(),
                rows.Select(row => row.Deleted).ToArray()));
        }

        commands.Add(PostgresSession.Command("COMMIT"));
        await _connection.RunAsync([.. commands]).ConfigureAwait(false);
        return _over = true;
    }

    /// <summary>PostgreSQL's text has no NUL; JSON writes it as an escape, and so do keys here.</summary>
    static string Storable(string key) =>
        key.AsSpan().IndexOfAny('\0', '\\') < 0 ? key : key.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\0", @"\0", StringComparison.Ordinal);

    bool Read(NpgsqlDataReader reader)
    {
        (Version, _replaced) = (reader.GetInt64(0), reader.GetInt64(1));
        _sequences = reader.IsDBNull(2) ? null : reader.GetString(2);
        return true;
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
