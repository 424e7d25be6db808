using System.Text.Json;

namespace Simulators.Storage.Tests.Hosts;

/// <summary>A host with an SQLite file is killed, and another takes the file up.</summary>
public sealed class RestartTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    string Store => $"sqlite:{_folder.File("state.db")}";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task State_sandboxes_clock_settings_and_faults_survive()
    {
        JsonElement before;
        long uid;
        using (var first = await HostProcess.StartAsync(Store))
        {
            await first.SendAsync(HttpMethod.Put, "/__admin/clock", """{"now":"2030-05-06T07:08:09Z","frozen":true}""");
            await first.SendAsync(HttpMethod.Patch, "/__admin/settings/classin", """{"repeatedCallWindow":"PT9S"}""");
            await first.SendAsync(HttpMethod.Post, "/__admin/sandboxes", """{"id":"mine","seed":"demo"}""", 201);
            await first.SendAsync(HttpMethod.Post, "/__admin/sandboxes", """{"id":"copy","from":"default"}""", 201);
            await first.SendAsync(HttpMethod.Post, "/__admin/sandboxes", """{"id":"gone"}""", 201);
            await first.SendAsync(HttpMethod.Delete, "/__admin/sandboxes/gone", "", 204);
            await first.SendAsync(
                HttpMethod.Post, "/__admin/faults", """{"match":{"platform":"classin","times":2},"effect":{"when":"before","status":503}}""", 201);
            using var struck = await first.RegisterAsync(await first.CredentialsAsync(), 13_000_000_001, default);
            Assert.Equal(503, (int)struck.StatusCode);
            uid = await first.RegisteredAsync(13_000_000_002, "mine");
            before = await EverythingAsync(first);
            first.Kill();
        }

        using var second = await HostProcess.StartAsync(Store, "--seed none");
        Assert.Equal(before.GetRawText(), (await EverythingAsync(second)).GetRawText());
        Assert.Equal("13000000002", (await second.UsersAsync("mine"))[uid]);
        using var again = await second.RegisterAsync(await second.CredentialsAsync(), 13_000_000_001, default);
        Assert.Equal(503, (int)again.StatusCode);
        var later = await second.RegisteredAsync(13_000_000_001);
        Assert.DoesNotContain(later, (await second.UsersAsync("copy")).Keys);
        await second.SendAsync(HttpMethod.Get, "/__admin/sandboxes/gone", "", 404);
        await second.SendAsync(HttpMethod.Post, "/__admin/sandboxes", """{"id":"gone"}""", 201);
        var sids = new[] { "default", "mine", "copy", "gone" }.Select(async id => (await second.CredentialsAsync(id))["sid"]);
        Assert.Equal(4, (await Task.WhenAll(sids)).Distinct().Count());
    }

    [Fact]
    public async Task A_reset_after_a_restart_goes_back_to_the_seed()
    {
        using (var first = await HostProcess.StartAsync(Store))
        {
            await first.RegisteredAsync(13_000_000_001);
            first.Kill();
        }

        using var second = await HostProcess.StartAsync(Store);
        var before = await second.UsersAsync();
        Assert.Contains("13000000001", before.Values);
        await second.SendAsync(HttpMethod.Post, "/__admin/reset");
        var after = await second.UsersAsync();
        Assert.Equal(before.Values.Where(telephone => telephone != "13000000001").Order(), after.Values.Order());
        Assert.NotEmpty(after);
    }

    [Fact]
    public async Task A_snapshot_that_was_put_back_and_a_time_to_live_survive()
    {
        JsonElement snapshot;
        using (var first = await HostProcess.StartAsync(Store))
        {
            await first.RegisteredAsync(13_000_000_001);
            snapshot = await first.GetAsync("/__admin/snapshot");
            await first.SendAsync(HttpMethod.Post, "/__admin/reset");
            await first.SendAsync(HttpMethod.Post, "/__admin/sandboxes", """{"id":"brief","ttl":"PT1H"}""", 201);
            first.Kill();
        }

        using (var second = await HostProcess.StartAsync(Store))
        {
            Assert.DoesNotContain("13000000001", (await second.UsersAsync()).Values);
            await second.SendAsync(HttpMethod.Put, "/__admin/snapshot", snapshot.GetRawText());
            Assert.Equal(JsonValueKind.String, (await second.GetAsync("/__admin/sandboxes/brief")).GetProperty("expiresAt").ValueKind);
            second.Kill();
        }

        using var third = await HostProcess.StartAsync(Store);
        Assert.Contains("13000000001", (await third.UsersAsync()).Values);
    }

    [Fact]
    public async Task A_second_host_on_the_file_is_refused_in_one_line()
    {
        using var first = await HostProcess.StartAsync(Store);
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
        using var host = await HostProcess.StartAsync(Store, "--seed demo");
        Assert.NotEmpty(await host.UsersAsync());
        Assert.Equal("1000001", (await host.CredentialsAsync())["sid"]);
    }

    /// <summary>Sandboxes with their credentials, and of each one clock, settings, faults and the number of rows.</summary>
    static async Task<JsonElement> EverythingAsync(HostProcess host)
    {
        var all = new Dictionary<string, JsonElement>();
        foreach (var id in new[] { "default", "mine", "copy" })
        {
            all[$"{id} credentials"] = JsonSerializer.SerializeToElement(await host.CredentialsAsync(id));
            all[$"{id} settings"] = await host.GetAsync($"/s/{id}/__admin/settings/classin");
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
