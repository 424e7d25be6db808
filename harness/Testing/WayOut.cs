namespace Simulators.Testing;

/// <summary>
/// How the simulator calls other servers: itself in process, because it has no port; all others through the network.
/// </summary>
sealed class WayOut : HttpMessageHandler
{
    readonly Uri _origin;
    readonly HttpMessageInvoker _inside;
    readonly HttpMessageInvoker _outside = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
    });

    public WayOut(Uri origin, HttpMessageHandler inside)
    {
        _origin = origin;
        _inside = new HttpMessageInvoker(inside);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        (request.RequestUri?.Host == _origin.Host ? _inside : _outside).SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inside.Dispose();
            _outside.Dispose();
        }

        base.Dispose(disposing);
    }
}
