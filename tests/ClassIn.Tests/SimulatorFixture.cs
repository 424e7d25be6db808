using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Simulators.Kernel.Sandboxes;

[assembly: AssemblyFixture(typeof(Simulators.ClassIn.Tests.SimulatorFixture))]

namespace Simulators.ClassIn.Tests;

/// <summary>One simulator for all tests of this assembly; each test has a sandbox of its own in it.</summary>
public sealed class SimulatorFixture : IDisposable
{
    readonly WebApplicationFactory<Program> _factory = new();

    /// <summary>The factory makes a host for each of several threads that ask first: so it is asked here, once.</summary>
    public SimulatorFixture() => _ = _factory.Server;

    public HttpClient Client => _factory.CreateClient();

    SandboxRegistry Registry => _factory.Services.GetRequiredService<SandboxRegistry>();

    /// <summary>A school with nobody in it.</summary>
    public async Task<ClassInSchool> NewSchoolAsync()
    {
        var sandbox = Registry.Create(null, null).Sandbox!;
        await SandboxRegistry.SeedAsync(sandbox, demo: false);
        return new ClassInSchool(Client, sandbox);
    }

    /// <summary>A school with what the default sandbox has.</summary>
    public async Task<ClassInSchool> NewDemoSchoolAsync()
    {
        var sandbox = Registry.Create(null, null).Sandbox!;
        await SandboxRegistry.SeedAsync(sandbox, demo: true);
        return new ClassInSchool(Client, sandbox);
    }

    public async Task<ClassInSchool> ForkAsync(ClassInSchool school)
    {
        ArgumentNullException.ThrowIfNull(school);
        return new ClassInSchool(Client, (await Registry.ForkAsync(school.Sandbox, null, null)).Sandbox!);
    }

    public void Dispose() => _factory.Dispose();
}
