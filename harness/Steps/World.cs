using Simulators.Client;

namespace Simulators.Steps;

/// <summary>
/// What the steps of one scenario share: the place it happens in, and what was sent and answered last. Step classes take it
/// in their constructor.
/// </summary>
public sealed class World(ITarget target, IReqnrollOutputHelper output, FeatureContext feature, ScenarioContext scenario)
    : IAsyncDisposable
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

    /// <summary>
    /// True once a step planned a fault that breaks connections off: a call without an answer then is kept with the status 0,
    /// and is no error of the scenario.
    /// </summary>
    public bool AnswersMayBreak { get; set; }

    /// <summary>A platform's name as base URLs have it: <c>ClassIn</c> and <c>classin</c> are the same.</summary>
    public static string NameOf(string platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return platform.ToLowerInvariant();
    }

    /// <summary>The place of this scenario; made when the first step needs it.</summary>
    public async Task<ScenarioPlace> PlaceAsync() => _place ??= await target.EnterAsync();

    /// <summary>The sandbox of this scenario: clock, settings, faults, state, journal.</summary>
    /// <exception cref="InvalidOperationException">A vendor's own account has none; tag the scenario @needs-clock.</exception>
    public async Task<SimulatorSandbox> SandboxAsync() =>
        (await PlaceAsync()).Sandbox ?? throw new InvalidOperationException(
            $"{target.Name} is no simulator: it has no clock, settings or state to look into. Tag the scenario @needs-clock.");

    /// <summary>A platform of this scenario.</summary>
    public async Task<SimulatorPlatform> PlatformAsync(string name) => (await PlaceAsync()).Platforms[NameOf(name)];

    /// <summary>What time it is for the platforms: what a signed call has to say.</summary>
    /// <exception cref="InvalidOperationException">The target has neither a sandbox nor a clock.</exception>
    public async Task<DateTimeOffset> NowAsync()
    {
        var place = await PlaceAsync();
        if (place.Sandbox is not { } sandbox)
            return place.Clock?.GetUtcNow() ?? throw new InvalidOperationException($"{target.Name} gives no clock to sign by.");
        return (await sandbox.AdminAsync(HttpMethod.Get, "clock")).GetProperty("now").GetDateTimeOffset();
    }

    /// <summary>Sends a request, whose address is complete, and keeps what was sent and answered.</summary>
    public async Task<Exchange> SendAsync(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var exchange = await ExchangeRecorder.SendAsync(target.Http, request, AnswersMayBreak);
        _exchanges.Add(exchange);
        output.Attach(ExchangeRecorder.ToJson(exchange), ExchangeType);
        return exchange;
    }

    public async ValueTask DisposeAsync()
    {
        if (_place is null) return;
        await target.LeaveAsync(
            _place, new ScenarioEnd(feature.FeatureInfo.Title, scenario.ScenarioInfo.Title, scenario.TestError));
    }
}
