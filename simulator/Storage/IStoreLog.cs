using Simulators.Kernel.Store;

namespace Simulators.Storage;

/// <summary>Where a database keeps the rows of stores. An answer that has been given rests on a commit here.</summary>
interface IStoreLog : IAsyncDisposable
{
    /// <summary>Takes a turn at a store: nobody else changes it until the turn is over.</summary>
    /// <param name="store">Its id in the database.</param>
    /// <param name="schema">Its tables, which the database knows by their names.</param>
    /// <exception cref="StoreUnavailableException">The database cannot be used.</exception>
    ValueTask<IStoreTurn> TakeTurnAsync(long store, StoreSchema schema);
}

/// <summary>A turn at a store; disposing of it without a commit leaves the database as it was.</summary>
interface IStoreTurn : IAsyncDisposable
{
    /// <summary>How many commits the store has had: who knows fewer has to catch up.</summary>
    long Version { get; }

    /// <summary>What was changed after a version; all of it when the store was replaced since.</summary>
    ValueTask<StoreNews> SinceAsync(long version);

    /// <summary>Keeps the changes; when it returns they are durable.</summary>
    ValueTask CommitAsync(ChangeSet changes);

    /// <summary>Keeps these rows in place of all that the store had.</summary>
    ValueTask ReplaceAsync(ChangeSet everything);
}

/// <summary>What a store's copy in memory does not know yet.</summary>
/// <param name="Whole">Whether it is all of the store, and not only what is new.</param>
/// <param name="Rows">Rows as they were left.</param>
/// <param name="Sequences">The next id of each sequence; empty when none was ever drawn.</param>
sealed record StoreNews(bool Whole, IReadOnlyCollection<RowChange> Rows, IReadOnlyList<long> Sequences);

/// <summary>The database cannot be used now; what was asked has not happened, or its answer is not known.</summary>
public sealed class StoreUnavailableException(string message, Exception inner) : Exception(message, inner);
