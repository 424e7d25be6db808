using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Simulators.Storage.Sqlite;

/// <summary>Makes and checks the tables of the file.</summary>
static class SqliteSchema
{
    /// <summary>The newest version that this build knows, and the one it makes.</summary>
    public const int Version = 1;

    const int Busy = 5;
    const int CannotOpen = 14;
    const int NoDatabase = 26;

    static readonly string Tables = $"""
        BEGIN IMMEDIATE;
        CREATE TABLE meta(schema_version INTEGER NOT NULL, number INTEGER NOT NULL);
        INSERT INTO meta(schema_version, number) VALUES ({Version.ToString(CultureInfo.InvariantCulture)}, 0);
        CREATE TABLE sandboxes(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, expires TEXT);
        CREATE TABLE documents(
            sandbox INTEGER NOT NULL, kind TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY(sandbox, kind)) WITHOUT ROWID;
        CREATE TABLE stores(
            id INTEGER PRIMARY KEY AUTOINCREMENT, sandbox INTEGER NOT NULL, platform TEXT NOT NULL, kind TEXT NOT NULL,
            version INTEGER NOT NULL DEFAULT 0, sequences TEXT, UNIQUE(sandbox, platform, kind));
        CREATE TABLE rows(
            store INTEGER NOT NULL, tbl TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL,
            PRIMARY KEY(store, tbl, key)) WITHOUT ROWID;
        COMMIT;
        """;

    /// <summary>Opens the file for this process alone, with its tables.</summary>
    /// <exception cref="StoreRefusedException">It cannot be used.</exception>
    public static SqliteConnection Open(string path)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 };
        var connection = new SqliteConnection(source.ToString());
        try
        {
            connection.Open();
            // The lock is held until the process ends, and kill -9 ends it too.
            Run(connection, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
            // The pages that all changes go through stay in memory, and the log is folded into the file every 16 MB.
            Run(connection, "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4096;");
            Prepare(connection, path);
            return connection;
        }
        catch (Exception e) when (e is SqliteException or StoreRefusedException)
        {
            connection.Dispose();
            if (e is SqliteException problem) throw new StoreRefusedException(ProblemOf(problem, path), e);
            throw;
        }
    }

    /// <summary>Makes the tables of a new file, and refuses one that a newer build or another program has made.</summary>
    static void Prepare(SqliteConnection connection, string path)
    {
        if (Number(connection, "SELECT count(*) FROM sqlite_master") == 0)
        {
            Run(connection, Tables);
            return;
        }

        if (Number(connection, "SELECT count(*) FROM sqlite_master WHERE name IN ('meta', 'sandboxes', 'rows')") < 3)
            throw new StoreRefusedException($"{path} is the database of another program");
        var version = Number(connection, "SELECT schema_version FROM meta");
        if (version > Version)
        {
            throw new StoreRefusedException(
                $"{path} was written by a newer build: its schema has version {version}, this build knows {Version}; use that build");
        }
    }

    static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    static string ProblemOf(SqliteException e, string path) => e.SqliteErrorCode switch
    {
        Busy => $"{path} is in use by another host, and SQLite serves one host a file; give this one a file of its own",
        CannotOpen => $"{path} cannot be opened or made; its folder must exist and be writable",
        NoDatabase => $"{path} is no SQLite database",
        _ => $"{path} cannot be used: {e.Message}",
    };
}
