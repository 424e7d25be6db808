using Npgsql;
using Simulators.Kernel.Store;

namespace Simulators.Storage.Postgres;

/// <summary>Sends statements, several in one message, and says in one way that the database cannot be used.</summary>
static class PostgresSession
{
    public static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return command;
    }

    /// <summary>Adds a parameter whose type is known: nothing has to be found out when it is sent.</summary>
    public static NpgsqlBatchCommand With<T>(this NpgsqlBatchCommand command, T value)
    {
        command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
        return command;
    }

    /// <summary>Runs statements one after the other, in one message; the server makes them one transaction if none is open.</summary>
    public static async Task RunAsync(this NpgsqlConnection connection, params NpgsqlBatchCommand[] commands)
    {
        await using var batch = Batch(connection, commands);
        await batch.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    /// <inheritdoc cref="RunAsync"/>
    public static void Run(this NpgsqlConnection connection, params NpgsqlBatchCommand[] commands)
    {
        using var batch = Batch(connection, commands);
        batch.ExecuteNonQuery();
    }

    /// <summary>Sends statements and reads what comes back, as it comes.</summary>
    public static NpgsqlDataReader Read(this NpgsqlConnection connection, params NpgsqlBatchCommand[] commands) =>
        Batch(connection, commands).ExecuteReader();

    /// <summary>Runs statements and gives the first value of the first row that one of them returns.</summary>
    public static async Task<object?> ScalarAsync(this NpgsqlConnection connection, params NpgsqlBatchCommand[] commands)
    {
        await using var batch = Batch(connection, commands);
        return await batch.ExecuteScalarAsync().ConfigureAwait(false) is var value and not DBNull ? value : null;
    }

    /// <inheritdoc cref="ScalarAsync"/>
    public static object? Scalar(this NpgsqlConnection connection, params NpgsqlBatchCommand[] commands)
    {
        using var batch = Batch(connection, commands);
        return batch.ExecuteScalar() is var value and not DBNull ? value : null;
    }

    /// <summary>Runs a statement and gives what is made of each of its rows.</summary>
    public static async Task<List<T>> ListAsync<T>(
        this NpgsqlConnection connection,
        Func<NpgsqlDataReader, T> read,
        params NpgsqlBatchCommand[] commands)
    {
        await using var batch = Batch(connection, commands);
        await using var reader = await batch.ExecuteReaderAsync().ConfigureAwait(false);
        var rows = new List<T>();
        do
        {
            while (await reader.ReadAsync().ConfigureAwait(false)) rows.Add(read(reader));
        }
        while (await reader.NextResultAsync().ConfigureAwait(false));
        return rows;
    }

    /// <summary>Does work on a connection of its own.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used.</exception>
    public static async ValueTask<T> UseAsync<T>(this NpgsqlDataSource source, Func<NpgsqlConnection, Task<T>> work)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync().ConfigureAwait(false);
            return await work(connection).ConfigureAwait(false);
        }
        catch (Exception e) when (IsOfDatabase(e))
        {
            throw Unavailable(e);
        }
    }

    /// <summary>Does work in one transaction.</summary>
    public static ValueTask<T> TransactAsync<T>(this NpgsqlDataSource source, Func<NpgsqlConnection, Task<T>> work) =>
        source.UseAsync(async connection =>
        {
            await using var transaction = await connection.BeginTransactionAsync().ConfigureAwait(false);
            var result = await work(connection).ConfigureAwait(false);
            await transaction.CommitAsync().ConfigureAwait(false);
            return result;
        });

    /// <remarks>On a connection that has broken the driver refuses the next statement as an invalid operation of ours.</remarks>
    public static bool IsOfDatabase(Exception e) =>
        e is NpgsqlException or TimeoutException or ObjectDisposedException or InvalidOperationException { Source: nameof(Npgsql) };

    public static StoreUnavailableException Unavailable(Exception e) => new($"The PostgreSQL database cannot be used: {e.Message}", e);

    static NpgsqlBatch Batch(NpgsqlConnection connection, NpgsqlBatchCommand[] commands)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var command in commands) batch.BatchCommands.Add(command);
        return batch;
    }
}
