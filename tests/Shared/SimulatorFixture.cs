using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Simulators.Kernel.Sandboxes;

[assembly: AssemblyFixture(typeof(Simulators.Tests.SimulatorFixture))]

namespace Simulators.Tests;

/// <summary>One simulator for all tests of an assembly; each test has a sandbox of its own in it.</summary>
public sealed class SimulatorFixture : IDisposable
{
    readonly WebApplicationFactory<Program> _factory = new();

    /// <summary>The factory makes a host for each of several threads that ask first: so it is asked here, once.</summary>
    public SimulatorFixture() => Registry.Outside = new Outside(
        () => new HttpMessageInvoker(_factory.Server.CreateHandler()),
        new Uri("http://localhost"));

    /// <summary>A client that follows no redirect and keeps no cookie: what it gets is what was on the wire.</summary>
    public HttpClient NewClient() => _factory.CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        HandleCookies = false,
    });

    SandboxRegistry Registry => _factory.Services.GetRequiredService<SandboxRegistry>();

    /// <param name="demo">Whether it has what the default sandbox has, or only what every account has.</param>
    public async Task<Sandbox> NewSandboxAsync(bool demo = false)
    {
        var sandbox = (await Registry.CreateAsync(null, null)).Sandbox!;
        await SandboxRegistry.SeedAsync(sandbox, demo);
        return sandbox;
    }

    public async Task<Sandbox> ForkAsync(Sandbox sandbox) => (await Registry.ForkAsync(sandbox, null, null)).Sandbox!;

    public void Dispose() => _factory.Dispose();
}
