using System.Runtime.CompilerServices;
using Simulators.Kernel.Store;
using Simulators.Storage;

namespace Simulators.Host.Startup;

/// <summary>The engines that <c>--store</c> chooses from.</summary>
static class StoreEngines
{
    const string Memory = "memory";
    const string Sqlite = "sqlite:";
    const string Postgres = "postgres:";

    /// <summary>What is wrong with the choice, or null; whether the database can be had is seen when it is opened.</summary>
    public static string? ProblemOf(string store) =>
        store == Memory ? null
        : store == Sqlite ? "'sqlite:' names no file; sqlite:simulators.db does"
        : store.StartsWith(Sqlite, StringComparison.Ordinal) ? null
        : store.StartsWith(Postgres, StringComparison.Ordinal) ? null
        : $"'{store}' is no store; memory, sqlite:FILE and postgres://USER:PASSWORD@HOST/DATABASE are";

    /// <returns>The engine, or why it cannot be had.</returns>
    public static (IStoreEngine? Engine, string? Problem) Open(string store) =>
        store == Memory ? (new MemoryEngine(), null) : OpenDurable(store);

    /// <summary>A method of its own: a start with the memory engine must not load the databases' assemblies.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    static (IStoreEngine? Engine, string? Problem) OpenDurable(string store)
    {
        try
        {
            return (
                store.StartsWith(Sqlite, StringComparison.Ordinal)
                    ? DurableEngine.OpenSqlite(store[Sqlite.Length..])
                    : DurableEngine.OpenPostgres(store[Postgres.Length..]),
                null);
        }
        catch (StoreRefusedException e)
        {
            return (null, $"--store: {e.Message}.");
        }
    }
}
