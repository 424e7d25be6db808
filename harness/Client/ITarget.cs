namespace Simulators.Client;

/// <summary>What the features are aimed at: a simulator in this process, one at an address, or a vendor's own test account.</summary>
public interface ITarget : IAsyncDisposable
{
    /// <summary>As the report names it: <c>simulator</c>, or the address.</summary>
    string Name { get; }

    /// <summary>Reaches every platform of the target; follows no redirect and keeps no cookie.</summary>
    HttpClient Http { get; }

    /// <summary>
    /// A place for one scenario: of a simulator a fork of a seeded sandbox, so that no scenario sees another; of a vendor's
    /// account that account.
    /// </summary>
    Task<ScenarioPlace> EnterAsync(CancellationToken cancellation = default);

    /// <summary>The scenario is over.</summary>
    Task LeaveAsync(ScenarioPlace place, ScenarioEnd end);
}

/// <summary>How a scenario ended.</summary>
/// <param name="Feature">The feature's title.</param>
/// <param name="Scenario">The scenario's.</param>
/// <param name="Error">What went wrong, or null.</param>
public sealed record ScenarioEnd(string Feature, string Scenario, Exception? Error);

/// <summary>Where a scenario happens.</summary>
/// <param name="Platforms">By name: base URL and credentials.</param>
/// <param name="Sandbox">Its clock, settings, faults and journal; null at a vendor's own account, which has none of them.</param>
/// <param name="Clock">What a vendor's own account judges signed timestamps by; a sandbox has its own.</param>
public sealed record ScenarioPlace(
    IReadOnlyDictionary<string, SimulatorPlatform> Platforms,
    SimulatorSandbox? Sandbox,
    TimeProvider? Clock = null);
