using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Simulators.Integration.State;

/// <summary>The state in a SQLite file, or in memory. One process at a time has the file.</summary>
public sealed partial class SqliteStateStore : IStateStore
{
    const int Busy = 5;

    readonly Lock _gate = new();
    readonly SqliteConnection _connection;
    readonly bool _isOpen;

    /// <summary>Opens the file, and makes it when it is missing.</summary>
    /// <param name="file">Its path; null: memory, gone with this object.</param>
    /// <exception cref="StateException">It is no state file, one of a newer version, or another process has it.</exception>
    public SqliteStateStore(string? file = null)
    {
        var builder = new SqliteConnectionStringBuilder
        {
            DataSource = file ?? ":memory:",
            Pooling = false,
            DefaultTimeout = 1,
        };
        _connection = new SqliteConnection(builder.ToString());
        try
        {
            _connection.Open();
            Prepare();
            _isOpen = true;
        }
        catch (SqliteException e)
        {
            _connection.Dispose();
            throw new StateException(
                e.SqliteErrorCode == Busy
                    ? $"'{file}' is used by another run: wait for its end, or give another file."
                    : $"'{file}' cannot be used as a state file: {e.Message}",
                e);
        }
        catch (StateException)
        {
            _connection.Dispose();
            throw;
        }
    }

    public void Dispose() => _connection.Dispose();

    void Prepare()
    {
        // One process has the file from now on; what is written is on the disk before anybody acts on it.
        Execute(
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; "
            + "PRAGMA secure_delete = ON; BEGIN IMMEDIATE");
        var version = _connection.ExecuteScalar<long>("PRAGMA user_version");
        if (version > Schema.Version)
            throw new StateException(
                $"The state file is of version {version}, and this program knows {Schema.Version}: take a newer one.");
        var set = string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Schema.Version}");
        Execute($"{Schema.Tables} {set}; COMMIT");
    }

    int Execute(string sql, object? values = null) => Use(connection => connection.Execute(sql, values));

    T? First<T>(string sql, object values) => Use(connection => connection.QueryFirstOrDefault<T>(sql, values));

    IReadOnlyList<T> All<T>(string sql, object values) =>
        Use<IReadOnlyList<T>>(connection => [.. connection.Query<T>(sql, values)]);

    bool Exists(string sql, object values) =>
        Use(connection => connection.ExecuteScalar<long>($"SELECT EXISTS ({sql})", values)) == 1;

    /// <summary>A full disk ends the run; what was written before is there, and the run can be taken up.</summary>
    T Use<T>(Func<SqliteConnection, T> work)
    {
        lock (_gate)
        {
            try
            {
                return work(_connection);
            }
            catch (SqliteException e) when (_isOpen)
            {
                throw new StateException($"The state file cannot be read or written any more: {e.Message}", e);
            }
        }
    }
}
