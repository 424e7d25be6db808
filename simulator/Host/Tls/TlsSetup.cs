using Simulators.Host.Startup;
using Simulators.Kernel.Platforms;

namespace Simulators.Host.Tls;

/// <summary>Lets the server answer https, with certificates for this machine and for the vendors' hosts.</summary>
static class TlsSetup
{
    /// <summary>Where https is answered when <c>--urls</c> names no such address.</summary>
    const int Port = 8443;

    public const string DefaultFile = "simulators-ca.pem";

    /// <returns>Null, or why not.</returns>
    public static string? Apply(WebApplicationBuilder builder, SimulatorOptions options, IEnumerable<Platform> platforms, TimeProvider wall)
    {
        if (options.Tls is not { } file) return null;
        var (authority, problem) = AuthorityFiles.Open(file, wall.GetUtcNow());
        if (authority is null) return $"--tls: {problem}.";
        var leaf = authority.Issue(NamesOf(options, platforms), wall.GetUtcNow());
        builder.Services.AddSingleton(authority);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = leaf));
        return null;
    }

    /// <summary>The addresses, one of them https.</summary>
    public static string UrlsOf(SimulatorOptions options) =>
        options.Tls is null || ListenUrls.FirstHttps(options.Urls) is not null
            ? options.Urls
            : $"{options.Urls};https://{BindingAddress.Parse(ListenUrls.Split(options.Urls)[0]).Host}:{Port}";

    static IEnumerable<string> NamesOf(SimulatorOptions options, IEnumerable<Platform> platforms) =>
    [
        "localhost", "127.0.0.1", "::1", Environment.MachineName,
        .. ListenUrls.Split(options.Urls).Select(url => BindingAddress.Parse(url).Host.Trim('[', ']')).Where(host => host is not ("*" or "+")),
        .. platforms.SelectMany(platform => platform.Hosts).Select(host => host.Name),
    ];
}
