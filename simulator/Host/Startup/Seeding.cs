using System.Text.Json;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Store;

namespace Simulators.Host.Startup;

/// <summary>Makes the default sandbox and fills it.</summary>
static class Seeding
{
    /// <returns>Null, or why the seed cannot be had.</returns>
    /// <remarks>A default sandbox that the store has kept stays as it is.</remarks>
    public static async Task<string?> SeedDefaultAsync(SandboxRegistry registry, string seed)
    {
        try
        {
            return await SeedAsync(registry, seed);
        }
        catch (StoreUnavailableException e)
        {
            return $"--store: {e.Message}";
        }
    }

    static async Task<string?> SeedAsync(SandboxRegistry registry, string seed)
    {
        await using var start = await registry.StartAsync();
        if (registry.TryFind(SandboxRegistry.DefaultId, out _)) return null;
        var sandbox = (await registry.CreateAsync(SandboxRegistry.DefaultId, null)).Sandbox!;
        // All at once: at the start, most of it is code that is compiled for the first time.
        await Task.WhenAll(sandbox.Platforms.Select(instance => Task.Run(() => SandboxRegistry.SeedAsync(instance, seed == "demo").AsTask())));
        foreach (var instance in sandbox.Platforms) await instance.Store.KeepAsSeedAsync();
        // A store forgets a sandbox that it was told of and that was never kept: the next start may have a better file.
        if (seed is not ("none" or "demo")) return await RestoreAsync(sandbox, seed);
        await sandbox.KeepAsync();
        return null;
    }

    static async Task<string?> RestoreAsync(Sandbox sandbox, string seed)
    {
        try
        {
            await using var file = File.OpenRead(seed);
            using var document = await JsonDocument.ParseAsync(file);
            if (await Snapshot.RestoreAsync(sandbox, document.RootElement) is { } problem)
                return $"--seed {seed}: {problem.Text}";
            await sandbox.KeepAsSeedAsync();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return $"--seed {seed}: {e.Message}";
        }
    }
}
