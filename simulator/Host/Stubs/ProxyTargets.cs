using Simulators.Host.Matching;
using Simulators.Host.Startup;

namespace Simulators.Host.Stubs;

/// <summary>The servers that stubs may pass requests on to: this machine, and those that the host was started with.</summary>
sealed class ProxyTargets(SimulatorOptions options)
{
    public Uri Read(string text, string path)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Query.Length > 0)
            throw PatternJson.Unsupported(path, "must be http://HOST:PORT/PATH or https://..., without a query");
        return options.AllowTargets.ProblemOf(address) is { } problem
            ? throw PatternJson.Unsupported(path, $"may not be asked: {problem}")
            : address;
    }
}
