using System.Net;

namespace Simulators.Kernel.Sandboxes;

/// <summary>
/// Which servers may be called because a request said so (a webhook's receiver, a proxy's origin): this machine, and the hosts
/// that whoever started the host named. Without such a list, who reaches the simulator would reach what it can reach.
/// </summary>
public sealed class Targets
{
    /// <summary>This machine alone.</summary>
    public static Targets Loopback { get; } = new([]);

    readonly IReadOnlyList<string> _hosts;

    Targets(IReadOnlyList<string> hosts) => _hosts = hosts;

    /// <summary>Reads <c>HOST,HOST:PORT,*.SUFFIX</c>, or <c>*</c> for every server; loopback need not be named.</summary>
    /// <returns>The list, or in words what is wrong with it.</returns>
    public static (Targets? Targets, string? Problem) Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hosts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var host in hosts)
        {
            if (host != "*" && !Uri.TryCreate($"http://{NameOf(host)}/", UriKind.Absolute, out _))
                return (null, $"'{host}' is no host; hooks.example.org, hooks.example.org:9000 and *.example.org are");
            if (host.Contains('/', StringComparison.Ordinal) || host.Contains('@', StringComparison.Ordinal))
                return (null, $"'{host}' is more than a host: leave scheme, user and path out");
        }

        return hosts.Length == 0 ? (null, "it names no host") : (new Targets(hosts), null);
    }

    /// <summary>Why a server may not be called, or null when it may.</summary>
    public string? ProblemOf(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https")) return "it is no http or https URL";
        if (url.UserInfo.Length > 0) return "a URL with a user name in it is not called";
        return IsLoopback(url) || _hosts.Any(host => Names(host, url))
            ? null
            : $"{url.Authority} is not allowed: start the host with --allow-targets {url.Host} (loopback always is)";
    }

    static bool IsLoopback(Uri url) =>
        url.Host == "localhost" || (IPAddress.TryParse(url.DnsSafeHost, out var address) && IPAddress.IsLoopback(address));

    static bool Names(string host, Uri url)
    {
        if (host == "*") return true;
        if (host.StartsWith("*.", StringComparison.Ordinal))
            return url.Host.EndsWith(host[1..], StringComparison.OrdinalIgnoreCase);
        return string.Equals(host, url.Host, StringComparison.OrdinalIgnoreCase)
            || string.Equals(host, $"{url.Host}:{url.Port}", StringComparison.OrdinalIgnoreCase);
    }

    static string NameOf(string host) => host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host;
}
