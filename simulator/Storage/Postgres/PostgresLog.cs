using System.Globalization;
using Npgsql;
using Simulators.Kernel.Store;
using Simulators.Kernel.Webhooks;

namespace Simulators.Storage.Postgres;

/// <summary>A database that any number of hosts share: a lock on each store makes them take turns.</summary>
/// <param name="source">The database.</param>
/// <param name="threads">Of this log alone.</param>
/// <param name="leastCheckpoint">Changes of a store that weigh less, in bytes, are not made a checkpoint of.</param>
sealed class PostgresLog(NpgsqlDataSource source, StoreThreads threads, long leastCheckpoint) : IStoreLog
{
    /// <summary>What a host reads in a tenth of a second.</summary>
    const long LeastCheckpoint = 8 << 20;

    /// <summary>A host that makes a sandbox for so long has ended in the midst of it.</summary>
    const string ForgetHalfMade = """
        DELETE FROM sandboxes WHERE (added < now() - interval '10 minutes' OR number = 0)
        AND NOT EXISTS (SELECT 1 FROM documents WHERE sandbox = number)
        """;

    const string ForgetStores = "DELETE FROM stores WHERE NOT EXISTS (SELECT 1 FROM sandboxes WHERE number = sandbox)";
    const string ForgetChanges = "DELETE FROM changes WHERE NOT EXISTS (SELECT 1 FROM stores WHERE id = store)";
    const string ForgetCheckpoints = "DELETE FROM checkpoints WHERE NOT EXISTS (SELECT 1 FROM stores WHERE id = store)";

    const string ForgetWebhooks =
        "DELETE FROM webhooks WHERE NOT EXISTS (SELECT 1 FROM sandboxes WHERE number = sandbox)";

    const string Changed = """
        SELECT number, id, expires, kind, json FROM sandboxes JOIN documents ON sandbox = number
        WHERE version > $1 ORDER BY number
        """;

    const string Insert = "INSERT INTO sandboxes(number, id, expires) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING number";
    const string InsertStore = "INSERT INTO stores(sandbox, platform, kind) VALUES ($1, $2, $3) RETURNING id";
    const string SelectStores = "SELECT id FROM stores WHERE sandbox = $1 AND platform = $2 ORDER BY kind";
    const string SelectDocument = "SELECT json FROM documents WHERE sandbox = $1 AND kind = $2";
    const string UpsertDocument = """
        INSERT INTO documents(sandbox, kind, json) SELECT $1, $2, $3 WHERE EXISTS (SELECT 1 FROM sandboxes WHERE number = $1)
        ON CONFLICT (sandbox, kind) DO UPDATE SET json = excluded.json
        """;

    /// <summary>The first statement of every change of sandboxes: they have an order, and nobody can wait for another in a ring.</summary>
    const string Advance = "UPDATE meta SET version = version + 1";
    const string Mark = "UPDATE sandboxes SET version = (SELECT version FROM meta) WHERE number = $1";

    readonly PostgresControls _controls = new(source);
    readonly PostgresLeases _leases = new(source);

    public PostgresLog(NpgsqlDataSource source, long leastCheckpoint = LeastCheckpoint)
        : this(source, new StoreThreads(), leastCheckpoint)
    {
    }

    public StoreThreads Threads => threads;

    public PostgresCheckpoints Checkpoints { get; } = new(source, threads, leastCheckpoint);

    public bool Shared => true;

    public IWebhookShelf Webhooks { get; } = new PostgresWebhooks(source);

    public IStoreTurn TakeTurn(long store, StoreSchema schema, long known) =>
        PostgresTurn.Take(source, Checkpoints, store, schema, known);

    public ValueTask<ILease?> TryLeaseAsync(long store) => _leases.TryTakeAsync(store);

    public async ValueTask<IAsyncDisposable?> StartAsync()
    {
        try
        {
            var connection = await source.OpenConnectionAsync().ConfigureAwait(false);
            await connection.RunAsync(PostgresSession.Command("SELECT pg_advisory_lock($1)", PostgresSchema.Starting)).ConfigureAwait(false);
            await connection.RunAsync(
                PostgresSession.Command(ForgetHalfMade),
                PostgresSession.Command(ForgetStores),
                PostgresSession.Command(ForgetChanges),
                PostgresSession.Command(ForgetCheckpoints),
                PostgresSession.Command(ForgetWebhooks)).ConfigureAwait(false);
            return new Start(connection);
        }
        catch (Exception e) when (PostgresSession.IsOfDatabase(e))
        {
            throw PostgresSession.Unavailable(e);
        }
    }

    public ValueTask<IAsyncDisposable?> TakeControlAsync(int sandbox) => _controls.TakeAsync(sandbox);

