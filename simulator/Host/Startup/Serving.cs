using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Simulators.Host.Tls;
using Simulators.Kernel.Sandboxes;

namespace Simulators.Host.Startup;

/// <summary>Starts the built host, says where it is, and serves until it is stopped.</summary>
static class Serving
{
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException or InvalidOperationException)
        {
            return Complaint.NotBound(e.Message);
        }

        var services = app.Services;
        services.GetRequiredService<StartupLog>().Started();
        var (registry, options) = (services.GetRequiredService<SandboxRegistry>(), services.GetRequiredService<SimulatorOptions>());
        var readiness = services.GetRequiredService<Readiness>();
        if (await readiness.Seeded is { } wrongSeed)
        {
            await app.DisposeAsync();
            return Complaint.Usage(wrongSeed);
        }

        var server = services.GetRequiredService<IServer>();
        // A host that was started in process has addresses that nobody listens at: nobody reads what it prints, and its clients wait
        // for nothing.
        if (Listens(server) && server.Features.Get<IServerAddressesFeature>()?.Addresses is { Count: > 0 } bound)
        {
            // Plain http first: what we send to ourselves needs no certificate.
            var addresses = bound.OrderBy(address => address.StartsWith("https:", StringComparison.Ordinal)).ToList();
            var origin = new Uri(Banner.OriginOf(addresses[0]));
            var authority = origin.Scheme == Uri.UriSchemeHttps ? services.GetService<Authority>() : null;
            registry.Outside = new Outside(() => Connect(authority), origin) { Targets = options.AllowTargets };
            if (authority is null) await services.GetRequiredService<WarmUp>().RunAsync(addresses[0]);
            Console.Out.Write(Banner.Of(registry, addresses, options));
        }

        readiness.MarkReady();
        await app.WaitForShutdownAsync();
        await app.DisposeAsync();
        return 0;
    }

    /// <summary>Whether the server is the one with sockets, and no stand-in of a test.</summary>
    static bool Listens(IServer server) => server.GetType().Assembly == typeof(KestrelServerOptions).Assembly;

    /// <param name="authority">Trusted besides those that the machine trusts, when we reach ourselves by https only.</param>
    static HttpMessageInvoker Connect(Authority? authority)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10) };
        if (authority is not null) handler.SslOptions.RemoteCertificateValidationCallback = authority.Trusts;
        return new HttpMessageInvoker(handler);
    }
}
