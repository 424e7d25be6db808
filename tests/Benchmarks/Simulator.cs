using System.Text.Json;

namespace Simulators.Benchmarks;

/// <summary>What the comparisons need to know of a running simulator.</summary>
static class Simulator
{
    /// <summary>The default sandbox's credentials for a platform.</summary>
    public static async Task<JsonElement> CredentialsAsync(int port, string platform, CancellationToken cancellation)
    {
        using var client = new HttpClient();
        var uri = new Uri($"http://127.0.0.1:{port}/__admin/sandboxes/default");
        using var sandbox = JsonDocument.Parse(await client.GetStringAsync(uri, cancellation));
        return sandbox.RootElement.GetProperty("platforms").GetProperty(platform).GetProperty("credentials").Clone();
    }
}
