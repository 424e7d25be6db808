using System.Text.Json;

namespace Simulators.Storage.Tests.Hosts;

/// <summary>A host with an SQLite file is killed, and another takes the file up.</summary>
public sealed class RestartTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    string Store => $"sqlite:{_folder.File("state.db")}";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task State_sandboxes_clock_settings_faults_and_stubs_survive()
    {
        JsonElement before;
        long uid;
        using (var first = await HostProcess.StartAsync(Store))
        {
            await MakeAsync(first);
            uid = await first.RegisteredAsync(13_000_000_002, "mine");
            before = await EverythingAsync(first);
            first.Kill();
        }

        using (var second = await HostProcess.StartAsync(Store, "--seed none"))
        {
            Assert.Equal(before.GetRawText(), (await EverythingAsync(second)).GetRawText());
            Assert.Equal("13000000002", (await second.UsersAsync("mine"))[uid]);
            Assert.Equal("second", await second.TextAsync("/s/mine/classin/stubbed"));
            await AssertGoesOnAsync(second);
            var snapshot = await second.GetAsync("/s/mine/__admin/snapshot");
            await AssertResetAsync(second, "mine", "13000000002");
            await second.SendAsync(HttpMethod.Put, "/s/copy/__admin/snapshot", snapshot.GetRawText());
            second.Kill();
        }

        using var third = await HostProcess.StartAsync(Store);
        Assert.DoesNotContain("13000000002", (await third.UsersAsync("mine")).Values);
        Assert.Contains("13000000002", (await third.UsersAsync("copy")).Values);
        Assert.Equal("[]", JsonSerializer.Serialize((await third.GetAsync("/s/mine/__admin/mappings")).GetProperty("mappings")));
        Assert.Equal(JsonValueKind.String, (await third.GetAsync("/__admin/sandboxes/brief")).GetProperty("expiresAt").ValueKind);
    }

    [Fact]
    public async Task A_second_host_on_the_file_is_refused_in_one_line()
    {
        using var first = new Storage.Sqlite.SqliteFile(_folder.File("state.db"));
        var (code, error) = await HostProcess.RefusedAsync(Store);
        Assert.Equal(2, code);
        Assert.Contains("in use by another host", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_seed_file_that_does_not_fit_leaves_nothing_that_the_next_start_would_keep()
    {
        var file = _folder.File("seed.json");
        await File.WriteAllTextAsync(file, """{"version":1,"clock":{"offset":"PT0S","stamps":"sandbox"},"platforms":{"nothing":{}}}""");
        var (code, error) = await HostProcess.RefusedAsync(Store, $"--seed {file}");
        Assert.Equal(2, code);
        Assert.Contains("platforms.nothing: this build has no such platform", error, StringComparison.Ordinal);
        using var next = new Storage.Sqlite.SqliteFile(_folder.File("state.db"));
        Assert.Empty(next.Sandboxes());
    }

    static async Task MakeAsync(HostProcess host)
    {
        await host.SendAsync(HttpMethod.Put, "/__admin/clock", """{"now":"2030-05-06T07:08:09Z","frozen":true}""");
        await host.SendAsync(HttpMethod.Patch, "/__admin/settings/classin", """{"repeatedCallWindow":"PT9S"}""");
        await host.SendAsync(HttpMethod.Post, "/__admin/sandboxes", """{"id":"mine","seed":"demo"}""", 201);
        await host.SendAsync(HttpMethod.Post, "/__admin/sandboxes", """{"id":"copy","from":"default"}""", 201);
        await host.SendAsync(HttpMethod.Post, "/__admin/sandboxes", """{"id":"brief","ttl":"PT1H"}""", 201);
        await host.SendAsync(HttpMethod.Post, "/__admin/sandboxes", """{"id":"gone"}""", 201);
        await host.SendAsync(HttpMethod.Delete, "/__admin/sandboxes/gone", "", 204);
        await host.SendAsync(
            HttpMethod.Post, "/__admin/faults", """{"match":{"platform":"classin","times":2},"effect":{"when":"before","status":503}}""", 201);
        using var struck = await host.RegisterAsync(await host.CredentialsAsync(), 13_000_000_001, default);
        Assert.Equal(503, (int)struck.StatusCode);
        await host.SendAsync(HttpMethod.Post, "/s/mine/__admin/settings", """{"fixedDelay":1}""");
        foreach (var (state, next, body) in new[] { ("Started", "later", "first"), ("later", "later", "second") })
        {
            await host.SendAsync(HttpMethod.Post, "/s/mine/__admin/mappings", $$"""
                {"scenarioName":"twice","requiredScenarioState":"{{state}}","newScenarioState":"{{next}}",
                 "request":{"urlPath":"/classin/stubbed"},"response":{"body":"{{body}}"} }
                """, 201);
        }

        Assert.Equal("first", await host.TextAsync("/s/mine/classin/stubbed"));
    }

    /// <summary>The fault strikes its second time and no third, and ids and credentials are not given again.</summary>
    static async Task AssertGoesOnAsync(HostProcess host)
    {
        using var again = await host.RegisterAsync(await host.CredentialsAsync(), 13_000_000_001, default);
        Assert.Equal(503, (int)again.StatusCode);
        var later = await host.RegisteredAsync(13_000_000_001);
        Assert.DoesNotContain(later, (await host.UsersAsync("copy")).Keys);
        await host.SendAsync(HttpMethod.Get, "/__admin/sandboxes/gone", "", 404);
        await host.SendAsync(HttpMethod.Post, "/__admin/sandboxes", """{"id":"gone"}""", 201);
        var sids = new[] { "default", "mine", "copy", "gone" }.Select(async id => (await host.CredentialsAsync(id))["sid"]);
        Assert.Equal(4, (await Task.WhenAll(sids)).Distinct().Count());
    }

    /// <summary>A reset goes back to the seed that the process before has kept.</summary>
    static async Task AssertResetAsync(HostProcess host, string sandbox, string registered)
    {
        var before = await host.UsersAsync(sandbox);
        await host.SendAsync(HttpMethod.Post, $"/s/{sandbox}/__admin/reset");
        var after = await host.UsersAsync(sandbox);
        Assert.Equal(before.Values.Where(telephone => telephone != registered).Order(), after.Values.Order());
        Assert.NotEmpty(after);
    }

    /// <summary>Sandboxes with their credentials, and of each one clock, settings, faults and the number of rows.</summary>
    static async Task<JsonElement> EverythingAsync(HostProcess host)
    {
        var all = new Dictionary<string, JsonElement>();
        foreach (var id in new[] { "default", "mine", "copy" })
        {
            all[$"{id} credentials"] = JsonSerializer.SerializeToElement(await host.CredentialsAsync(id));
            all[$"{id} settings"] = await host.GetAsync($"/s/{id}/__admin/settings/classin");
            all[$"{id} mappings"] = await host.GetAsync($"/s/{id}/__admin/mappings");
            all[$"{id} scenarios"] = await host.GetAsync($"/s/{id}/__admin/scenarios");
            all[$"{id} stubs' settings"] = await host.GetAsync($"/s/{id}/__admin/settings");
            all[$"{id} faults"] = await host.GetAsync($"/s/{id}/__admin/faults");
            var snapshot = await host.GetAsync($"/s/{id}/__admin/snapshot");
            all[$"{id} clock"] = snapshot.GetProperty("clock");
            all[$"{id} state"] = snapshot.GetProperty("platforms");
        }

        all["list"] = JsonSerializer.SerializeToElement((await host.GetAsync("/__admin/sandboxes")).GetProperty("items")
            .EnumerateArray().Select(sandbox => sandbox.GetProperty("id").GetString()).ToArray());
        return JsonSerializer.SerializeToElement(all);
    }
}
