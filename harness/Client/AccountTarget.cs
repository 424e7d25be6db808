using System.Text.Json;

namespace Simulators.Client;

/// <summary>
/// A vendor's own test account. It has no clock, settings or state to look into, and what a scenario writes there stays there.
/// </summary>
public sealed class AccountTarget : ITarget
{
    readonly ScenarioPlace _place;

    AccountTarget(string name, IReadOnlyDictionary<string, SimulatorPlatform> platforms, TimeProvider clock)
    {
        Name = name;
        _place = new ScenarioPlace(platforms, null, clock);
    }

    public string Name { get; }

    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>The platforms of this account.</summary>
    public IEnumerable<string> Platforms => _place.Platforms.Keys;

    /// <summary>Reads an account: <c>{"platforms":{"classin":{"baseUrl":"https://...","credentials":{"sid":"...","secret":"..."}}}}</c>,
    /// which is what a simulator answers about a sandbox. A platform without a base URL is at the address.</summary>
    /// <param name="address">Where the account is.</param>
    /// <param name="json">The account.</param>
    /// <param name="clock">What signed calls take their time from.</param>
    /// <exception cref="JsonException">It is no such file; the message says where it is not.</exception>
    public static AccountTarget Read(Uri address, string json, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(address);
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty("platforms", out var platforms)
            || platforms.ValueKind != JsonValueKind.Object)
            throw new JsonException("It has no object 'platforms'.");
        return new AccountTarget(
            address.AbsoluteUri,
            platforms.EnumerateObject().ToDictionary(platform => platform.Name, platform => Read(address, platform)),
            clock);
    }

    public Task<ScenarioPlace> EnterAsync(CancellationToken cancellation = default) => Task.FromResult(_place);

    public Task LeaveAsync(ScenarioPlace place, ScenarioEnd end) => Task.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Http.Dispose();
        return ValueTask.CompletedTask;
    }

    static SimulatorPlatform Read(Uri address, JsonProperty platform)
    {
        var view = platform.Value;
        if (view.ValueKind != JsonValueKind.Object) throw new JsonException($"'{platform.Name}' is no object.");
        var baseUrl = address;
        if (view.TryGetProperty("baseUrl", out var own)
            && (own.ValueKind != JsonValueKind.String || !Uri.TryCreate(own.GetString(), UriKind.Absolute, out baseUrl!)))
            throw new JsonException($"The baseUrl of '{platform.Name}' is no URL.");
        var credentials = new Dictionary<string, string>();
        if (view.TryGetProperty("credentials", out var keys) && keys.ValueKind == JsonValueKind.Object)
        {
            foreach (var key in keys.EnumerateObject()) credentials[key.Name] = key.Value.ToString();
        }

        return new SimulatorPlatform(baseUrl, credentials, new Dictionary<string, Uri>());
    }
}
