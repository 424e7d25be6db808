using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulators.Steps.Integration;

/// <summary>
/// What the integration sent to the platforms and was answered, taken from the journal and attached to the step.
/// </summary>
sealed class JournalExchanges(World world, IReqnrollOutputHelper output)
{
    /// <summary>How many exchanges of one step are attached; a bulk run has thousands.</summary>
    const int Most = 200;

    string? _last;

    /// <summary>Attaches what is new, oldest first.</summary>
    public async Task AttachAsync()
    {
        var sandbox = await world.SandboxAsync();
        var page = await sandbox.AdminAsync(HttpMethod.Get, $"requests?limit={Most + 1}");
        var entries = page.GetProperty("requests").EnumerateArray()
            .TakeWhile(entry => entry.GetProperty("id").GetString() != _last)
            .ToList();
        if (entries.Count == 0) return;
        _last = entries[0].GetProperty("id").GetString();
        if (entries.Count > Most) output.WriteLine($"Of the exchanges of this step the last {Most} are shown.");
        foreach (var entry in entries.Take(Most).Reverse()) output.Attach(Shown(entry), World.ExchangeType);
    }

    static string Shown(JsonElement entry)
    {
        var (request, simulator) = (entry.GetProperty("request"), entry.GetProperty("simulator"));
        var answered = entry.TryGetProperty("response", out var answer) && answer.ValueKind == JsonValueKind.Object;
        var response = answered ? answer : default;
        return new JsonObject
        {
            ["method"] = request.GetProperty("method").GetString(),
            ["url"] = request.GetProperty("absoluteUrl").GetString(),
            ["requestHeaders"] = JsonNode.Parse(request.GetProperty("headers").GetRawText()),
            ["requestBody"] = request.GetProperty("body").GetString(),
            ["status"] = answered ? response.GetProperty("status").GetInt32() : 0,
            ["headers"] = answered
                ? JsonNode.Parse(response.GetProperty("headers").GetRawText())
                : new JsonObject(),
            ["body"] = answered ? response.GetProperty("body").GetString() : "",
            ["id"] = entry.GetProperty("id").GetString(),
            ["rules"] = JsonNode.Parse(simulator.GetProperty("rules").GetRawText()),
            ["explanation"] = simulator.TryGetProperty("explanation", out var why) ? why.GetString() : null,
        }.ToJsonString(JsonSerializerOptions.Web);
    }
}
