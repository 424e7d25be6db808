using Simulators.Storage.Tests.Postgres;

namespace Simulators.Storage.Tests.Hosts;

/// <summary>
/// Two hosts on one PostgreSQL database, started at the same moment when it was empty; tests have a sandbox of their own.
/// </summary>
public sealed class TwoHosts(PostgresServer server) : IAsyncLifetime
{
    HostProcess[] _hosts = [];
    int _sandboxes;

    /// <summary>The name of their database.</summary>
    internal string Database { get; private set; } = "";

    internal IReadOnlyList<HostProcess> All
    {
        get
        {
            server.SkipIfMissing();
            return _hosts;
        }
    }

    internal HostProcess First => All[0];

    internal HostProcess Second => All[1];

    public async ValueTask InitializeAsync()
    {
        if (server.IsMissing) return;
        var address = server.NewDatabase();
        Database = address.Split('/')[^1];
        var store = $"postgres:{address}";
        _hosts = await Task.WhenAll(HostProcess.StartAsync(store), HostProcess.StartAsync(store));
    }

    public ValueTask DisposeAsync()
    {
        foreach (var host in _hosts) host.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A new sandbox, made at the first host.</summary>
    internal async Task<string> NewSandboxAsync()
    {
        var id = $"test-{Interlocked.Increment(ref _sandboxes)}";
        await First.SendAsync(HttpMethod.Post, "/__admin/sandboxes", $$"""{"id":"{{id}}"}""", 201);
        return id;
    }
}
