using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Text;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Store;

namespace Simulators.Host.Startup;

/// <summary>
/// Lets nobody wait for code to be loaded and compiled. While the host is being built, every platform fills a throw-away
/// sandbox, all at once; when it listens, it sends itself a few requests over its own socket before it is called ready,
/// so that the first caller's request is as fast as the tenth. The sandboxes are in registries of their own: no number,
/// journal or count shows them.
/// </summary>
sealed class WarmUp
{
    const string Prefix = "warm-up-";
    const int JournalBytes = 64 * 1024;

    readonly Task<Sandbox[]> _sandboxes;
    volatile bool _over;

    /// <summary>Begins to fill the sandboxes.</summary>
    public WarmUp(IEnumerable<Platform> platforms, Func<StoreSchema, IStore> createStore, TimeProvider wall) =>
        _sandboxes = Task.WhenAll(platforms.Select(platform => Task.Run(() => FillAsync(platform, createStore, wall))));

    /// <summary>Ends when every platform's code has been run once.</summary>
    public Task Filled => _sandboxes;

    /// <summary>A throw-away sandbox, while the host warms up.</summary>
    public bool TryFind(string id, [MaybeNullWhen(false)] out Sandbox sandbox)
    {
        sandbox = _over || !id.StartsWith(Prefix, StringComparison.Ordinal) || !_sandboxes.IsCompletedSuccessfully
            ? null
            : Array.Find(_sandboxes.Result, known => known.Id == id);
        return sandbox is not null;
    }

    /// <param name="address">Where the host listens.</param>
    public async Task RunAsync(string address)
    {
        try
        {
            var host = new Uri(Banner.OriginOf(address));
            foreach (var sandbox in await _sandboxes)
            {
                var (platform, credentials) = (sandbox.Platforms[0].Platform, sandbox.Platforms[0].Credentials);
                foreach (var request in platform.Rehearse(credentials, sandbox.Clock.GetUtcNow()))
                    await SendAsync(host, request with { Path = $"/s/{sandbox.Id}/{platform.Name}{request.Path}" });
            }

            var look = new RehearsalRequest("GET", $"/__admin/sandboxes/{SandboxRegistry.DefaultId}", "", "");
            await SendAsync(host, look);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // An address that this machine cannot call itself is served cold; that is slower once, and nothing worse.
        }
        finally
        {
            _over = true;
        }
    }

    static async Task<Sandbox> FillAsync(Platform platform, Func<StoreSchema, IStore> createStore, TimeProvider wall)
    {
        var registry = new SandboxRegistry([platform], createStore, wall, new JournalBudget(JournalBytes));
        var sandbox = registry.Create(Prefix + platform.Name, null).Sandbox!;
        await SandboxRegistry.SeedAsync(sandbox, demo: true);
        return sandbox;
    }

    /// <summary>A plain socket: an HTTP client would cost more than all that is warmed up.</summary>
    static async Task SendAsync(Uri host, RehearsalRequest request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host.Host, host.Port);
        await using var stream = client.GetStream();
        var text = $"{request.Method} {request.Path} HTTP/1.1\r\nHost: {host.Authority}\r\nConnection: close\r\n"
            + $"Content-Type: {request.ContentType}\r\nContent-Length: {request.Body.Length}\r\n\r\n{request.Body}";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text));
        await stream.CopyToAsync(Stream.Null);
    }
}
