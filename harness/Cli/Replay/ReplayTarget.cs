using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Cli.Console;
using Simulators.Client;
using Simulators.Testing;

namespace Simulators.Cli.Replay;

/// <summary>The sandbox that a recording is replayed in: of a simulator in this process, or of one that runs.</summary>
sealed class ReplayTarget : IAsyncDisposable
{
    const string AdminKey = "SIMULATORS_ADMIN_KEY";
    const string Default = "default";

    readonly SimulatorHost? _host;
    JsonElement? _clock;

    ReplayTarget(SimulatorHost? host, HttpClient http, SimulatorSandbox sandbox) =>
        (_host, Http, Sandbox) = (host, http, sandbox);

    public HttpClient Http { get; }

    public SimulatorSandbox Sandbox { get; }

    /// <param name="target">
    /// A simulator's base URL, with <c>/s/{id}</c> for a sandbox; null starts one here, with the demo's rows.
    /// </param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ReplayException">It makes no sense, or does not answer.</exception>
    public static async Task<ReplayTarget> OpenAsync(string? target, CancellationToken cancellation)
    {
        if (target is null)
        {
            var host = new SimulatorHost();
            return new ReplayTarget(host, host.NewClient(), await SimulatorSandbox.OpenAsync(host.Admin, Default, cancellation));
        }

        if (!Uri.TryCreate(target, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new ReplayException($"--target: '{target}' is no http or https URL.", ExitCodes.Usage);
        var parts = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not ([] or ["s", _]))
        {
            throw new ReplayException(
                $"--target: '{target}' is the base URL of no simulator: http://HOST:PORT or .../s/SANDBOX.", ExitCodes.Usage);
        }

        return await AtAsync(new Uri(url, "/"), parts.Length == 2 ? parts[1] : Default, cancellation);
    }

    /// <summary>The platforms by the vendors' own hosts.</summary>
    public async Task<Dictionary<string, string>> HostsAsync(CancellationToken cancellation)
    {
        var platforms = await Sandbox.AdminAsync(HttpMethod.Get, "platforms", null, cancellation);
        var hosts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var platform in platforms.GetProperty("items").EnumerateArray())
        {
            foreach (var host in platform.GetProperty("hosts").EnumerateArray())
                hosts[host.GetString()!] = platform.GetProperty("name").GetString()!;
        }

        return hosts;
    }

    /// <summary>Notes what the clock shows; it does so again at the end.</summary>
    public async Task NoteClockAsync(CancellationToken cancellation) =>
        _clock = await Sandbox.AdminAsync(HttpMethod.Get, "clock", null, cancellation);

    public async ValueTask DisposeAsync()
    {
        if (_host is null && _clock is { } before)
        {
            await Sandbox.AdminAsync(HttpMethod.Put, "clock", new JsonObject
            {
                ["now"] = before.GetProperty("now").GetDateTimeOffset().ToString("O", CultureInfo.InvariantCulture),
                ["frozen"] = before.GetProperty("frozen").GetBoolean(),
                ["stamps"] = before.GetProperty("stamps").GetString(),
            });
        }

        Http.Dispose();
        _host?.Dispose();
    }

    static async Task<ReplayTarget> AtAsync(Uri origin, string sandbox, CancellationToken cancellation)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        var http = new HttpClient(handler) { BaseAddress = origin };
        if (Environment.GetEnvironmentVariable(AdminKey) is { Length: > 0 } key)
            http.DefaultRequestHeaders.Add("X-Admin-Key", key);
        try
        {
            return new ReplayTarget(null, http, await SimulatorSandbox.OpenAsync(http, sandbox, cancellation));
        }
        catch (Exception e) when (
            e is HttpRequestException or JsonException
            || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            http.Dispose();
            throw new ReplayException($"--target: {origin} has no sandbox '{sandbox}': {e.Message}", ExitCodes.NotReachable);
        }
    }
}
