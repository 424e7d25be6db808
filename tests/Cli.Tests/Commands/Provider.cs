using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Simulators.Cli.Tests.Commands;

/// <summary>A OneRoster provider somewhere else: the host as a process of its own.</summary>
sealed class Provider : IAsyncDisposable
{
    readonly Process _process;
    readonly HttpClient _admin;

    Provider(Process process, Uri origin)
    {
        _process = process;
        _admin = new HttpClient { BaseAddress = origin };
    }

    public static async Task<Provider> StartAsync()
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "Simulators.Host.dll"), "--urls", "http://127.0.0.1:0", "--seed", "none"];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
        // A killed process would leave the files of its diagnostics behind.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.TrimStart().StartsWith("admin", StringComparison.Ordinal)) continue;
            return new Provider(process, new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..].Trim()));
        }

        throw new InvalidOperationException("The host did not start.");
    }

    /// <summary>Where the host is.</summary>
    public Uri Origin => new(_admin.BaseAddress!, "/");

    /// <summary>Gives the provider a roster.</summary>
    /// <returns>Where ClassLink is, and with which credentials.</returns>
    public async Task<(string Url, string ClientId, string ClientSecret)> ImportAsync(string folder, CancellationToken cancellation)
    {
        using var imported = await _admin.PostAsJsonAsync("/__admin/classlink/import", new { path = folder }, cancellation);
        Assert.Contains("\"accepted\":true", await imported.Content.ReadAsStringAsync(cancellation), StringComparison.Ordinal);
        var view = await _admin.GetFromJsonAsync<JsonElement>("/__admin/sandboxes/default", cancellation);
        var classLink = view.GetProperty("platforms").GetProperty("classlink");
        var credentials = classLink.GetProperty("credentials");
        return (
            classLink.GetProperty("baseUrl").GetString()!,
            credentials.GetProperty("clientId").GetString()!,
            credentials.GetProperty("clientSecret").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _admin.Dispose();
    }
}
