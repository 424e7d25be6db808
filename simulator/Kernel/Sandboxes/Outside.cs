namespace Simulators.Kernel.Sandboxes;

/// <summary>The way out of a sandbox, for platforms that call other servers: this host too is reached as one of them.</summary>
/// <param name="connect">Makes what sends requests; asked when the first is sent, so that a start costs less.</param>
/// <param name="origin">Scheme, host and port of this host: <c>http://127.0.0.1:8080</c>.</param>
public sealed class Outside(Func<HttpMessageInvoker> connect, Uri origin)
{
    readonly Lazy<HttpMessageInvoker> _http = new(connect);

    /// <summary>Whom a request may make the host call.</summary>
    public Targets Targets { get; init; } = Targets.Loopback;

    /// <summary>Sends requests; follows no redirect, keeps no cookie.</summary>
    public HttpMessageInvoker Http => _http.Value;

    /// <summary>The base URL of a platform of a sandbox of this host.</summary>
    public Uri BaseUrlOf(Sandbox sandbox, string platform)
    {
        ArgumentNullException.ThrowIfNull(sandbox);
        return new Uri(origin, $"/s/{sandbox.Id}/{platform}");
    }
}
