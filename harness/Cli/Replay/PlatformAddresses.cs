using Simulators.Client;

namespace Simulators.Cli.Replay;

/// <summary>Which platform a recorded address belongs to, and where that lies in the simulator.</summary>
/// <param name="sandbox">Where the requests go.</param>
/// <param name="hosts">Platforms by host; <c>*.example.com</c> for any one label before the dot.</param>
sealed class PlatformAddresses(SimulatorSandbox sandbox, IReadOnlyDictionary<string, string> hosts)
{
    /// <summary>Where the request goes, or null when it is none to a platform.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="counterparts">What stands for recorded values now.</param>
    public Uri? Of(RecordedExchange exchange, Counterparts counterparts) =>
        IsOfHttp(exchange) && Of(exchange.Url.Host, exchange.Target) is var (platform, rest)
            ? new Uri(sandbox[platform].BaseUrl.AbsoluteUri.TrimEnd('/') + counterparts.In(rest))
            : null;

    /// <summary>An address in an answer without what differs from server to server; anything else as it is.</summary>
    public string Relative(string text)
    {
        if (!text.StartsWith("http", StringComparison.Ordinal)) return text;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url)) return text;
        return Of(url.Host, url.PathAndQuery) is var (platform, rest) ? $"({platform}){rest}" : text;
    }

    /// <summary>Proxies record the tunnels that they open, and browsers what they made themselves.</summary>
    static bool IsOfHttp(RecordedExchange exchange) => exchange.Url.Scheme is "http" or "https" && exchange.Method != "CONNECT";

    (string Platform, string Path)? Of(string host, string target)
    {
        if (ByHost(host) is { } known) return (known, target);
        var rest = target.StartsWith("/s/", StringComparison.Ordinal) && target.IndexOf('/', 3) is > 0 and var end
            ? target[end..]
            : target;
        foreach (var name in sandbox.Platforms.Keys)
        {
            if (rest.StartsWith($"/{name}", StringComparison.Ordinal)
                && (rest.Length == name.Length + 1 || rest[name.Length + 1] is '/' or '?'))
                return (name, rest[(name.Length + 1)..]);
        }

        return null;
    }

    string? ByHost(string host)
    {
        if (hosts.TryGetValue(host, out var platform)) return platform;
        var dot = host.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? hosts.GetValueOrDefault("*" + host[dot..]) : null;
    }
}
