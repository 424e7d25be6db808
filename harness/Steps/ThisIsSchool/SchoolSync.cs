using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulators.Steps.ThisIsSchool;

/// <summary>Runs syncs of This is School and keeps the last report, and what there was before it.</summary>
public sealed class SchoolSync(World world, IReqnrollOutputHelper output)
{
    static readonly string[] Collections = ["accounts", "schools", "classes", "enrollments"];

    JsonElement? _run;
    string? _before;

    /// <summary>The last run's report.</summary>
    public JsonElement Run => _run ?? throw new ExpectationException(
        "Nothing was synced yet: this step needs a When before it, like 'When This is School syncs'.");

    /// <summary>Syncs now.</summary>
    /// <param name="order">Members of the order: dryRun, version, district, url, ...</param>
    public async Task RunAsync(JsonObject order)
    {
        ArgumentNullException.ThrowIfNull(order);
        _before = await EverythingAsync();
        order["limit"] = 1000;
        _run = await PostAsync("sync", order);
        output.Attach(_run.Value.ToString(), "application/json");
    }

    /// <summary>Whether accounts, schools, classes and enrolments are as before the last run.</summary>
    public async Task<bool> IsAsBeforeAsync() => _before == await EverythingAsync();

    /// <summary>One of the platform's dashboard calls.</summary>
    public async Task<JsonElement> PostAsync(string action, JsonObject body) =>
        await (await world.SandboxAsync()).AdminAsync(HttpMethod.Post, $"thisisschool/{action}", body);

    /// <summary>The rows of a collection.</summary>
    public async Task<IReadOnlyList<JsonElement>> StateAsync(string collection) =>
        await (await world.SandboxAsync()).StateAsync("thisisschool", collection);

    async Task<string> EverythingAsync()
    {
        var all = new List<string>();
        foreach (var collection in Collections) all.AddRange((await StateAsync(collection)).Select(row => row.GetRawText()));
        return string.Join('\n', all);
    }
}
