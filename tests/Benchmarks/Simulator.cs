using System.Text.Json;

namespace Simulators.Benchmarks;

/// <summary>What the comparisons need to know of a running simulator.</summary>
static class Simulator
{
    /// <summary>What a client of a platform needs: a sandbox's credentials, and a token where there are some.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> CredentialsAsync(
        int port, Workload workload, CancellationToken cancellation, string id = "default")
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var uri = new Uri($"/__admin/sandboxes/{id}", UriKind.Relative);
        using var sandbox = JsonDocument.Parse(await client.GetStringAsync(uri, cancellation));
        var credentials = sandbox.RootElement.GetProperty("platforms").GetProperty(workload.Platform).GetProperty("credentials")
            .EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetString()!);
        await workload.PrepareAsync(client, credentials, cancellation);
        return credentials;
    }

    /// <summary>Makes a sandbox.</summary>
    public static async Task MakeAsync(int port, string id, CancellationToken cancellation)
    {
        using var client = new HttpClient();
        using var order = JsonContent.Create(new { id });
        using var answer = await client.PostAsync(new Uri($"http://127.0.0.1:{port}/__admin/sandboxes"), order, cancellation);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>How many users ClassIn has in the default sandbox.</summary>
    public static async Task<int> UsersAsync(int port, CancellationToken cancellation)
    {
        using var client = new HttpClient();
        var state = new Uri($"http://127.0.0.1:{port}/__admin/state/classin");
        using var answer = JsonDocument.Parse(await client.GetStringAsync(state, cancellation));
        return answer.RootElement.GetProperty("collections").GetProperty("users").GetInt32();
    }

    /// <summary>Back to the seed.</summary>
    public static async Task ResetAsync(int port, CancellationToken cancellation)
    {
        using var client = new HttpClient();
        using var nothing = new StringContent("");
        using var answer = await client.PostAsync(new Uri($"http://127.0.0.1:{port}/__admin/reset"), nothing, cancellation);
        answer.EnsureSuccessStatusCode();
    }
}
