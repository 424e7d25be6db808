using Simulators.Client;

namespace Simulators.Steps;

/// <summary>
/// What the steps of one scenario share: the place it happens in, and what was sent and answered last. Step classes take it
/// in their constructor.
/// </summary>
public sealed class World(ITarget target, IReqnrollOutputHelper output) : IAsyncDisposable
{
    /// <summary>The media type of an exchange in the report.</summary>
    public const string ExchangeType = "application/vnd.simulators.exchange+json";

    readonly List<Exchange> _exchanges = [];
    ScenarioPlace? _place;

    /// <summary>What was sent and answered in this scenario, oldest first.</summary>
    public IReadOnlyList<Exchange> Exchanges => _exchanges;

    /// <summary>What was sent and answered last.</summary>
    /// <exception cref="InvalidOperationException">Nothing was sent yet: the scenario needs a When first.</exception>
    public Exchange Last => _exchanges.Count > 0
        ? _exchanges[^1]
        : throw new InvalidOperationException("Nothing was sent yet: this step needs one before it that calls a platform.");

    /// <summary>The place of this scenario; made when the first step needs it.</summary>
    public async Task<ScenarioPlace> PlaceAsync() => _place ??= await target.EnterAsync();

    /// <summary>The sandbox of this scenario: clock, settings, faults, state, journal.</summary>
    /// <exception cref="InvalidOperationException">The target is a vendor's own account; tag the scenario @needs-clock.</exception>
    public async Task<SimulatorSandbox> SandboxAsync() =>
        (await PlaceAsync()).Sandbox ?? throw new InvalidOperationException(
            $"{target.Name} is no simulator: it has no clock, settings or state to look into. Tag the scenario @needs-clock.");

    /// <summary>A platform of this scenario.</summary>
    public async Task<SimulatorPlatform> PlatformAsync(string name) => (await PlaceAsync()).Platforms[name];

    /// <summary>Sends a request, whose address is complete, and keeps what was sent and answered.</summary>
    public async Task<Exchange> SendAsync(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var exchange = await ExchangeRecorder.SendAsync(target.Http, request);
        _exchanges.Add(exchange);
        output.Attach(ExchangeRecorder.ToJson(exchange), ExchangeType);
        return exchange;
    }

    public async ValueTask DisposeAsync()
    {
        if (_place is not null) await target.LeaveAsync(_place);
    }
}
