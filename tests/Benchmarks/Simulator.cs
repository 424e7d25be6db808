using System.Text.Json;

namespace Simulators.Benchmarks;

/// <summary>What the comparisons need to know of a running simulator.</summary>
static class Simulator
{
    public const string RegisterPath = "/classin/partner/api/course.api.php?action=register";

    /// <summary>The default sandbox's ClassIn credentials.</summary>
    public static async Task<(string Sid, string Secret)> CredentialsAsync(int port, CancellationToken cancellation)
    {
        using var client = new HttpClient();
        var uri = new Uri($"http://127.0.0.1:{port}/__admin/sandboxes/default");
        using var sandbox = JsonDocument.Parse(await client.GetStringAsync(uri, cancellation));
        var credentials = sandbox.RootElement.GetProperty("platforms").GetProperty("classin").GetProperty("credentials");
        return (credentials.GetProperty("sid").GetString()!, credentials.GetProperty("secret").GetString()!);
    }
}
