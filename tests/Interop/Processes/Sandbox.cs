using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Simulators.Interop.Processes;

/// <summary>A sandbox of one test's own, by way of the admin API.</summary>
sealed class Sandbox(HttpClient admin, JsonObject view, string platform)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public string Id => (string)view["id"]!;

    /// <summary>What a client of the platform is configured with.</summary>
    public JsonObject Platform => view["platforms"]![platform]!.AsObject();

    public string Credential(string name) => (string)Platform["credentials"]![name]!;

    public static async Task<Sandbox> NewAsync(HostProcess host, string platform, string seed = "none")
    {
        using var answer = await host.Admin.PostAsJsonAsync("/__admin/sandboxes", new { seed }, Stop);
        return new Sandbox(host.Admin, await ReadAsync(answer), platform);
    }

    /// <summary>The only row of a collection that has this value.</summary>
    public async Task<JsonObject> RowAsync(string collection, string field, string value)
    {
        var path = $"/s/{Id}/__admin/state/{platform}/{collection}?where={field}:{Uri.EscapeDataString(value)}";
        var page = await admin.GetFromJsonAsync<JsonObject>(path, Stop);
        return Assert.Single(page!["items"]!.AsArray())!.AsObject();
    }

    /// <summary>How many requests of the journal have this method and path.</summary>
    public async Task<int> RequestsAsync(string method, string urlPath)
    {
        using var answer = await admin.PostAsJsonAsync($"/s/{Id}/__admin/requests/count", new { method, urlPath }, Stop);
        return (int)(await ReadAsync(answer))["count"]!;
    }

    /// <summary>Lets the sandbox's time pass.</summary>
    public async Task PassAsync(string time)
    {
        using var answer = await admin.PostAsJsonAsync($"/s/{Id}/__admin/clock/advance", new { by = time }, Stop);
        _ = await ReadAsync(answer);
    }

    /// <summary>Does what a person does at the vendor's dashboard.</summary>
    public async Task<JsonObject> DoAsync(string action, object what)
    {
        using var answer = await admin.PostAsJsonAsync($"/s/{Id}/__admin/{platform}/{action}", what, Stop);
        return await ReadAsync(answer);
    }

    /// <summary>Chooses a reading where the vendor's pages leave several.</summary>
    public async Task SetAsync(string setting, object value)
    {
        var settings = new Dictionary<string, object> { [setting] = value };
        using var answer = await admin.PatchAsJsonAsync($"/s/{Id}/__admin/settings/{platform}", settings, Stop);
        _ = await ReadAsync(answer);
    }

    static async Task<JsonObject> ReadAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Stop));
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(Stop))!;
    }
}
