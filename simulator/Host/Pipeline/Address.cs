using System.Diagnostics.CodeAnalysis;

namespace Simulators.Host.Pipeline;

/// <summary>Takes a path apart: <c>/s/{sandbox}/{platform}/{what the platform sees}</c>.</summary>
static class Address
{
    const string SandboxPrefix = "/s/";

    /// <summary>Does the path name a sandbox, and what is left of it then?</summary>
    public static bool NamesSandbox(string path, [NotNullWhen(true)] out string? sandbox, out string rest)
    {
        (sandbox, rest) = (null, path);
        if (!path.StartsWith(SandboxPrefix, StringComparison.Ordinal)) return false;
        var end = path.IndexOf('/', SandboxPrefix.Length);
        sandbox = end < 0 ? path[SandboxPrefix.Length..] : path[SandboxPrefix.Length..end];
        rest = end < 0 ? "/" : path[end..];
        return true;
    }

    /// <summary>Is the first segment of the path this name?</summary>
    public static bool StartsWith(string path, string name) =>
        path.Length > name.Length
        && path.AsSpan(1, name.Length).SequenceEqual(name)
        && (path.Length == name.Length + 1 || path[name.Length + 1] == '/');
}
