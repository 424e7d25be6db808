using System.Net;

namespace Simulators.Load.Running;

/// <summary>
/// Who may be loaded: this machine, and hosts that were allowed by name. Never a vendor: a load test there is an attack on other
/// people's school.
/// </summary>
/// <param name="allowed">Hosts beside this machine.</param>
public sealed class TargetGuard(IEnumerable<string> allowed)
{
    /// <summary>Where the real platforms are, as their documentation names them.</summary>
    static readonly string[] s_vendors =
    [
        "eeo.cn", "classin.com", "classin.vn", "classinpaas.com", "e-lecta.com", "e-lectazone.com", "school-network.net",
        "digitalchalk.com", "digitalchalksandbox.com", "digital-chalk.net", "rosterserver.com", "domoscio.com",
        "classlink.com", "classlink.io", "oneroster.com", "thisisschool.com",
    ];

    readonly HashSet<string> _allowed = new(allowed.Select(Bare), StringComparer.OrdinalIgnoreCase);

    /// <summary>Why an address may not be loaded, or null when it may.</summary>
    public string? Refusal(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var host = Bare(address.Host);
        if (VendorOf(host) is { } vendor)
            return $"{host} belongs to {vendor}, a real platform: load is for simulators, and no option allows it.";
        if (IsThisMachine(host) || _allowed.Contains(host)) return null;
        return $"{host} is not this machine: --allow-remote {host} says that it is yours to load.";
    }

    /// <summary>Whether it is this machine itself.</summary>
    public static bool IsThisMachine(string host) =>
        Bare(host).Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(Bare(host), out var address) && IPAddress.IsLoopback(address));

    /// <summary>A handler that lets no request past this guard, whatever address a simulator's answer names.</summary>
    public HttpMessageHandler Before(HttpMessageHandler inner) => new Gate(this, inner);

    static string? VendorOf(string host) => Array.Find(s_vendors, vendor =>
        host.Equals(vendor, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith($".{vendor}", StringComparison.OrdinalIgnoreCase));

    static string Bare(string host) => host.Trim().TrimStart('[').TrimEnd(']').TrimEnd('.');

    sealed class Gate(TargetGuard guard, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            guard.Refusal(request.RequestUri!) is { } refusal
                ? throw new LoadException(refusal)
                : base.SendAsync(request, cancellationToken);
    }
}
