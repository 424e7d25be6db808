using System.Diagnostics.CodeAnalysis;
using Simulators.Kernel.Platforms;

namespace Simulators.Host.Pipeline;

/// <summary>Whose host name a request was sent to: there the platform lies at the root, as the vendor's does.</summary>
sealed class VendorHosts
{
    readonly Dictionary<string, (Platform Platform, VendorHost Host)> _byName = new(StringComparer.OrdinalIgnoreCase);

    public VendorHosts(IEnumerable<Platform> platforms)
    {
        foreach (var platform in platforms)
        {
            foreach (var host in platform.Hosts) _byName.Add(host.Name, (platform, host));
        }
    }

    public bool TryFind(string name, [NotNullWhen(true)] out Platform? platform, [NotNullWhen(true)] out VendorHost? host)
    {
        if (!_byName.TryGetValue(name, out var found))
        {
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            if (dot >= 0) _byName.TryGetValue("*" + name[dot..], out found);
        }

        (platform, host) = found;
        return platform is not null;
    }
}
