using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Client;
using Simulators.Integration.State;
using Simulators.Port;
using Simulators.Testing;

[assembly: AssemblyFixture(typeof(SimulatorHost))]

namespace Simulators.Integration.Tests;

/// <summary>A school in a sandbox of its own, and the reference integration that works for it.</summary>
public sealed class School : IAsyncDisposable
{
    readonly HttpClient _http;
    readonly bool _ownsSandbox;
    int _people;

    School(SimulatorHost simulator, SimulatorSandbox sandbox, string? stateFile, IntegrationOptions options, bool ownsSandbox)
    {
        _ownsSandbox = ownsSandbox;
        Sandbox = sandbox;
        Time = new SandboxTime(sandbox);
        _http = simulator.NewClient();
        Integration = new ReferenceIntegration(_http, Time, options, new SqliteStateStore(stateFile));
    }

    public SimulatorSandbox Sandbox { get; }

    public SandboxTime Time { get; }

    public ReferenceIntegration Integration { get; }

    public static async Task<School> OpenAsync(SimulatorHost simulator, IntegrationOptions? options = null)
    {
        var sandbox = await simulator.NewSandboxAsync();
        await sandbox.FreezeAsync(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        return await ConfiguredAsync(new School(simulator, sandbox, null, options ?? Defaults, ownsSandbox: true));
    }

    /// <summary>The integration begins (again) in a sandbox that is there, with the state of a file.</summary>
    public static Task<School> OpenAsync(
        SimulatorHost simulator,
        SimulatorSandbox sandbox,
        string? stateFile,
        IntegrationOptions? options = null) =>
        ConfiguredAsync(new School(simulator, sandbox, stateFile, options ?? Defaults, ownsSandbox: false));

    static IntegrationOptions Defaults => new();

    static async Task<School> ConfiguredAsync(School school)
    {
        Assert.True((await school.SendAsync(new Configure { Platforms = school.Access() })).Ok);
        return school;
    }

    public IReadOnlyDictionary<string, PlatformAccess> Access() => Sandbox.Platforms.ToDictionary(
        platform => platform.Key,
        platform => new PlatformAccess
        {
            BaseUrl = platform.Value.BaseUrl.AbsoluteUri,
            Credentials = platform.Value.Credentials,
        });

    public Task<IntegrationAnswer> SendAsync(IntegrationCommand command) =>
        Integration.HandleAsync(command, TestContext.Current.CancellationToken);

    public Person NewPerson(string? email = null)
    {
        var number = ++_people;
        return new Person
        {
            ExternalId = $"p{number}",
            Email = email ?? $"person{number}@example.org",
            FirstName = "Ada",
            LastName = $"Lovelace {number}",
            Password = "Secret2026",
        };
    }

    public Task<IntegrationAnswer> ProvisionAsync(string platform, Person person, string role = "student") =>
        SendAsync(new ProvisionUser { Platform = platform, Person = person, Role = role });

    public Task<IntegrationAnswer> ProvisionAllAsync(string platform, IEnumerable<Person> people, string role = "student") =>
        SendAsync(new ProvisionUsers
        {
            Platform = platform,
            Items = [.. people.Select(person => new PersonInRole { Person = person, Role = role })],
        });

    public Task SetAsync(string platform, string setting, JsonNode value) =>
        Sandbox.SetAsync(platform, new JsonObject { [setting] = value });

    public Task<IReadOnlyList<JsonElement>> StateAsync(string platform, string collection) =>
        Sandbox.StateAsync(platform, collection);

    /// <summary>Plans a fault: <c>after-commit</c> with a reset is the lost answer.</summary>
    public Task FaultAsync(string platform, string? operation, JsonObject effect, int times = 1, int after = 0) =>
        Sandbox.AdminAsync(HttpMethod.Post, "faults", new JsonObject
        {
            ["match"] = new JsonObject
            {
                ["platform"] = platform,
                ["operation"] = operation,
                ["times"] = times,
                ["after"] = after,
            },
            ["effect"] = effect,
        });

    public Task LoseAnswerAsync(string platform, string operation, int times = 1, int after = 0) =>
        FaultAsync(platform, operation, new JsonObject { ["when"] = "after-commit", ["reset"] = true }, times, after);

    /// <summary>How many calls of an operation came in.</summary>
    public async Task<int> CallsAsync(string operation)
    {
        var all = await Sandbox.AdminAsync(HttpMethod.Get, "requests?limit=1000");
        return all.GetProperty("requests").EnumerateArray()
            .Count(request => request.GetProperty("simulator").GetProperty("operation").GetString() == operation);
    }

    public async ValueTask DisposeAsync()
    {
        await Integration.DisposeAsync();
        _http.Dispose();
        if (_ownsSandbox) await Sandbox.DeleteAsync();
    }
}
