using System.Text.Json.Nodes;

namespace Simulators.Host.Tests.Admin;

/// <summary>A sandbox as one JSON document.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public async Task Restores_state_settings_and_clock_into_another_sandbox_which_keeps_its_own_keys()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("add?name=x");
        await host.Toy("later");
        await host.SendAsync(HttpMethod.Patch, "/__admin/settings/toy", """{"taken":"ignored"}""");
        await host.PutAsync("/__admin/clock", """{"now":"2030-01-01T00:00:00Z","frozen":true,"stamps":"wall"}""");
        var snapshot = await host.GetAsync("/__admin/snapshot");
        var made = await host.PostAsync("/__admin/sandboxes", """{"id":"copy"}""", 201);
        var restored = await host.PutAsync("/s/copy/__admin/snapshot", snapshot.GetRawText());
        Assert.Equal(made.GetProperty("platforms").GetRawText(), restored.GetProperty("platforms").GetRawText());
        Assert.Equal("""{"now":"2030-01-01T00:00:00Z","frozen":true,"stamps":"wall"}""", (await host.GetAsync("/s/copy/__admin/clock")).GetRawText());
        Assert.Equal((await host.GetAsync("/__admin/settings/toy")).GetRawText(), (await host.GetAsync("/s/copy/__admin/settings/toy")).GetRawText());
        var sid = made.GetProperty("platforms").GetProperty("classin").GetProperty("credentials").GetProperty("sid").GetString();
        Assert.Equal(1, (await host.GetAsync($"/s/copy/__admin/state/classin/users?where=uid:{sid}")).GetProperty("total").GetInt32());
        Assert.Equal(0, (await host.GetAsync("/s/copy/__admin/state/classin/users?where=uid:1000001")).GetProperty("total").GetInt32());
        await host.PostAsync("/s/copy/__admin/clock/advance", """{"by":"P9Y"}""");
        Assert.Equal(["demo", "x", "grown-3"], await host.Things("/s/copy"));
    }

    [Fact]
    public async Task What_is_saved_restored_and_saved_again_is_the_same()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("add?name=x");
        var first = (await host.GetAsync("/__admin/snapshot")).GetRawText();
        await host.PutAsync("/__admin/snapshot", first);
        Assert.Equal(first, (await host.GetAsync("/__admin/snapshot")).GetRawText());
    }

    [Fact]
    public async Task A_newer_version_is_refused_politely()
    {
        await using var host = await TestHost.StartAsync();
        var refused = await host.PutAsync("/__admin/snapshot", """{"version":2}""", 409);
        Assert.Contains("version 2, and this build reads up to version 1. Nothing was changed", TestHost.ErrorOf(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_content_is_refused_and_the_sandbox_is_as_before()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("add?name=x");
        var before = (await host.GetAsync("/__admin/snapshot")).GetRawText();
        foreach (var (break_, reason) in Breakages())
        {
            var snapshot = JsonNode.Parse(before)!;
            break_(snapshot);
            var refused = await host.PutAsync("/__admin/snapshot", snapshot.ToJsonString(), 400);
            Assert.Contains(reason, TestHost.ErrorOf(refused), StringComparison.Ordinal);
            Assert.Equal(before, (await host.GetAsync("/__admin/snapshot")).GetRawText());
        }
    }

    static IEnumerable<(Action<JsonNode> Break, string Reason)> Breakages() =>
    [
        (json => json.AsObject().Remove("version"), "with a version"),
        (json => json["clock"]!["offset"] = "soon", "clock: offset"),
        (json => json["platforms"]!["nobody"] = new JsonObject(), "no such platform"),
        (json => json["platforms"]!["toy"]!.AsObject().Remove("state"), "platforms.toy"),
        (json => json["platforms"]!["toy"]!["settings"]!["taken"] = "perhaps", "Valid: refused, ignored"),
        (json => json["platforms"]!["toy"]!["state"]!["tables"]!["nothing"] = new JsonArray(), "'nothing' is not one of"),
        (json => json["platforms"]!["toy"]!["state"]!["tables"]!["things"]!.AsArray().Add(new JsonObject { ["id"] = 1, ["name"] = "twice" }), "taken"),
        (json => json["platforms"]!["toy"]!["state"]!["tables"]!["things"]![0]!["id"] = "one", "platforms.toy"),
    ];
}
