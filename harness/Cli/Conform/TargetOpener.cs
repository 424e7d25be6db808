using System.Text.Json;
using Simulators.Client;
using Simulators.Testing;

namespace Simulators.Cli.Conform;

/// <summary>A target that is open.</summary>
/// <param name="Target">The target.</param>
/// <param name="Host">The simulator, when this program hosts it; it belongs to the target.</param>
sealed record OpenTarget(ITarget Target, SimulatorHost? Host);

/// <summary>What <c>--target</c> means.</summary>
static class TargetOpener
{
    /// <summary>The target that is started here.</summary>
    public const string InProcess = "simulator";

    const string AdminKey = "SIMULATORS_ADMIN_KEY";

    /// <param name="target">What was given.</param>
    /// <param name="account">A file with a vendor's account, or null.</param>
    /// <param name="listens">Whether a simulator that is started here is to have a port, for code in another process.</param>
    /// <param name="clock">What signed calls take their time from.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ConformException">The target makes no sense, or does not answer.</exception>
    public static async Task<OpenTarget> OpenAsync(
        string target, string? account, bool listens, TimeProvider clock, CancellationToken cancellation)
    {
        if (target == InProcess)
        {
            var host = listens ? SimulatorHost.Listening() : new SimulatorHost();
            return new OpenTarget(new SimulatorTarget(InProcess, host.NewClient(), host), host);
        }

        if (!Uri.TryCreate(target, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new ConformException($"--target: '{target}' is neither simulator nor an http or https URL.");
        return new OpenTarget(account is null ? await AtAsync(url, cancellation) : AccountOf(url, account, clock), null);
    }

    static async Task<SimulatorTarget> AtAsync(Uri url, CancellationToken cancellation)
    {
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = url };
        if (Environment.GetEnvironmentVariable(AdminKey) is { Length: > 0 } key) http.DefaultRequestHeaders.Add("X-Admin-Key", key);
        try
        {
            using var health = await http.GetAsync(new Uri("/__admin/health", UriKind.Relative), cancellation);
            if (health.IsSuccessStatusCode) return new SimulatorTarget(url.AbsoluteUri, http);
        }
        catch (HttpRequestException e)
        {
            http.Dispose();
            throw new ConformException($"--target: {url} does not answer: {e.Message}");
        }

        http.Dispose();
        throw new ConformException($"--target: {url} is no simulator (it has no /__admin/health); for a vendor's own account give --account FILE.");
    }

    static AccountTarget AccountOf(Uri url, string file, TimeProvider clock)
    {
        if (!File.Exists(file)) throw new ConformException($"--account: '{file}' does not exist.");
        try
        {
            return AccountTarget.Read(url, File.ReadAllText(file), clock);
        }
        catch (JsonException e)
        {
            throw new ConformException($"--account {file}: {e.Message}");
        }
    }
}
