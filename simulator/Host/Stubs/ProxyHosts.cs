using Simulators.Host.Matching;
using Simulators.Host.Startup;

namespace Simulators.Host.Stubs;

/// <summary>The hosts that stubs may pass requests on to: this machine, and those that the host was started with.</summary>
sealed class ProxyHosts(SimulatorOptions options)
{
    public Uri Read(string text, string path)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Query.Length > 0
            || address.UserInfo.Length > 0)
            throw PatternJson.Unsupported(path, "must be http://HOST:PORT/PATH or https://..., without a query");
        return ListenUrls.IsLoopback(address.Host.Trim('[', ']')) || options.ProxyHosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase)
            ? address
            : throw PatternJson.Unsupported(
                path, $"names {address.Host}, and stubs may ask this machine only: start the host with --proxy-hosts {address.Host}");
    }
}
