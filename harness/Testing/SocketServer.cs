using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Simulators.Testing;

/// <summary>
/// The server with sockets under a name of our own. The host prints its addresses and warms itself up when its own server
/// listens; here it is part of another program, whose standard output is not the host's to write to.
/// </summary>
sealed class SocketServer(IServer inner) : IServer
{
    public IFeatureCollection Features => inner.Features;

    /// <summary>Puts it around the server that is registered.</summary>
    public static void Wrap(IServiceCollection services)
    {
        var registered = services.Last(service => service.ServiceType == typeof(IServer));
        services.AddSingleton<IServer>(provider => new SocketServer(
            (IServer)(registered.ImplementationFactory?.Invoke(provider)
                ?? ActivatorUtilities.CreateInstance(provider, registered.ImplementationType!))));
    }

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull => inner.StartAsync(application, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => inner.StopAsync(cancellationToken);

    public void Dispose() => inner.Dispose();
}
