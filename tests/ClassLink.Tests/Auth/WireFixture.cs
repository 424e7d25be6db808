using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Simulators.Kernel.Sandboxes;

namespace Simulators.ClassLink.Tests.Auth;

/// <summary>
/// A simulator on a socket: the in-process server has no request target as it was sent, and what is percent-encoded twice
/// is told apart by nothing else.
/// </summary>
public sealed class WireFixture : IDisposable
{
    readonly WebApplicationFactory<Program> _factory = new();

    public WireFixture()
    {
        _factory.UseKestrel(0);
        _factory.StartServer();
    }

    public async Task<OAuthDistrict> NewDistrictAsync()
    {
        var registry = _factory.Services.GetRequiredService<SandboxRegistry>();
        var sandbox = (await registry.CreateAsync(null, null)).Sandbox!;
        await SandboxRegistry.SeedAsync(sandbox, demo: false);
        sandbox.Clock.Freeze(true);
        var client = _factory.CreateClient();
        return new OAuthDistrict(client, sandbox, client.BaseAddress!.GetLeftPart(UriPartial.Authority));
    }

    public void Dispose() => _factory.Dispose();
}
