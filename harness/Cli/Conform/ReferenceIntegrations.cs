using Simulators.Integration;
using Simulators.Port;

namespace Simulators.Cli.Conform;

/// <summary>Makes the integration that comes with the harness.</summary>
static class ReferenceIntegrations
{
    /// <summary>One client for all of them: it holds connections and nothing else.</summary>
    static readonly Lazy<HttpClient> Http = new(() => new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
    }));

    public static IIntegration Make(TimeProvider clock) => new ReferenceIntegration(Http.Value, clock);
}
