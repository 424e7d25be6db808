using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;
using Simulators.Kernel.Webhooks;

namespace Simulators.Storage.Postgres;

/// <summary>The deliveries of webhooks that hosts tell each other of: the latest of each sandbox.</summary>
sealed class PostgresWebhooks(NpgsqlDataSource source) : IWebhookShelf
{
    /// <summary>What lets versions of a sandbox become visible in their order, with its number; a number of our own.</summary>
    const int Telling = 180_339_888;

    /// <summary>After so many deliveries of a sandbox what is beyond the bound goes: that costs more than one of them.</summary>
    const int Sweep = 64;

    const string Lock = "SELECT pg_advisory_xact_lock($1, $2)";

    const string Upsert = """
        INSERT INTO webhooks(sandbox, id, attempts, json, version)
        SELECT $1, $2, $3, $4, nextval('webhook_versions') WHERE EXISTS (SELECT 1 FROM sandboxes WHERE number = $1)
        ON CONFLICT (sandbox, id) DO UPDATE SET attempts = excluded.attempts, json = excluded.json, version = excluded.version
        WHERE webhooks.attempts < excluded.attempts
        """;

    const string Select = "SELECT version, id, json FROM webhooks WHERE sandbox = $1 AND version > $2 ORDER BY number";

    const string Delete = "DELETE FROM webhooks WHERE sandbox = $1";

    /// <summary>A row without an id says that all before it is forgotten.</summary>
    const string Mark = """
        INSERT INTO webhooks(sandbox, id, attempts, json, version)
        SELECT $1, '', 0, '', nextval('webhook_versions') WHERE EXISTS (SELECT 1 FROM sandboxes WHERE number = $1)
        """;

    static readonly string Trim = $"""
        DELETE FROM webhooks WHERE sandbox = $1 AND id <> '' AND number <=
        (SELECT number FROM webhooks WHERE sandbox = $1 ORDER BY number DESC
        OFFSET {WebhookLog.Most.ToString(CultureInfo.InvariantCulture)} LIMIT 1)
        """;

    readonly ConcurrentDictionary<int, int> _kept = new();

    public async ValueTask KeepAsync(int sandbox, ShelvedWebhook webhook) => await source.UseAsync(async connection =>
    {
        await connection.RunAsync(
            PostgresSession.Command(Lock, Telling, sandbox),
            PostgresSession.Command(Upsert, sandbox, webhook.Id, webhook.Attempts, webhook.Json)).ConfigureAwait(false);
        if (_kept.AddOrUpdate(sandbox, 1, static (_, kept) => kept + 1) % Sweep == 0)
            await connection.RunAsync(PostgresSession.Command(Trim, sandbox)).ConfigureAwait(false);
        return true;
    }).ConfigureAwait(false);

    public ValueTask<WebhookNews> SinceAsync(int sandbox, long version) => source.UseAsync(async connection =>
    {
        var rows = await connection.ListAsync(
            reader => (Version: reader.GetInt64(0), Id: reader.GetString(1), Json: reader.GetString(2)),
            PostgresSession.Command(Select, sandbox, version)).ConfigureAwait(false);
        return new WebhookNews(
            rows.Count == 0 ? version : rows.Max(row => row.Version),
            rows.Exists(row => row.Id.Length == 0),
            [.. rows.Where(row => row.Id.Length > 0).Select(row => row.Json)]);
    });

    public async ValueTask ForgetAsync(int sandbox) => await source.UseAsync(async connection =>
    {
        await connection.RunAsync(
            PostgresSession.Command(Lock, Telling, sandbox),
            PostgresSession.Command(Delete, sandbox),
            PostgresSession.Command(Mark, sandbox)).ConfigureAwait(false);
        return true;
    }).ConfigureAwait(false);
}
