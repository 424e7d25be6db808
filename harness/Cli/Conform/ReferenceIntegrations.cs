using Simulators.Client;
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

    /// <param name="clock">What calls are signed by.</param>
    /// <param name="simulator">Reaches the simulator, whose clocks pass where the integration would wait.</param>
    public static IIntegration Make(TimeProvider clock, HttpClient simulator) =>
        Unhurried(time => new ReferenceIntegration(Http.Value, time, Options), clock, simulator);

    /// <summary>An integration whose pauses cost nothing.</summary>
    /// <param name="make">Makes it with the time that it shall wait by.</param>
    /// <param name="clock">What calls are signed by.</param>
    /// <param name="simulator">Reaches the simulator, whose clocks pass where the integration would wait.</param>
    public static IIntegration Unhurried(Func<TimeProvider, IIntegration> make, TimeProvider clock, HttpClient simulator)
    {
        var pauses = new SandboxPauses(clock);
        return new Following(make(pauses), pauses, simulator);
    }

    /// <summary>An integration whose pauses follow the sandbox that it is configured for.</summary>
    sealed class Following(IIntegration integration, SandboxPauses pauses, HttpClient simulator) : IIntegration
    {
        public async Task<IntegrationAnswer> HandleAsync(IntegrationCommand command, CancellationToken cancellationToken)
        {
            if (command is Configure configure) pauses.Sandbox = await SandboxOf(configure, cancellationToken);
            return await integration.HandleAsync(command, cancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            await integration.DisposeAsync();
            pauses.Dispose();
        }

        /// <summary>A base URL says which sandbox it is of: <c>/s/{id}/classin</c>. Without that, pauses are real.</summary>
        async Task<SimulatorSandbox?> SandboxOf(Configure configure, CancellationToken cancellation)
        {
            var addresses = configure.Platforms.Values.Select(access => new Uri(access.BaseUrl).Segments);
            return addresses.FirstOrDefault(segments => segments is ["/", "s/", _, ..]) is [_, _, var id, ..]
                ? await SimulatorSandbox.OpenAsync(simulator, Uri.UnescapeDataString(id.TrimEnd('/')), cancellation)
                : null;
        }
    }
}
