using Npgsql;
using Simulators.Kernel.Store;

namespace Simulators.Storage.Postgres;

/// <summary>
/// The locks that let one host alone bring a store's webhooks. All of a host's are on one connection, which is open while
/// there are any: they end with it, and so with the host, and then another host has them.
/// </summary>
sealed class PostgresLeases(NpgsqlDataSource source) : IAsyncDisposable
{
    const string Take = "SELECT pg_try_advisory_lock($1)";
    const string Give = "SELECT pg_advisory_unlock($1)";

    readonly SemaphoreSlim _gate = new(1);
    NpgsqlConnection? _connection;
    int _held;

    /// <summary>The lease of a store; null while another host has it. This host may have it several times.</summary>
    public async ValueTask<ILease?> TryTakeAsync(long store)
    {
        await EnterAsync().ConfigureAwait(false);
        try
        {
            _connection ??= await source.OpenConnectionAsync().ConfigureAwait(false);
            if (await _connection.ScalarAsync(PostgresSession.Command(Take, PostgresSchema.LeaseOf(store))).ConfigureAwait(false) is not true)
            {
                await CloseIfIdleAsync().ConfigureAwait(false);
                return null;
            }

            _held++;
            return new Lease(this, _connection, store);
        }
        catch (Exception e) when (PostgresSession.IsOfDatabase(e))
        {
            await LoseAsync().ConfigureAwait(false);
            throw PostgresSession.Unavailable(e);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await LoseAsync().ConfigureAwait(false);
        _gate.Dispose();
    }

    /// <summary>
    /// Runs a statement on the connection that a lease was taken on; false when that is gone, and all its leases with it.
    /// </summary>
    async ValueTask<bool> RunAsync(NpgsqlConnection connection, NpgsqlBatchCommand command, int given)
    {
        await EnterAsync().ConfigureAwait(false);
        try
        {
            if (connection != _connection) return false;
            await connection.RunAsync(command).ConfigureAwait(false);
            _held -= given;
            await CloseIfIdleAsync().ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (PostgresSession.IsOfDatabase(e))
        {
            await LoseAsync().ConfigureAwait(false);
            return false;
        }
        finally
        {
            _gate.Release();
        }
    }

    async ValueTask EnterAsync()
    {
        try
        {
            await _gate.WaitAsync().ConfigureAwait(false);
        }
        catch (ObjectDisposedException e)
        {
            throw PostgresSession.Unavailable(e);
        }
    }

    async ValueTask CloseIfIdleAsync()
    {
        if (_held > 0 || _connection is not { } connection) return;
        _connection = null;
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Closes the connection for good: in the pool it would go on holding what it holds.</summary>
    async ValueTask LoseAsync()
    {
        if (_connection is not { } connection) return;
        (_connection, _held) = (null, 0);
        NpgsqlConnection.ClearPool(connection);
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    sealed class Lease(PostgresLeases leases, NpgsqlConnection connection, long store) : ILease
    {
        public ValueTask<bool> IsHeldAsync() => leases.RunAsync(connection, PostgresSession.Command("SELECT 1"), given: 0);

        public async ValueTask DisposeAsync() =>
            await leases.RunAsync(connection, PostgresSession.Command(Give, PostgresSchema.LeaseOf(store)), given: 1).ConfigureAwait(false);
    }
}
