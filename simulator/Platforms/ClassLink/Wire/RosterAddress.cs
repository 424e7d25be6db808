using Simulators.Kernel.Wire;

namespace Simulators.ClassLink.Wire;

/// <summary>
/// Where a OneRoster call goes. Read from the target as sent: a sourcedId may hold anything, a slash among it, and only
/// its percent-encoded form says where it ends.
/// </summary>
readonly struct RosterAddress
{
    const string Service = "/ims/oneroster/";
    const string Root11 = "v1p1/";
    const string Root12 = "rostering/v1p2/";
    const int MostSegments = 5;

    /// <summary>The segments below the version's root, percent-decoded.</summary>
    public required IReadOnlyList<string> Segments { get; init; }

    public required RosterVersion Version { get; init; }

    /// <summary>Path of the version's root on the district's own host, without what a proxy put in front.</summary>
    public required string Root { get; init; }

    /// <summary>What stands in the place of the application's id when the call came through the proxy, or null.</summary>
    public required string? Application { get; init; }

    /// <summary>The part of the address that chooses the operation: <c>schools/*/classes</c>.</summary>
    public string Shape() => Segments.Count switch
    {
        1 => Segments[0],
        2 => $"{Segments[0]}/*",
        3 => $"{Segments[0]}/*/{Segments[2]}",
        4 => $"{Segments[0]}/*/{Segments[2]}/*",
        MostSegments => $"{Segments[0]}/*/{Segments[2]}/*/{Segments[4]}",
        _ => "",
    };

    /// <summary>Null when the call goes to no OneRoster service of ours.</summary>
    public static RosterAddress? Of(WireRequest request)
    {
        var path = PathOf(request.Target);
        var service = path.IndexOf(Service, StringComparison.Ordinal);
        if (service < 0) return null;
        var rest = path[(service + Service.Length)..];
        RosterVersion version;
        int root;
        if (rest.StartsWith(Root11, StringComparison.Ordinal)) (version, root) = (RosterVersion.V11, Root11.Length);
        else if (rest.StartsWith(Root12, StringComparison.Ordinal)) (version, root) = (RosterVersion.V12, Root12.Length);
        else return null;
        var host = path[..service];
        string? application = null;
        if (!request.Path.StartsWith(Service, StringComparison.Ordinal))
        {
            var slash = host.LastIndexOf('/');
            application = host[(slash + 1)..].ToString();
            host = slash < 0 ? "" : host[..slash];
        }

        return new RosterAddress
        {
            Segments = SegmentsOf(rest[root..]),
            Version = version,
            Root = string.Concat(host, Service, rest[..(root - 1)]),
            Application = application,
        };
    }

    /// <summary>The path of a target, which a proxy may send with scheme and host in front [RFC 9112 3.2.2].</summary>
    static ReadOnlySpan<char> PathOf(string target)
    {
        var query = target.AsSpan().IndexOf('?');
        var path = query < 0 ? target : target.AsSpan(0, query);
        var scheme = path.IndexOf("://");
        if (scheme < 0 || path[0] == '/') return path;
        var host = path[(scheme + 3)..];
        var slash = host.IndexOf('/');
        return slash < 0 ? "/" : host[slash..];
    }

    static List<string> SegmentsOf(ReadOnlySpan<char> path)
    {
        var segments = new List<string>(MostSegments);
        foreach (var range in path.TrimEnd('/').Split('/'))
        {
            if (segments.Count > MostSegments) break;
            segments.Add(Uri.UnescapeDataString(path[range].ToString()));
        }

        return segments;
    }
}
