using Simulators.Integration.Clients;
using Simulators.Integration.Provisioning;

namespace Simulators.Integration;

/// <summary>What may be decided otherwise.</summary>
public sealed record IntegrationOptions
{
    /// <summary>How patiently calls are repeated.</summary>
    public RetryOptions Retry { get; init; } = new();

    /// <summary>How many calls of a bulk run are under way at once.</summary>
    public int Workers { get; init; } = 4;

    /// <summary>What Electa's API does not tell about the account.</summary>
    public ElectaOptions Electa { get; init; } = new();

    /// <summary>Where pushed messages are taken in; port 0 is any free one.</summary>
    public string WebhookUrls { get; init; } = "http://127.0.0.1:0";
}
