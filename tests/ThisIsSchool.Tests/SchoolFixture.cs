using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Simulators.Kernel.Sandboxes;

[assembly: AssemblyFixture(typeof(Simulators.ThisIsSchool.Tests.SchoolFixture))]

namespace Simulators.ThisIsSchool.Tests;

/// <summary>A simulator whose way out leads to providers of the tests, by host name, and to itself.</summary>
public sealed class SchoolFixture : IDisposable
{
    readonly WebApplicationFactory<Program> _factory = new();
    readonly ConcurrentDictionary<string, HttpMessageInvoker> _providers = new();
    int _last;

    public SchoolFixture()
    {
        var itself = new HttpMessageInvoker(_factory.Server.CreateHandler());
        Registry.Outside = new Outside(() => new HttpMessageInvoker(new Router(_providers, itself)), new Uri("http://localhost"));
    }

    SandboxRegistry Registry => _factory.Services.GetRequiredService<SandboxRegistry>();

    public async Task<Consumer> NewAsync(bool demo = false)
    {
        var sandbox = (await Registry.CreateAsync(null, null)).Sandbox!;
        await SandboxRegistry.SeedAsync(sandbox, demo);
        return new Consumer(this, _factory.CreateClient(), sandbox);
    }

    public async Task<Consumer> ForkAsync(Consumer consumer) =>
        new(this, _factory.CreateClient(), (await Registry.ForkAsync(consumer.Sandbox, null, null)).Sandbox!);

    /// <summary>Where a provider is reached from inside.</summary>
    public string UrlOf(HttpMessageHandler provider)
    {
        var host = $"provider-{Interlocked.Increment(ref _last)}.example";
        _providers[host] = new HttpMessageInvoker(provider);
        return $"https://{host}";
    }

    public void Dispose() => _factory.Dispose();

    sealed class Router(ConcurrentDictionary<string, HttpMessageInvoker> providers, HttpMessageInvoker itself)
        : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            providers.GetValueOrDefault(request.RequestUri!.Host, itself).SendAsync(request, cancellationToken);
    }
}
