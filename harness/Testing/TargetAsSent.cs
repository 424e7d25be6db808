using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;

namespace Simulators.Testing;

/// <summary>
/// Gives the host the request target as the client wrote it. The in-process server decodes the path and keeps nothing else,
/// so that what was percent-encoded twice, or an id of ClassLink's proxy, would reach a platform as no socket brings it. The
/// target travels in a header, which is gone before anybody reads the request.
/// </summary>
sealed class TargetAsSent : IStartupFilter
{
    const string Header = "X-Simulators-Target";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            if (context.Request.Headers.Remove(Header, out var target))
                context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target.ToString();
            return following(context);
        });
        next(app);
    };

    /// <summary>The client's side of it.</summary>
    public sealed class Sender : DelegatingHandler
    {
        public Sender()
        {
        }

        public Sender(HttpMessageHandler server)
            : base(server)
        {
        }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken)
        {
            request.Headers.TryAddWithoutValidation(Header, request.RequestUri?.PathAndQuery);
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            finally
            {
                request.Headers.Remove(Header);
            }
        }
    }
}
