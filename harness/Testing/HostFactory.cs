using System.Reflection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

[assembly: WebApplicationFactoryContentRoot("Simulators.Host", ".", "Simulators.Host.dll", "0")]

namespace Simulators.Testing;

/// <summary>
/// Starts the host in process, with the program's own folder as its content root: a program that is installed somewhere has
/// no solution
/// above it, where the factory would search.
/// </summary>
sealed class HostFactory : WebApplicationFactory<Program>
{
    readonly bool _listens;

    /// <param name="listens">True: at a port of the loopback interface that the system chooses. False: without any.</param>
    public HostFactory(bool listens)
    {
        _listens = listens;
        if (listens) UseKestrel();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // Said to the program before it builds its server. The factory would say it afterwards, while the program, on a thread
        // of its own, may already be starting that server.
        if (_listens) builder.UseUrls("http://127.0.0.1:0");
        else builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, TargetAsSent>());
    }

    /// <summary>Last of all, when the server is registered.</summary>
    protected override IHost CreateHost(IHostBuilder builder) =>
        base.CreateHost(_listens ? builder.ConfigureServices(SocketServer.Wrap) : builder);

    protected override IEnumerable<Assembly> GetTestAssemblies() => [typeof(HostFactory).Assembly];
}
