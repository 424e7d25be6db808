using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Client;

namespace Simulators.Steps.ClassLink;

/// <summary>
/// A district's roster at its source, and its page at ClassLink, as its data manager edits them. Every record has its name for
/// its sourcedId, so that a feature calls it by one word.
/// </summary>
public sealed class District(World world)
{
    static readonly Dictionary<string, string> Collections = new()
    {
        ["user"] = "users",
        ["student"] = "users",
        ["teacher"] = "users",
        ["class"] = "classes",
        ["course"] = "courses",
        ["school"] = "orgs",
        ["org"] = "orgs",
        ["session"] = "academicSessions",
        ["term"] = "academicSessions",
        ["enrollment"] = "enrollments",
        ["demographics"] = "demographics",
    };

    readonly HashSet<string> _made = [];

    /// <summary>The collection that a noun means.</summary>
    public static string CollectionOf(string noun) => Collections.TryGetValue(noun, out var collection)
        ? collection
        : throw new ExpectationException($"A roster has no {noun}. It has: {string.Join(", ", Collections.Keys)}.");

    /// <summary>Adds a record.</summary>
    public Task CreateAsync(string collection, JsonObject record)
    {
        _made.Add($"{collection}/{record["sourcedId"]}");
        return DoAsync("create", new JsonObject { ["collection"] = collection, ["record"] = record });
    }

    /// <summary>Whether this scenario added the record.</summary>
    public bool Made(string collection, string sourcedId) => _made.Contains($"{collection}/{sourcedId}");

    /// <summary>What a person does at the dashboard with one record.</summary>
    public Task DoAsync(string action, string noun, string sourcedId, JsonObject? record = null)
    {
        var order = new JsonObject { ["collection"] = CollectionOf(noun), ["sourcedId"] = sourcedId };
        if (record is not null) order["record"] = record;
        return DoAsync(action, order);
    }

    /// <summary>What a person does at the dashboard.</summary>
    public async Task<JsonElement> DoAsync(string action, JsonObject order) =>
        await (await SandboxAsync()).AdminAsync(HttpMethod.Post, $"classlink/{action}", order);

    /// <summary>The school that a class is at.</summary>
    public async Task<string> SchoolOfAsync(string sourcedId)
    {
        var classes = await (await SandboxAsync()).StateAsync("classlink", "classes");
        var found = classes.Where(row => row.GetProperty("sourcedId").GetString() == sourcedId).ToList();
        return found.Count == 1
            ? found[0].GetProperty("schoolSourcedId").GetString()!
            : throw new ExpectationException($"There is no class \"{sourcedId}\": a step before this one must make it.");
    }

    /// <summary>Everything that the district holds, as one text.</summary>
    public async Task<string> EverythingAsync()
    {
        var sandbox = await SandboxAsync();
        List<string> all = [];
        foreach (var collection in Collections.Values.Distinct())
            all.AddRange((await sandbox.StateAsync("classlink", collection)).Select(row => $"{collection} {row.GetRawText()}"));
        return string.Join('\n', all);
    }

    /// <summary>Imports a roster, and answers ClassLink's report.</summary>
    public async Task<JsonElement> ImportAsync(byte[] zip) =>
        await (await SandboxAsync()).UploadAsync("classlink/import", zip, "application/zip");

    /// <summary>A reference to another record.</summary>
    public static JsonObject Reference(string sourcedId) => new() { ["sourcedId"] = sourcedId };

    /// <summary>A field of a record as the dashboard wants it; lists are written with commas between.</summary>
    public static JsonNode? ValueOf(string field, string text) => field switch
    {
        "grades" or "subjects" or "subjectCodes" or "periods" => new JsonArray([.. Split(text).Select(item => (JsonNode)item)]),
        "terms" or "orgs" or "agents" => new JsonArray([.. Split(text).Select(item => (JsonNode)Reference(item))]),
        "school" or "course" or "org" or "parent" or "user" or "class" => Reference(text),
        _ => text,
    };

    public static string[] Split(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    Task<SimulatorSandbox> SandboxAsync() => world.SandboxAsync();
}
