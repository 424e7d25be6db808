using Simulators.Kernel.Journal;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Store;

namespace Simulators.Kernel.Tests;

/// <summary>A host's registry with two tiny platforms and a machine's clock that a test moves.</summary>
sealed class World
{
    public World() =>
        Registry = new SandboxRegistry([First, Second], new MemoryEngine(), Wall, new JournalBudget(1_000_000));

    public FakeWall Wall { get; } = new();

    public TinyPlatform First { get; } = new("first");

    public TinyPlatform Second { get; } = new("second");

    public SandboxRegistry Registry { get; }

    public async Task<Sandbox> SandboxAsync(string? id = null, TimeSpan? life = null, bool demo = false)
    {
        var (sandbox, problem) = await Registry.CreateAsync(id, life);
        Assert.Null(problem);
        await SandboxRegistry.SeedAsync(sandbox!, demo);
        return sandbox!;
    }
}
