using Npgsql;
using Simulators.Kernel.Store;

namespace Simulators.Storage.Postgres;

/// <summary>
/// The locks under which users' orders change a sandbox's documents: a host reads, changes and writes them whole, and what
/// another has written in between would be lost.
/// </summary>
sealed class PostgresControls(NpgsqlDataSource source) : IDisposable
{
    /// <summary>Each holds a connection and needs another for its work: there must be some left.</summary>
    const int MostAtOnce = 6;

    /// <summary>An order that takes longer, a year of a large school for one, lets others be refused.</summary>
    const string Patience = "SET lock_timeout = '10s'";

    const string LockTaken = "55P03";

    readonly SemaphoreSlim _room = new(MostAtOnce);

    public async ValueTask<IAsyncDisposable?> TakeAsync(int sandbox)
    {
        await _room.WaitAsync().ConfigureAwait(false);
        NpgsqlConnection? connection = null;
        try
        {
            connection = await source.OpenConnectionAsync().ConfigureAwait(false);
            await connection.RunAsync(
                PostgresSession.Command(Patience),
                PostgresSession.Command("SELECT pg_advisory_lock($1, $2)", PostgresSchema.Controlling, sandbox),
                PostgresSession.Command("RESET lock_timeout")).ConfigureAwait(false);
            return new Control(_room, connection, sandbox);
        }
        catch (Exception e) when (PostgresSession.IsOfDatabase(e))
        {
            if (connection is not null) await connection.DisposeAsync().ConfigureAwait(false);
            _room.Release();
            throw e is PostgresException { SqlState: LockTaken }
                ? new StoreUnavailableException("Another call has been changing this sandbox for ten seconds; try again.", e)
                : PostgresSession.Unavailable(e);
        }
    }

    public void Dispose() => _room.Dispose();

    sealed class Control(SemaphoreSlim room, NpgsqlConnection connection, int sandbox) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await connection.RunAsync(
                    PostgresSession.Command("SELECT pg_advisory_unlock($1, $2)", PostgresSchema.Controlling, sandbox))
                    .ConfigureAwait(false);
                await connection.DisposeAsync().ConfigureAwait(false);
            }
            catch (Exception e) when (PostgresSession.IsOfDatabase(e))
            {
                // If the server is there still, the lock ends with the connection.
                NpgsqlConnection.ClearPool(connection);
                await connection.DisposeAsync().ConfigureAwait(false);
            }
            finally
            {
                room.Release();
            }
        }
    }
}
