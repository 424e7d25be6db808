using System.Text.Json;
using Simulators.Kernel.Store.Memory;

namespace Simulators.Kernel.Store;

/// <summary>What becomes of a transaction's changes.</summary>
public enum Commit
{
    /// <summary>They are kept.</summary>
    Keep,

    /// <summary>They are undone: a rejected operation leaves nothing behind.</summary>
    Undo,
}

/// <summary>
/// The tables of one platform in one sandbox. Transactions are serialisable: they happen as if one after the other.
/// The memory engine answers at once; an engine that writes to disk answers when the change is durable.
/// </summary>
public interface IStore
{
    /// <summary>Runs one transaction. An exception undoes it and reaches the caller.</summary>
    ValueTask<TResult> ExecuteAsync<TArgument, TResult>(
        TArgument argument,
        Func<TArgument, ITransaction, (TResult Result, Commit Commit)> operation);

    /// <summary>
    /// Looks at what this process knows, at once and without a turn: another host may have changed it since, and the last changes
    /// may not be durable yet.
    /// </summary>
    TResult Peek<TResult>(Func<ITransaction, TResult> look);

    /// <summary>A store of its own with the same content; in memory it costs microseconds, whatever the size.</summary>
    ValueTask<IStore> ForkAsync();

    /// <summary>What the store holds now is what a reset goes back to.</summary>
    ValueTask KeepAsSeedAsync();

    /// <summary>Back to the seed.</summary>
    /// <exception cref="InvalidOperationException">None was kept.</exception>
    ValueTask ResetAsync();

    /// <summary>Takes the content of another store of its schema; the seed stays.</summary>
    ValueTask ReplaceAsync(MemoryStore other);

    /// <summary>Writes tables and sequences as one JSON object.</summary>
    ValueTask SaveAsync(Utf8JsonWriter writer);

    /// <summary>Reads what <see cref="SaveAsync"/> wrote into this empty store.</summary>
    /// <exception cref="JsonException">The content does not fit the schema; the message says where.</exception>
    ValueTask LoadAsync(JsonElement content);

    /// <summary>Lets this host alone do what belongs to the store outside of it; null while another host does.</summary>
    ValueTask<ILease?> TryLeaseAsync();

    /// <summary>How many rows each table has.</summary>
    ValueTask<IReadOnlyDictionary<string, int>> CountAsync();

    /// <summary>A page of a table as JSON, for people to look at.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="query">Which rows.</param>
    /// <returns>The page and how many rows fit, or null when there is no such table.</returns>
    ValueTask<StatePage?> ViewAsync(string table, StateQuery query);
}
