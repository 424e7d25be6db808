using System.Text.Json;
using Simulators.Host.Snapshots;
using Simulators.Host.Tests.Startup;

namespace Simulators.Host.Tests.Admin;

/// <summary>Snapshots that stay: by name, in a folder.</summary>
public sealed class StoredSnapshotTests : IAsyncLifetime
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("simulators");
    TestHost _host = null!;

    string Folder => Path.Combine(_folder.FullName, "snapshots");

    public async ValueTask InitializeAsync() => _host = await TestHost.StartAsync(snapshots: Folder);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Is_saved_listed_loaded_and_deleted()
    {
        Assert.Equal(0, (await _host.GetAsync("/__admin/snapshots")).GetProperty("total").GetInt32());
        await _host.Toy("add?name=x");
        var saved = await _host.PutAsync("/__admin/snapshots/term-1", "", 201);
        Assert.Equal("term-1", saved.GetProperty("name").GetString());
        Assert.Equal(1, saved.GetProperty("version").GetInt32());
        Assert.True(saved.GetProperty("bytes").GetInt64() > 100);
        await _host.Toy("add?name=y");
        Assert.Equal(saved.GetRawText(), (await _host.GetAsync("/__admin/snapshots")).GetProperty("items")[0].GetRawText());
        await _host.PostAsync("/__admin/snapshots/term-1/load");
        Assert.Equal(["demo", "x"], await _host.Things());
        await _host.DeleteAsync("/__admin/snapshots/term-1");
        Assert.Contains("no snapshot 'term-1'", TestHost.ErrorOf(await _host.PostAsync("/__admin/snapshots/term-1/load", status: 404)), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact]
    public async Task Saves_and_loads_the_sandbox_of_the_path_and_seeds_a_new_one()
    {
        await _host.PostAsync("/__admin/sandboxes", """{"id":"mine"}""", 201);
        await _host.Toy("add?name=only-mine", "/s/mine");
        await _host.PostAsync("/s/mine/__admin/snapshots/mine", status: 201);
        await _host.PostAsync("/__admin/sandboxes", """{"id":"next","seed":"mine"}""", 201);
        Assert.Equal(["only-mine"], await _host.Things("/s/next"));
        Assert.Equal(["demo"], await _host.Things());
        await _host.PostAsync("/__admin/snapshots/mine/load");
        Assert.Equal(["only-mine"], await _host.Things());
        Assert.Contains("seed: 'yours' is neither", TestHost.ErrorOf(await _host.PostAsync("/__admin/sandboxes", """{"seed":"yours"}""", 400)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_of_them_differ_in_the_lines_that_changed()
    {
        await _host.PostAsync("/__admin/snapshots/a", status: 201);
        await _host.Toy("add?name=x");
        await _host.PostAsync("/__admin/snapshots/b", status: 201);
        await _host.PostAsync("/__admin/snapshots/c", status: 201);
        string[] a = Lines("a"), b = Lines("b");
        Assert.StartsWith("{\n  \"version\": 1,", await File.ReadAllTextAsync(Path.Combine(Folder, "b.json")), StringComparison.Ordinal);
        Assert.Equal(b, Lines("c"));
        // The new row, and the number of the one after it.
        Assert.InRange(b.Except(a).Count(), 2, 6);
        Assert.InRange(a.Except(b).Count(), 0, 3);
        Assert.Contains("x", string.Concat(b.Except(a)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("..%2Fetc")]
    [InlineData("%2e%2e%5cetc")]
    [InlineData("a.b")]
    [InlineData(".hidden")]
    [InlineData("nul")]
    [InlineData("COM1")]
    [InlineData("-a")]
    [InlineData("caf%C3%A9")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task A_name_that_could_lead_elsewhere_is_refused(string name)
    {
        foreach (var (method, path) in new[] { (HttpMethod.Put, ""), (HttpMethod.Get, ""), (HttpMethod.Delete, ""), (HttpMethod.Post, "/load") })
        {
            using var request = new HttpRequestMessage(method, $"/__admin/snapshots/{name}{path}");
            var answer = await _host.Client.SendAsync(request);
            Assert.InRange((int)answer.StatusCode, 400, 404);
        }

        Assert.False(Directory.Exists(Folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../x")]
    [InlineData("x/y")]
    [InlineData("x\\y")]
    [InlineData("x\n")]
    [InlineData("x\0y")]
    public void A_name_is_one_plain_word(string name) => Assert.NotNull(SnapshotName.ProblemOf(name));

    [Theory]
    [InlineData("""{"version":2}""", 409, "A newer build wrote this snapshot")]
    [InlineData("""{"version":1}""", 400, "clock")]
    [InlineData("{", 400, "no JSON: line 1")]
    public async Task A_file_that_is_no_snapshot_of_ours_changes_nothing(string content, int status, string reason)
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "odd.json"), content);
        Assert.Contains(reason, TestHost.ErrorOf(await _host.PostAsync("/__admin/snapshots/odd/load", status: status)), StringComparison.Ordinal);
        Assert.Equal(["demo"], await _host.Things());
        Assert.Equal(1, (await _host.GetAsync("/__admin/snapshots")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Saving_at_once_under_one_name_leaves_one_whole_file()
    {
        for (var i = 0; i < 200; i++) await _host.Toy($"add?name=thing-{i}");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _host.PutAsync("/__admin/snapshots/same", "", 201)));
        var file = Assert.Single(Directory.GetFiles(Folder));
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        Assert.Equal(201, document.RootElement.GetProperty("platforms").GetProperty("toy").GetProperty("state").GetProperty("tables").GetProperty("things").GetArrayLength());
        await _host.PostAsync("/__admin/snapshots/same/load");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        await File.WriteAllTextAsync(Folder, "a file in the folder's place");
        var refused = await _host.PutAsync("/__admin/snapshots/a", "", 507);
        Assert.Contains($"{Folder} cannot be written", TestHost.ErrorOf(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_is_seeded_by_a_snapshots_name()
    {
        using (var first = HostProcess.Start($"--urls http://127.0.0.1:0 --snapshots {Folder}"))
        using (var client = new HttpClient { BaseAddress = new Uri(await first.OriginAsync()) })
        {
            await client.PutAsync(new Uri("/__admin/snapshots/kept", UriKind.Relative), null);
        }

        var file = Path.Combine(Folder, "kept.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\"nickname\": \"", "\"nickname\": \"Kept ", StringComparison.Ordinal));
        using var host = HostProcess.Start($"--urls http://127.0.0.1:0 --snapshots {Folder} --seed kept");
        using var reader = new HttpClient { BaseAddress = new Uri(await host.OriginAsync()) };
        Assert.Contains("Kept ", await reader.GetStringAsync(new Uri("/__admin/state/classin/users", UriKind.Relative)), StringComparison.Ordinal);
    }

    string[] Lines(string name) => File.ReadAllLines(Path.Combine(Folder, name + ".json"));
}
