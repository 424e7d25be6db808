using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Cli.Console;
using Simulators.Port;

namespace Simulators.Cli.Provision;

/// <summary>Where a platform is and how one gets in: from a simulator, or from a file about a vendor's account.</summary>
static class AccessReader
{
    const string AdminKey = "SIMULATORS_ADMIN_KEY";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Asks a simulator for the credentials of a sandbox.</summary>
    /// <param name="target">Its base URL; with <c>/s/{id}</c> that sandbox, else the default one.</param>
    /// <param name="platform">Which platform.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ProvisionException">It makes no sense, or does not answer.</exception>
    public static async Task<PlatformAccess> AtAsync(string target, string platform, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(target, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw Wrong($"--target: '{target}' is no http or https URL.");
        var parts = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not ([] or ["s", _]))
            throw Wrong($"--target: '{target}' is the base URL of no simulator: http://HOST:PORT or .../s/SANDBOX.");
        var sandbox = parts.Length == 2 ? parts[1] : "default";
        using var http = new HttpClient { Timeout = Patience };
        if (Environment.GetEnvironmentVariable(AdminKey) is { Length: > 0 } key)
            http.DefaultRequestHeaders.Add("X-Admin-Key", key);
        try
        {
            using var answer = await http.GetAsync(new Uri(url, $"/__admin/sandboxes/{sandbox}"), cancellation);
            var text = await answer.Content.ReadAsStringAsync(cancellation);
            return answer.IsSuccessStatusCode
                ? Read(text, platform, "--target")
                : throw new ProvisionException(
                    $"--target: {url} answered {(int)answer.StatusCode} about the sandbox '{sandbox}'.", ExitCodes.NotReachable);
        }
        catch (Exception e) when (
            e is HttpRequestException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new ProvisionException($"--target: {url} does not answer: {e.Message}", ExitCodes.NotReachable);
        }
    }

    /// <summary>Reads a file in the form of GET /__admin/sandboxes/default.</summary>
    /// <exception cref="ProvisionException">It is none.</exception>
    public static PlatformAccess Of(string file, string platform) => File.Exists(file)
        ? Read(File.ReadAllText(file), platform, $"--account {file}")
        : throw Wrong($"--account: '{file}' does not exist.");

    static PlatformAccess Read(string json, string platform, string where)
    {
        try
        {
            if (JsonNode.Parse(json) is not JsonObject view || view["platforms"] is not JsonObject platforms)
                throw Wrong($"{where}: it has no object 'platforms'.");
            if (platforms[platform] is not JsonObject one) throw Wrong($"{where}: it has no platform '{platform}'.");
            var order = new JsonObject
            {
                ["command"] = "configure",
                ["platforms"] = new JsonObject { [platform] = one.DeepClone() },
            };
            var configure = (Configure)order.Deserialize(PortJson.Default.IntegrationCommand)!;
            return configure.Platforms[platform];
        }
        catch (JsonException e)
        {
            throw Wrong($"{where}: {e.Message}");
        }
    }

    static ProvisionException Wrong(string problem) => new(problem, ExitCodes.Usage);
}
