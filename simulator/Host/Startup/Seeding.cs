using System.Text.Json;
using Simulators.Kernel.Sandboxes;

namespace Simulators.Host.Startup;

/// <summary>Makes the default sandbox and fills it.</summary>
static class Seeding
{
    /// <returns>Null, or why the seed cannot be had.</returns>
    public static async ValueTask<string?> SeedDefaultAsync(SandboxRegistry registry, string seed)
    {
        var sandbox = registry.Create(SandboxRegistry.DefaultId, null).Sandbox!;
        await SandboxRegistry.SeedAsync(sandbox, seed == "demo");
        if (seed is "none" or "demo") return null;
        try
        {
            await using var file = File.OpenRead(seed);
            using var document = await JsonDocument.ParseAsync(file);
            if (await Snapshot.RestoreAsync(registry, sandbox, document.RootElement) is { } problem)
                return $"--seed {seed}: {problem.Text}";
            sandbox.KeepAsSeed();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return $"--seed {seed}: {e.Message}";
        }
    }
}
