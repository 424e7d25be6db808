using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Simulators.Storage.Sqlite;

/// <summary>
/// A statement about one row, prepared once. It is run for every row that changes, and what a command object does for each
/// run (names of parameters, texts of rows) would cost more than SQLite itself.
/// </summary>
sealed class SqliteStatement : IDisposable
{
    readonly sqlite3 _database;
    readonly sqlite3_stmt _statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, sql, out _statement), _database);
    }

    /// <summary>Runs it with the row's place as its parameters 1 to 3 and, if it has a fourth, the row's JSON.</summary>
    public void Run(long store, string table, string key, ReadOnlySpan<byte> json)
    {
        raw.sqlite3_bind_int64(_statement, 1, store);
        raw.sqlite3_bind_text(_statement, 2, table);
        raw.sqlite3_bind_text(_statement, 3, key);
        if (!json.IsEmpty) raw.sqlite3_bind_text(_statement, 4, json);
        var code = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (code != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(code, _database);
    }

    public void Dispose() => _statement.Dispose();
}
