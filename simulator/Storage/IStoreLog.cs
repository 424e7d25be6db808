using Simulators.Kernel.Store;
using Simulators.Kernel.Store.Memory;
using Simulators.Kernel.Webhooks;

namespace Simulators.Storage;

/// <summary>Where a database keeps the rows of stores. An answer that has been given rests on a commit here.</summary>
interface IStoreLog : IAsyncDisposable
{
    /// <summary>Whether other hosts may work on the same stores.</summary>
    bool Shared { get; }

    /// <inheritdoc cref="IStoreEngine.Webhooks"/>
    IWebhookShelf? Webhooks { get; }

    /// <summary>Where turns are taken.</summary>
    StoreThreads Threads { get; }

    /// <summary>Takes a turn at a store, on one of <see cref="Threads"/>: nobody else changes it until the turn is over.</summary>
    /// <param name="store">Its id in the database.</param>
    /// <param name="schema">Its tables, which the database knows by their names.</param>
    /// <param name="known">The version of the copy that will be brought up to the store's; below zero when there is none.</param>
    /// <exception cref="StoreUnavailableException">The database cannot be used.</exception>
    IStoreTurn TakeTurn(long store, StoreSchema schema, long known);

    /// <inheritdoc cref="IStore.TryLeaseAsync"/>
    /// <param name="store">The store's id in the database.</param>
    ValueTask<ILease?> TryLeaseAsync(long store);

    /// <inheritdoc cref="IStoreEngine.StartAsync"/>
    ValueTask<IAsyncDisposable?> StartAsync();

    /// <inheritdoc cref="IStoreEngine.TakeControlAsync"/>
    ValueTask<IAsyncDisposable?> TakeControlAsync(int sandbox);

    /// <inheritdoc cref="IStoreEngine.NewsAsync"/>
    ValueTask<SandboxNews?> NewsAsync(long since);

    /// <summary>The next sandbox number, from 1.</summary>
    ValueTask<int> NumberAsync();

    /// <inheritdoc cref="IStoreEngine.AddAsync"/>
    ValueTask<bool> AddAsync(int number, string id, DateTimeOffset? expiresAt);

    /// <summary>Makes the empty store of a platform in a sandbox, and an empty seed beside it.</summary>
    ValueTask<StoreIds> AddStoreAsync(int sandbox, string platform);

    /// <summary>The store of a platform in a sandbox and its seed, or null.</summary>
    ValueTask<StoreIds?> FindStoreAsync(int sandbox, string platform);

    /// <inheritdoc cref="IStoreEngine.KeepAsync"/>
    ValueTask KeepAsync(int sandbox, IReadOnlyDictionary<string, string> documents);

    /// <inheritdoc cref="IStoreEngine.ChangeAsync"/>
    ValueTask ChangeAsync(int sandbox, string kind, Func<string?, string> change);

    /// <summary>Forgets a sandbox with its stores and documents.</summary>
    ValueTask DeleteAsync(int sandbox);
}

/// <summary>The ids of a store and of what a reset goes back to.</summary>
readonly record struct StoreIds(long Live, long Seed);

/// <summary>A turn at a store; disposing of it without a commit leaves the database as it was.</summary>
interface IStoreTurn : IDisposable
{
    /// <summary>How many commits the store has had: who knows fewer has to catch up.</summary>
    long Version { get; }

    /// <summary>Brings a copy of the known version up to this one.</summary>
    /// <returns>The copy, or a new one where all had to be read.</returns>
    MemoryStore CatchUp(MemoryStore copy);

    /// <summary>Ends the turn and keeps the changes; when it returns they are durable.</summary>
    /// <param name="content">All that the store holds, the changes with it.</param>
    /// <param name="changes">None for a turn that has changed nothing.</param>
    /// <param name="another">Whether <see cref="Next"/> will be asked for the next turn.</param>
    void End(MemoryStore content, ChangeSet changes, bool another);

    /// <summary>Goes on with the next turn at the store, which was asked for when this one ended; false when it was not.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be had; what was kept before stays.</exception>
    bool Next();

    /// <summary>Ends the turn and keeps this content in place of all that the store had.</summary>
    void Replace(MemoryStore content);
}
