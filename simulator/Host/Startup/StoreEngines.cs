using System.Runtime.CompilerServices;
using Simulators.Kernel.Store;
using Simulators.Storage;

namespace Simulators.Host.Startup;

/// <summary>The engines that <c>--store</c> chooses from.</summary>
static class StoreEngines
{
    const string Memory = "memory";
    const string Sqlite = "sqlite:";

    /// <summary>What is wrong with the choice, or null; whether the database can be had is seen when it is opened.</summary>
    public static string? ProblemOf(string store) =>
        store == Memory ? null
        : store == Sqlite ? "'sqlite:' names no file; sqlite:simulators.db does"
        : store.StartsWith(Sqlite, StringComparison.Ordinal) ? null
        : store.StartsWith("postgres:", StringComparison.Ordinal) ? "'postgres' is not in this build yet; memory and sqlite:FILE are"
        : $"'{store}' is no store; memory and sqlite:FILE are";

    /// <returns>The engine, or why it cannot be had.</returns>
    public static (IStoreEngine? Engine, string? Problem) Open(string store) =>
        store == Memory ? (new MemoryEngine(), null) : OpenDurable(store);

    /// <summary>A method of its own: a start with the memory engine must not load the databases' assemblies.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    static (IStoreEngine? Engine, string? Problem) OpenDurable(string store)
    {
        try
        {
            return (DurableEngine.OpenSqlite(store[Sqlite.Length..]), null);
        }
        catch (StoreRefusedException e)
        {
            return (null, $"--store: {e.Message}.");
        }
    }
}
