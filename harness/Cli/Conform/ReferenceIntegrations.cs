using Simulators.Integration;
using Simulators.Integration.Clients;
using Simulators.Port;

namespace Simulators.Cli.Conform;

/// <summary>Makes the integration that comes with the harness.</summary>
static class ReferenceIntegrations
{
    /// <summary>A command has a minute: what takes longer than that is given up before.</summary>
    static readonly IntegrationOptions Options = new()
    {
        Retry = new RetryOptions { LongestPause = TimeSpan.FromSeconds(15) },
    };

    /// <summary>One client for all of them: it holds connections and nothing else.</summary>
    static readonly Lazy<HttpClient> Http = new(() => PlatformFactory.NewHttp(TimeSpan.FromSeconds(20)));

    public static IIntegration Make(TimeProvider clock) => new ReferenceIntegration(Http.Value, clock, Options);
}
