using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Text;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Sandboxes;

namespace Simulators.Host.Startup;

/// <summary>
/// Sends the host a few requests over its own socket before it is called ready: the first caller's request is then as
/// fast as the tenth. They go to a sandbox of a registry of its own, so that no number, journal or count shows them.
/// </summary>
sealed class WarmUp(SandboxRegistry registry, Func<Kernel.Store.StoreSchema, Kernel.Store.IStore> createStore, TimeProvider wall)
{
    const string Id = "warm-up";
    const int JournalBytes = 64 * 1024;

    volatile Sandbox? _sandbox;

    /// <summary>The throw-away sandbox, while the host warms up.</summary>
    public bool TryFind(string id, [MaybeNullWhen(false)] out Sandbox sandbox)
    {
        sandbox = id == Id ? _sandbox : null;
        return sandbox is not null;
    }

    /// <param name="address">Where the host listens.</param>
    public async Task RunAsync(string address)
    {
        var throwAway = new SandboxRegistry(registry.Platforms, createStore, wall, new JournalBudget(JournalBytes));
        var sandbox = throwAway.Create(Id, null).Sandbox!;
        await SandboxRegistry.SeedAsync(sandbox, demo: false);
        _sandbox = sandbox;
        try
        {
            var host = Banner.OriginOf(address);
            foreach (var instance in sandbox.Platforms)
            {
                foreach (var request in instance.Platform.Rehearse(instance.Credentials, sandbox.Clock.GetUtcNow()))
                    await SendAsync(new Uri(host), request with { Path = $"/s/{Id}/{instance.Platform.Name}{request.Path}" });
            }

            var look = new RehearsalRequest("GET", $"/__admin/sandboxes/{SandboxRegistry.DefaultId}", "", "");
            await SendAsync(new Uri(host), look);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // An address that this machine cannot call itself is served cold; that is slower once, and nothing worse.
        }
        finally
        {
            _sandbox = null;
        }
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