    public ValueTask<SandboxNews?> NewsAsync(long since) => source.UseAsync(async connection =>
    {
        var version = (long)(await connection.ScalarAsync(PostgresSession.Command("SELECT version FROM meta")).ConfigureAwait(false))!;
        if (version == since) return null;
        var rows = await connection.ListAsync(
            reader => (
                Number: reader.GetInt32(0),
                Id: reader.GetString(1),
                Expires: reader.IsDBNull(2) ? default(DateTimeOffset?) : reader.GetFieldValue<DateTimeOffset>(2),
                Kind: reader.GetString(3),
                Json: reader.GetString(4)),
            PostgresSession.Command(Changed, since)).ConfigureAwait(false);
        var numbers = await connection.ListAsync(reader => reader.GetInt32(0), PostgresSession.Command("SELECT number FROM sandboxes")).ConfigureAwait(false);
        return new SandboxNews(version, [.. rows.GroupBy(row => (row.Number, row.Id, row.Expires)).Select(one =>
            new KeptSandbox(one.Key.Number, one.Key.Id, one.Key.Expires, one.ToDictionary(row => row.Kind, row => row.Json)))],
            numbers.ToHashSet());
    });

    public ValueTask<int> NumberAsync() => source.UseAsync(async connection => Convert.ToInt32(
        await connection.ScalarAsync(PostgresSession.Command("SELECT nextval('sandbox_numbers')")).ConfigureAwait(false),
        CultureInfo.InvariantCulture));

    public ValueTask<bool> AddAsync(int number, string id, DateTimeOffset? expiresAt) => source.UseAsync(async connection =>
        await connection.ScalarAsync(PostgresSession.Command(Insert, number, id, expiresAt?.ToUniversalTime())).ConfigureAwait(false) is not null);

    public ValueTask<StoreIds> AddStoreAsync(int sandbox, string platform) => source.UseAsync(async connection =>
    {
        var ids = await connection.ListAsync(
            reader => reader.GetInt64(0),
            PostgresSession.Command(InsertStore, sandbox, platform, "live"),
            PostgresSession.Command(InsertStore, sandbox, platform, "seed")).ConfigureAwait(false);
        return new StoreIds(ids[0], ids[1]);
    });

    public ValueTask<StoreIds?> FindStoreAsync(int sandbox, string platform) => source.UseAsync(async connection =>
    {
        var ids = await connection.ListAsync(
            reader => reader.GetInt64(0), PostgresSession.Command(SelectStores, sandbox, platform)).ConfigureAwait(false);
        return ids.Count == 2 ? new StoreIds(ids[0], ids[1]) : default(StoreIds?);
    });

    public async ValueTask KeepAsync(int sandbox, IReadOnlyDictionary<string, string> documents) =>
        await source.UseAsync(async connection =>
        {
            await connection.RunAsync(
            [
                PostgresSession.Command(Advance),
                .. documents.Select(document => PostgresSession.Command(UpsertDocument, sandbox, document.Key, document.Value)),
                PostgresSession.Command(Mark, sandbox),
            ]).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);

    public async ValueTask ChangeAsync(int sandbox, string kind, Func<string?, string> change) =>
        await source.TransactAsync(async connection =>
        {
            var before = await connection.ScalarAsync(
                PostgresSession.Command(Advance), PostgresSession.Command(SelectDocument, sandbox, kind)).ConfigureAwait(false);
            var after = change(before as string);
            await connection.RunAsync(
                PostgresSession.Command(UpsertDocument, sandbox, kind, after), PostgresSession.Command(Mark, sandbox)).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);

    public async ValueTask DeleteAsync(int sandbox) => await source.UseAsync(async connection =>
    {
        await connection.RunAsync(
            // Not in the midst of anybody's turn: what is answered then would be lost.
            PostgresSession.Command("SELECT pg_advisory_xact_lock(id) FROM stores WHERE sandbox = $1 ORDER BY id", sandbox),
            PostgresSession.Command(Advance),
            PostgresSession.Command("DELETE FROM documents WHERE sandbox = $1", sandbox),
            PostgresSession.Command("DELETE FROM changes WHERE store IN (SELECT id FROM stores WHERE sandbox = $1)", sandbox),
            PostgresSession.Command("DELETE FROM checkpoints WHERE store IN (SELECT id FROM stores WHERE sandbox = $1)", sandbox),
            PostgresSession.Command("DELETE FROM stores WHERE sandbox = $1", sandbox),
            PostgresSession.Command("DELETE FROM webhooks WHERE sandbox = $1", sandbox),
            PostgresSession.Command("DELETE FROM sandboxes WHERE number = $1", sandbox)).ConfigureAwait(false);
        return true;
    }).ConfigureAwait(false);

    public async ValueTask DisposeAsync()
    {
        await Checkpoints.DisposeAsync().ConfigureAwait(false);
        threads.Dispose();
        _controls.Dispose();
        await _leases.DisposeAsync().ConfigureAwait(false);
        await source.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>The lock that hosts take one after the other while they fill the default sandbox.</summary>
    sealed class Start(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await connection.RunAsync(PostgresSession.Command("SELECT pg_advisory_unlock($1)", PostgresSchema.Starting)).ConfigureAwait(false);
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }
}
