using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Text;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Store.Memory;

namespace Simulators.Host.Startup;

/// <summary>
/// Lets nobody wait for code to be loaded and compiled: when the host listens, it sends itself a few requests over its own
/// socket before it is called ready, so that the first caller's request is as fast as the tenth. They go to throw-away
/// sandboxes in registries of their own: no number, journal or count shows them.
/// </summary>
sealed class WarmUp(SandboxRegistry registry, TimeProvider wall)
{
    const string Id = "warm-up";
    const int JournalBytes = 64 * 1024;

    volatile Sandbox? _sandbox;

    /// <summary>The throw-away sandbox of the platform that is just being rehearsed.</summary>
    public bool TryFind(string id, [MaybeNullWhen(false)] out Sandbox sandbox)
    {
        sandbox = id == Id ? _sandbox : null;
        return sandbox is not null;
    }

    /// <summary>Is this the throw-away sandbox, of which nothing is counted?</summary>
    public bool Owns(Sandbox sandbox) => sandbox == _sandbox;

    /// <param name="address">Where the host listens.</param>
    public async Task RunAsync(string address)
    {
        try
        {
            var host = new Uri(Banner.OriginOf(address));
            foreach (var platform in registry.Platforms) await RehearseAsync(platform, host);
            await SendAsync(host, new RehearsalRequest("GET", $"/__admin/sandboxes/{SandboxRegistry.DefaultId}", "", ""));
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

    async Task RehearseAsync(Platform platform, Uri host)
    {
        var apart = new SandboxRegistry([platform], schema => new MemoryStore(schema), wall, new JournalBudget(JournalBytes));
        var sandbox = apart.Create(Id, null).Sandbox!;
        await SandboxRegistry.SeedAsync(sandbox, demo: true);
        _sandbox = sandbox;
        foreach (var request in platform.Rehearse(sandbox.Platforms[0].Credentials, sandbox.Clock.GetUtcNow()))
            await SendAsync(host, request with { Path = $"/s/{Id}/{platform.Name}{request.Path}" });
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
