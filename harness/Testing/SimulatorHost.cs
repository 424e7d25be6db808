using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Simulators.Kernel.Sandboxes;

namespace Simulators.Testing;

/// <summary>A simulator in this process, reached by HTTP as one of its own would be, without a socket.</summary>
public sealed class SimulatorHost : IDisposable
{
    readonly WebApplicationFactory<Program> _factory = new();

    public SimulatorHost() => _factory.Services.GetRequiredService<SandboxRegistry>().Outside = new Outside(
        () => new HttpMessageInvoker(_factory.Server.CreateHandler()),
        _factory.Server.BaseAddress);

    /// <summary>A client that follows no redirect and keeps no cookie: what it gets is what was on the wire.</summary>
    public HttpClient NewClient() => _factory.CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        HandleCookies = false,
    });

    public void Dispose() => _factory.Dispose();
}
