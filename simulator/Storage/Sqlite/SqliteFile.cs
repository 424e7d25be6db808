using System.Text;
using Microsoft.Data.Sqlite;
using Simulators.Kernel.Store;
using Simulators.Kernel.Store.Memory;

namespace Simulators.Storage.Sqlite;

/// <summary>The database file: reading and writing rows. One thread at a time is in it.</summary>
sealed partial class SqliteFile : IDisposable
{
    const string UpsertRow = """
        INSERT INTO rows(store, tbl, key, json) VALUES ($1, $2, $3, $4)
        ON CONFLICT(store, tbl, key) DO UPDATE SET json = excluded.json
        """;

    const string DeleteRow = "DELETE FROM rows WHERE store = $1 AND tbl = $2 AND key = $3";
    const string UpdateStore = "UPDATE stores SET version = $1, sequences = coalesce($2, sequences) WHERE id = $3";

    readonly Lock _gate = new();
    readonly SqliteConnection _connection;
    readonly Dictionary<string, SqliteCommand> _commands = [];
    readonly SqliteStatement _upsertRow;
    readonly SqliteStatement _deleteRow;

    /// <exception cref="StoreRefusedException">The file is no such database, is newer, or another host has it.</exception>
    public SqliteFile(string path)
    {
        _connection = SqliteSchema.Open(path);
        (_upsertRow, _deleteRow) = (new SqliteStatement(_connection, UpsertRow), new SqliteStatement(_connection, DeleteRow));
        DeleteHalfMade();
    }

    /// <summary>How many commits the store has had.</summary>
    public long VersionOf(long store) =>
        Use(() => Command("SELECT version FROM stores WHERE id = $1", store).ExecuteScalar() is long version ? version : 0);

    /// <summary>All that a store holds.</summary>
    public MemoryStore Read(long store, StoreSchema schema) => Use(() =>
    {
        var content = new MemoryStore(schema);
        content.Apply(Rows(store, schema), SequenceText.Read(schema, Sequences(store)));
        return content;
    });

    /// <summary>Keeps the changes of several turns in one transaction; those of a store that was deleted are dropped.</summary>
    public void Keep(IReadOnlyList<SqliteCommit> commits) => Transact(() =>
    {
        foreach (var commit in commits) Keep(commit);
        return true;
    });

    public void Dispose()
    {
        lock (_gate)
        {
            _upsertRow.Dispose();
            _deleteRow.Dispose();
            foreach (var command in _commands.Values) command.Dispose();
            _connection.Dispose();
        }
    }

    void Keep(SqliteCommit commit)
    {
        var sequences = SequenceText.Write(commit.Schema, commit.Sequences);
        if (Run(UpdateStore, commit.Version, (object?)sequences ?? DBNull.Value, commit.Store) == 0) return;
        if (commit.Replaces) Run("DELETE FROM rows WHERE store = $1", commit.Store);
        foreach (var row in commit.Rows)
        {
            var table = commit.Schema.Tables[row.Table].Name;
            if (row.Deleted) _deleteRow.Run(commit.Store, table, row.Key, []);
            else _upsertRow.Run(commit.Store, table, row.Key, row.Row.Span);
        }
    }

    List<RowChange> Rows(long store, StoreSchema schema)
    {
        var ordinals = schema.Tables.ToDictionary(table => table.Name, table => table.Ordinal);
        var rows = new List<RowChange>();
        using var reader = Command("SELECT tbl, key, json FROM rows WHERE store = $1", store).ExecuteReader();
        while (reader.Read())
        {
            if (ordinals.TryGetValue(reader.GetString(0), out var table))
                rows.Add(new RowChange(table, reader.GetString(1), Encoding.UTF8.GetBytes(reader.GetString(2)), Deleted: false));
        }

        return rows;
    }

    string? Sequences(long store) => Command("SELECT sequences FROM stores WHERE id = $1", store).ExecuteScalar() as string;

    /// <summary>Runs what only reads, or is one statement.</summary>
    T Use<T>(Func<T> work)
    {
        try
        {
            lock (_gate) return work();
        }
        catch (SqliteException e)
        {
            throw Unavailable(e);
        }
    }

    /// <summary>Runs it in one transaction.</summary>
    T Transact<T>(Func<T> work) => Use(() =>
    {
        Run("BEGIN IMMEDIATE");
        try
        {
            var result = work();
            Run("COMMIT");
            return result;
        }
        catch
        {
            // SQLite itself has rolled back after some errors, a full disk for one.
            if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0) Run("ROLLBACK");
            throw;
        }
    });

    int Run(string sql, params ReadOnlySpan<object> values) => Command(sql, values).ExecuteNonQuery();

    /// <summary>The prepared command of that text, with these values.</summary>
    SqliteCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 1; i <= values.Length; i++) command.Parameters.Add(new SqliteParameter($"${i}", null));
            _commands.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command;
    }

    static StoreUnavailableException Unavailable(SqliteException e) => new($"The database file cannot be used: {e.Message}", e);
}
