using System.Net;

namespace Simulators.Host.Startup;

/// <summary>The addresses of <c>--urls</c>.</summary>
static class ListenUrls
{
    /// <summary>What is wrong with the list, or null.</summary>
    public static string? ProblemOf(string urls)
    {
        var all = Split(urls);
        if (all.Length == 0) return "it names no address; http://127.0.0.1:8080 is one";
        foreach (var url in all)
        {
            if (ProblemOfOne(url) is { } problem) return problem;
        }

        return null;
    }

    /// <summary>The first address that other machines could reach, or null.</summary>
    public static string? FirstOpen(string urls) =>
        Array.Find(Split(urls), url => !IsLoopback(BindingAddress.Parse(url).Host));

    /// <summary>Is this name or address this machine's own, and nobody else's?</summary>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>The first https address, or null.</summary>
    public static string? FirstHttps(string urls) => Array.Find(Split(urls), IsHttps);

    public static string[] Split(string urls) =>
        urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static bool IsHttps(string url) => url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    static string? ProblemOfOne(string url)
    {
        if (!IsHttps(url) && !url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) return $"'{url}' is not http://HOST:PORT";
        try
        {
            var address = BindingAddress.Parse(url);
            if (address.IsUnixPipe || address.PathBase.Length > 0) return $"'{url}' is not http://HOST:PORT without a path";
            return address is { Port: 0, Host: "localhost" }
                ? $"'{url}': localhost is two addresses and cannot share a free port: say http://127.0.0.1:0"
                : address.Port is >= 0 and <= 65535 ? null : $"'{url}': there is no port {address.Port}";
        }
        catch (FormatException)
        {
            return $"'{url}' is not http://HOST:PORT";
        }
    }
}
