using Simulators.Kernel.Platforms;
using Simulators.Kernel.Store;
using Simulators.Kernel.Store.Memory;
using Simulators.Kernel.Webhooks;
using Simulators.Storage.Postgres;
using Simulators.Storage.Sqlite;

namespace Simulators.Storage;

/// <summary>Sandboxes that a database keeps.</summary>
public sealed class DurableEngine : IStoreEngine
{
    /// <summary>The default sandbox's, whatever went before it: its credentials are the same on every machine.</summary>
    const int DefaultNumber = 0;

    readonly IStoreLog _log;

    internal DurableEngine(IStoreLog log) => _log = log;

    public bool Keeps => true;

    public bool Shared => _log.Shared;

    public IWebhookShelf? Webhooks => _log.Webhooks;

    /// <summary>Opens or makes an SQLite file for this process alone.</summary>
    /// <exception cref="StoreRefusedException">It cannot be used.</exception>
    public static DurableEngine OpenSqlite(string path) => new(new SqliteLog(new SqliteFile(path)));

    /// <summary>Opens a PostgreSQL database, which other hosts may share, and makes what is missing in it.</summary>
    /// <param name="address"><c>//USER:PASSWORD@HOST:PORT/DATABASE</c>, or the words of an Npgsql connection string.</param>
    /// <exception cref="StoreRefusedException">It cannot be used.</exception>
    public static DurableEngine OpenPostgres(string address) => new(new PostgresLog(PostgresSchema.Open(address)));

    public ValueTask<IAsyncDisposable?> StartAsync() => _log.StartAsync();

    public ValueTask<IAsyncDisposable?> TakeControlAsync(int sandbox) => _log.TakeControlAsync(sandbox);

    public ValueTask<SandboxNews?> NewsAsync(long since) => _log.NewsAsync(since);

    public ValueTask<int> NumberAsync(bool isDefault) => isDefault ? ValueTask.FromResult(DefaultNumber) : _log.NumberAsync();

    public ValueTask<bool> AddAsync(int number, string id, DateTimeOffset? expiresAt) => _log.AddAsync(number, id, expiresAt);

    public async ValueTask<IStore> CreateAsync(int sandbox, Platform platform, IStore? content)
    {
        ArgumentNullException.ThrowIfNull(platform);
        var (live, seed) = await _log.AddStoreAsync(sandbox, platform.Name).ConfigureAwait(false);
        var store = new DurableStore(_log, live, seed, platform.Schema);
        if (content is not null && await content.ForkAsync().ConfigureAwait(false) is MemoryStore picture)
            await store.ReplaceAsync(picture).ConfigureAwait(false);
        return store;
    }

    public async ValueTask<IStore?> OpenAsync(int sandbox, Platform platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return await _log.FindStoreAsync(sandbox, platform.Name).ConfigureAwait(false) is var (live, seed)
            ? new DurableStore(_log, live, seed, platform.Schema)
            : null;
    }

    public ValueTask KeepAsync(int sandbox, IReadOnlyDictionary<string, string> documents) => _log.KeepAsync(sandbox, documents);

    public ValueTask ChangeAsync(int sandbox, string kind, Func<string?, string> change) => _log.ChangeAsync(sandbox, kind, change);

    public ValueTask DeleteAsync(int sandbox) => _log.DeleteAsync(sandbox);

    public ValueTask DisposeAsync() => _log.DisposeAsync();
}
