using Simulators.Integration;
using Simulators.Integration.Clients;
using Simulators.Load;
using Simulators.Load.Files;
using Simulators.Load.Running;
using Simulators.Load.Scenarios.Integrations;
using Simulators.Port;

namespace Simulators.Cli.Load;

/// <summary>The scenario in which an integration brings the students to the platform.</summary>
static class LoadIntegration
{
    static readonly IntegrationOptions s_options = new() { Retry = new RetryOptions { LongestPause = TimeSpan.FromSeconds(15) } };

    /// <summary>Null when no integration is named.</summary>
    /// <exception cref="LoadException">It cannot be driven; the message says why.</exception>
    public static IntegrationProvisioning? Of(LoadSpec spec, TimeProvider clock)
    {
        if (spec.Integration is not { } text) return null;
        try
        {
            var address = IntegrationAddress.Parse(text);
            // As patient as the run itself: a batch of fifty takes as long as fifty calls and their pauses.
            var limits = new IntegrationLimits { Command = spec.Timeout ?? IntegrationLimits.Default.Command };
            return new IntegrationProvisioning(
                spec.Platform, () => address.Open(limits, clock, () => Reference(spec, clock)), address.TakesTurns);
        }
        catch (FormatException e)
        {
            throw new LoadException($"integration: {e.Message}");
        }
    }

    /// <summary>Every one has its own connections, and what it sends is measured.</summary>
    static ReferenceIntegration Reference(LoadSpec spec, TimeProvider clock)
    {
        var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false };
        var http = new HttpClient(new Traffic(new TargetGuard(spec.AllowedHosts).Before(sockets), clock)) { Timeout = TimeSpan.FromSeconds(20) };
        return new ReferenceIntegration(http, clock, s_options);
    }
}
