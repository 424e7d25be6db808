using System.Text.Json.Nodes;
using Simulators.Client;
using Simulators.Port;
using Simulators.Steps.Integration;

namespace Simulators.Steps.Hazards;

/// <summary>What a hazard is made of: everything that the simulator lets go wrong in the sandbox of one scenario.</summary>
/// <param name="sandbox">Where it happens.</param>
/// <param name="platform">At which platform.</param>
/// <param name="people">Whom the integration brings.</param>
public sealed class HazardScene(SimulatorSandbox sandbox, string platform, SchoolPeople people) : IDisposable
{
    readonly List<Func<Task>> _endings = [];
    readonly List<Task> _meanwhile = [];
    readonly CancellationTokenSource _over = new();
    bool _isPlanned;
    int _calls;
    int _acted;

    /// <summary>The sandbox.</summary>
    public SimulatorSandbox Sandbox => sandbox;

    /// <summary>Strikes so many calls of each operation; no operation: so many calls of all.</summary>
    /// <param name="times">How many of each.</param>
    /// <param name="effect">As the admin API has it: when, and what the caller sees.</param>
    /// <param name="operations">As the journal names them.</param>
    public async Task FaultAsync(int times, JsonObject effect, params string[] operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        _isPlanned = true;
        foreach (var operation in operations.DefaultIfEmpty(null))
        {
            var match = new JsonObject { ["platform"] = platform, ["operation"] = operation, ["times"] = times };
            await sandbox.AdminAsync(
                HttpMethod.Post, "faults", new JsonObject { ["match"] = match, ["effect"] = effect.DeepClone() });
        }
    }

    /// <summary>The first calls to the platform are answered by a stub, in place of the platform.</summary>
    /// <param name="calls">How many; null: every one until the hazard is over.</param>
    /// <param name="response">WireMock's response.</param>
    /// <param name="request">More of WireMock's request than the platform's address, or null.</param>
    public async Task StubAsync(int? calls, JsonObject response, JsonObject? request = null)
    {
        ArgumentNullException.ThrowIfNull(response);
        _isPlanned = true;
        var pattern = request is null ? [] : (JsonObject)request.DeepClone();
        pattern["method"] ??= "ANY";
        pattern["urlPathPattern"] ??= $"/{platform}/.*";
        for (var call = 0; call < (calls ?? 1); call++)
        {
            var stub = new JsonObject { ["request"] = pattern.DeepClone(), ["response"] = response.DeepClone() };
            if (calls is not null)
            {
                stub["scenarioName"] = $"hazard {_endings.Count}";
                stub["requiredScenarioState"] = call == 0 ? "Started" : $"after {call}";
                stub["newScenarioState"] = $"after {call + 1}";
            }

            await sandbox.AdminAsync(HttpMethod.Post, "mappings", stub);
        }
    }

    /// <summary>The platform has another setting until the hazard is over.</summary>
    public async Task SettingAsync(string setting, JsonNode? value)
    {
        var settings = await sandbox.AdminAsync(HttpMethod.Get, $"settings/{platform}");
        var former = settings.GetProperty("items").EnumerateArray()
            .Single(one => one.GetProperty("name").GetString() == setting).GetProperty("value").GetRawText();
        await sandbox.SetAsync(platform, new JsonObject { [setting] = value });
        AtEnd(() => sandbox.SetAsync(platform, new JsonObject { [setting] = JsonNode.Parse(former) }));
    }

    /// <summary>Somebody does something at the vendor's dashboard.</summary>
    public Task DashboardAsync(string action, JsonObject body) =>
        sandbox.AdminAsync(HttpMethod.Post, $"{platform}/{action}", body);

    /// <summary>Does something once so many calls have been made of the platform: while the integration is at work.</summary>
    /// <param name="calls">How many, from now on.</param>
    /// <param name="act">What is done then.</param>
    public async Task MeanwhileAsync(int calls, Func<Task> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        var count = await CallsAsync() + calls;
        _calls = Math.Max(_calls, count);
        var order = new JsonObject { ["criteria"] = CallsHere(), ["count"] = count, ["timeout"] = "PT2M" };
        _meanwhile.Add(ActAsync());

        async Task ActAsync()
        {
            try
            {
                await sandbox.AdminAsync(HttpMethod.Post, "requests/await", order, _over.Token);
                await act();
                Interlocked.Increment(ref _acted);
            }
            catch (OperationCanceledException) when (_over.IsCancellationRequested)
            {
                // So many calls were never made: the integration was done before.
            }
        }
    }

    /// <summary>When the hazard is over, this is done as well.</summary>
    public void AtEnd(Func<Task> ending) => _endings.Add(ending);

    /// <summary>
    /// Somebody of the school is described otherwise until the hazard is over: what the integration is told changes.
    /// </summary>
    public void Describe(string name, Func<Person, SchoolPeople, Person> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var former = people[name];
        people.Put(name, change(former, people));
        AtEnd(() =>
        {
            people.Put(name, former);
            return Task.CompletedTask;
        });
    }

    /// <summary>
    /// Whether it has struck: a planned fault or a stub answered a call, or what was to happen meanwhile has happened. What is
    /// simply so, a setting or a record, strikes whoever comes.
    /// </summary>
    internal async Task<bool> HasStruckAsync()
    {
        if (_meanwhile.Count > 0)
        {
            // So many calls were made: what was to happen then is under way, and only the machine is slow.
            if (await CallsAsync() >= _calls) await Task.WhenAll(_meanwhile);
            return _acted == _meanwhile.Count;
        }

        if (!_isPlanned) return true;
        var faults = await sandbox.AdminAsync(HttpMethod.Get, "faults");
        if (faults.GetProperty("items").EnumerateArray().Any(fault => fault.GetProperty("struck").GetInt32() > 0)) return true;
        var stubbed = new JsonObject { ["simulator"] = new JsonObject { ["outcome"] = "stubbed" } };
        return (await sandbox.AdminAsync(HttpMethod.Post, "requests/count", stubbed)).GetProperty("count").GetInt32() > 0;
    }

    /// <summary>
    /// The hazard is over: nothing goes wrong any more, and enough time passes for whatever was to be waited for.
    /// </summary>
    internal async Task EndAsync()
    {
        await _over.CancelAsync();
        await Task.WhenAll(_meanwhile);
        await sandbox.AdminAsync(HttpMethod.Post, "reset", new JsonObject { ["faults"] = true, ["mappings"] = true });
        for (var i = _endings.Count - 1; i >= 0; i--) await _endings[i]();
        await sandbox.AdvanceAsync(TimeSpan.FromMinutes(1));
    }

    /// <summary>The scenario is over, and with it everything that could go wrong.</summary>
    internal async Task AbandonAsync()
    {
        await _over.CancelAsync();
        try
        {
            await Task.WhenAll(_meanwhile);
        }
        catch (HttpRequestException)
        {
            // What was to happen found the sandbox gone.
        }
    }

    public void Dispose() => _over.Dispose();

    async Task<int> CallsAsync() =>
        (await sandbox.AdminAsync(HttpMethod.Post, "requests/count", CallsHere())).GetProperty("count").GetInt32();

    JsonObject CallsHere() => new() { ["simulator"] = new JsonObject { ["platform"] = platform } };
}
