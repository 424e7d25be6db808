using Simulators.ClassLink.Wire;
using Simulators.Kernel.Wire;

namespace Simulators.ClassLink.Surface;

/// <summary>
/// Paths through ClassLink's proxy: an application id stands before <c>/ims/oneroster/...</c>. The id is percent-encoded
/// already, so it is taken from the target as it was sent: the decoded path no longer shows whether it was encoded twice.
/// </summary>
static class ProxyPath
{
    const string Data = "/ims/oneroster/";
    const string Platform = "/classlink/";
    const string Applications = "/applications/";
    const string Server = "/server";

    /// <summary>What some clients put before the id [Quest].</summary>
    const string Prefix = "proxy/v1p0/";

    /// <summary>Whether a rostering call is one of OneRoster 1.2.</summary>
    public static bool IsV1p2(WireRequest request) =>
        request.Path.Contains("/ims/oneroster/rostering/v1p2", StringComparison.Ordinal);

    /// <summary>Whether a rostering call came through the proxy.</summary>
    public static bool IsProxied(WireRequest request) =>
        !request.Path.StartsWith(Data, StringComparison.Ordinal) && request.Path.Contains(Data, StringComparison.Ordinal);

    /// <summary>Whether a path asks for the server of an application.</summary>
    public static bool AsksForServer(string path) =>
        path.StartsWith(Applications, StringComparison.Ordinal)
        && path.EndsWith(Server, StringComparison.Ordinal)
        && path.Length > Applications.Length + Server.Length;

    /// <summary>The application id of a rostering call, verbatim, and whether the longer prefix stood before it.</summary>
    public static (string Id, bool Prefixed) IdOfData(WireRequest request)
    {
        var path = BelowPlatform(request);
        var end = path.IndexOf(Data, StringComparison.Ordinal);
        var id = end < 0 ? path : path[..end];
        return id.StartsWith(Prefix, StringComparison.Ordinal) ? (id[Prefix.Length..], true) : (id, false);
    }

    /// <summary>The application id of a call for its server, verbatim.</summary>
    public static string IdOfServer(WireRequest request)
    {
        var path = "/" + BelowPlatform(request);
        return AsksForServer(path) ? path[Applications.Length..^Server.Length] : path;
    }

    /// <summary>What stands before the platform's own paths: <c>/s/{sandbox}/classlink</c>.</summary>
    public static string PrefixOf(WireRequest request)
    {
        var path = OAuthRequest.PathOf(request.Target);
        var at = path.IndexOf(Platform, StringComparison.Ordinal);
        return at < 0 ? "" : path[..(at + Platform.Length - 1)];
    }

    static string BelowPlatform(WireRequest request)
    {
        var path = OAuthRequest.PathOf(request.Target);
        return path[Math.Min(path.Length, PrefixOf(request).Length + 1)..];
    }
}
