using System.Text.Json;

namespace Simulators.Client;

/// <summary>
/// A simulator, in this process or at an address. Every scenario gets a fork of one sandbox that has accounts and credentials
/// and no rows: a fork costs microseconds, and no scenario sees what another did.
/// </summary>
/// <param name="name">As the report names it.</param>
/// <param name="http">Reaches it; its base address is the simulator's. It belongs to the target from now on.</param>
/// <param name="owner">Disposed of with the target: the simulator, when the target is the only one that uses it.</param>
public sealed class SimulatorTarget(string name, HttpClient http, IDisposable? owner = null) : ITarget
{
    readonly SemaphoreSlim _gate = new(1);
    SimulatorSandbox? _origin;

    public string Name => name;

    public HttpClient Http => http;

    public async Task<ScenarioPlace> EnterAsync(CancellationToken cancellation = default)
    {
        var origin = await OriginAsync(cancellation);
        var fork = await SimulatorSandbox.ForkAsync(http, origin.Id, cancellation);
        return new ScenarioPlace(fork.Platforms, fork);
    }

    public async Task LeaveAsync(ScenarioPlace place, ScenarioEnd end)
    {
        ArgumentNullException.ThrowIfNull(place);
        await place.Sandbox!.DeleteAsync();
    }

    /// <summary>The rules that the simulator knows: the items of <c>GET /__admin/rules</c>.</summary>
    public async Task<JsonElement> RulesAsync(CancellationToken cancellation = default) =>
        (await (await OriginAsync(cancellation)).AdminAsync(HttpMethod.Get, "rules", null, cancellation)).GetProperty("items");

    public async ValueTask DisposeAsync()
    {
        if (_origin is not null) await _origin.DeleteAsync();
        http.Dispose();
        owner?.Dispose();
        _gate.Dispose();
    }

    async Task<SimulatorSandbox> OriginAsync(CancellationToken cancellation)
    {
        if (_origin is { } made) return made;
        await _gate.WaitAsync(cancellation);
        try
        {
            return _origin ??= await SimulatorSandbox.MakeAsync(http, demo: false, cancellation: cancellation);
        }
        finally
        {
            _gate.Release();
        }
    }
}
