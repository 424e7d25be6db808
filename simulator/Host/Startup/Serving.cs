using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
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
        if (Listens(server) && server.Features.Get<IServerAddressesFeature>()?.Addresses is { Count: > 0 } addresses)
        {
            var origin = new Uri(Banner.OriginOf(addresses.First()));
            registry.Outside = new Outside(Connect, origin);
            await services.GetRequiredService<WarmUp>().RunAsync(addresses.First());
            Console.Out.Write(Banner.Of(registry, addresses, options));
        }

        readiness.MarkReady();
        await app.WaitForShutdownAsync();
        await app.DisposeAsync();
        return 0;
    }

    /// <summary>Whether the server is the one with sockets, and no stand-in of a test.</summary>
    static bool Listens(IServer server) => server.GetType().Assembly == typeof(KestrelServerOptions).Assembly;

    static HttpMessageInvoker Connect() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10) });
}
