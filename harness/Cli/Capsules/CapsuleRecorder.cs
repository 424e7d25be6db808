using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Client;
using Simulators.Testing;

namespace Simulators.Cli.Capsules;

/// <summary>
/// Writes down what happens in one scenario's sandbox: changes by the test and exchanges with platforms, in order.
/// </summary>
/// <param name="sandbox">The scenario's.</param>
/// <param name="host">The simulator, when this program hosts it: only then are the bytes exact.</param>
/// <param name="clock">The machine's time.</param>
sealed class CapsuleRecorder(SimulatorSandbox sandbox, SimulatorHost? host, TimeProvider clock)
{
    readonly List<CapsuleEvent> _events = [];
    readonly HashSet<string> _seen = [];
    JsonElement _snapshot;

    /// <summary>Keeps the sandbox as it is now, and listens from now on.</summary>
    public async Task BeginAsync()
    {
        _snapshot = await sandbox.AdminAsync(HttpMethod.Get, "snapshot");
        sandbox.AroundChange = ChangeAsync;
    }

    /// <summary>Nobody needs it any more: no further call is written down.</summary>
    public void Stop() => sandbox.AroundChange = null;

    /// <summary>The capsule of the scenario, which has failed.</summary>
    public async Task<Capsule> EndAsync(ScenarioEnd end, string? integration)
    {
        await TakeExchangesAsync();
        return new Capsule
        {
            Version = Capsule.Latest,
            WrittenBy = $"simulators {typeof(CapsuleRecorder).Assembly.GetName().Version!.ToString(3)}",
            Scenario = new CapsuleScenario(end.Feature, end.Scenario, "failed", end.Error?.Message ?? ""),
            Integration = integration,
            Seed = sandbox.Id,
            Redacted = false,
            Exact = host is not null,
            Credentials = sandbox.Platforms.ToDictionary(platform => platform.Key, platform => platform.Value.Credentials),
            Snapshot = _snapshot,
            Faults = await sandbox.AdminAsync(HttpMethod.Get, "faults"),
            Events = _events,
        };
    }

    /// <summary>
    /// The clock stands still for as long as the change takes, so that the moment that is written down is the one at which it
    /// is made: a roster's records tell it.
    /// </summary>
    async Task<JsonElement> ChangeAsync(AdminChange change, Func<Task<JsonElement>> make)
    {
        var clock = await TakeExchangesAsync();
        var runs = !clock.GetProperty("frozen").GetBoolean() && !change.Path.StartsWith("clock", StringComparison.Ordinal);
        if (runs) clock = await FreezeAsync(true);
        var at = clock.GetProperty("now").GetDateTimeOffset();
        _events.Add(new CapsuleEvent(Change: new CapsuleChange(
            change.Method, change.Path, change.MediaType, CapsuleBody.Of(change.Body), at)));
        try
        {
            return await make();
        }
        finally
        {
            if (runs) await FreezeAsync(false);
        }
    }

    async Task<JsonElement> FreezeAsync(bool frozen)
    {
        sandbox.AroundChange = null;
        var view = await sandbox.AdminAsync(HttpMethod.Put, "clock", new JsonObject { ["frozen"] = frozen });
        sandbox.AroundChange = ChangeAsync;
        return view;
    }

    async Task<JsonElement> TakeExchangesAsync()
    {
        var view = await sandbox.AdminAsync(HttpMethod.Get, "clock");
        var ahead = view.GetProperty("stamps").GetString() == "wall"
            ? clock.GetUtcNow() - view.GetProperty("now").GetDateTimeOffset()
            : TimeSpan.Zero;
        // In the order in which they were carried out, which decides about ids: of requests sent at once another one may have
        // come first.
        var exchanges = host is null
            ? (await ShownAsync()).OrderBy(shown => shown.Exchange.At)
            : host.ExchangesOf(sandbox.Id).OrderBy(raw => raw.CarriedOutAt).ThenBy(raw => raw.Turn).Select(raw => (raw.Id, Of(raw)));
        foreach (var (id, exchange) in exchanges)
        {
            if (_seen.Add(id)) _events.Add(new CapsuleEvent(Exchange: exchange with { StampsAt = exchange.At + ahead }));
        }

        return view;
    }

    static CapsuleExchange Of(RawExchange exchange) => new()
    {
        Method = exchange.Method,
        Host = exchange.Host,
        Target = exchange.Target,
        Headers = exchange.RequestHeaders,
        Body = CapsuleBody.Of(exchange.RequestBody),
        At = exchange.CarriedOutAt,
        StampsAt = exchange.CarriedOutAt,
        Platform = exchange.Platform,
        Operation = exchange.Operation,
        Outcome = exchange.Outcome,
        Error = exchange.Error,
        Rules = exchange.Rules,
        Status = exchange.Status,
        ContentType = exchange.ContentType,
        Answer = CapsuleBody.Of(exchange.Body),
    };

    /// <summary>As the admin API shows them: what is secret in them stays with the simulator.</summary>
    async Task<IEnumerable<(string Id, CapsuleExchange Exchange)>> ShownAsync()
    {
        var page = await sandbox.AdminAsync(HttpMethod.Get, "requests");
        return page.GetProperty("requests").EnumerateArray().Reverse().Select(ShownExchange.Of);
    }
}
