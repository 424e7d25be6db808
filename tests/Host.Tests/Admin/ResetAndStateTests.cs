namespace Simulators.Host.Tests.Admin;

/// <summary>What a platform holds, and back to the beginning.</summary>
public sealed class ResetAndStateTests
{
    [Fact]
    public async Task Counts_the_rows_of_every_collection()
    {
        await using var host = await TestHost.StartAsync();
        Assert.Equal("""{"collections":{"things":1}}""", (await host.GetAsync("/__admin/state/toy")).GetRawText());
    }

    [Fact]
    public async Task Pages_and_filters_a_collection_without_its_secrets()
    {
        await using var host = await TestHost.StartAsync();
        foreach (var name in new[] { "a", "b", "c" }) await host.Toy($"add?name={name}");
        var page = await host.GetAsync("/__admin/state/toy/things?offset=1&limit=2");
        Assert.Equal("""{"total":4,"items":[{"id":2,"name":"a"},{"id":3,"name":"b"}]}""", page.GetRawText());
        var found = await host.GetAsync("/__admin/state/toy/things?where=name:c");
        Assert.Equal("""{"total":1,"items":[{"id":4,"name":"c"}]}""", found.GetRawText());
    }

    [Theory]
    [InlineData("/__admin/state/nobody", 404, "The platforms are: classin, toy.")]
    [InlineData("/__admin/state/toy/nothing", 404, "It has: things.")]
    [InlineData("/__admin/state/toy/dueEvents", 404, "It has: things.")]
    [InlineData("/__admin/state/toy/things?limit=many", 400, "limit: 'many'")]
    [InlineData("/__admin/state/toy/things?where=name", 400, "field:value")]
    public async Task Says_what_there_is_when_asked_for_what_is_not(string path, int status, string reason)
    {
        await using var host = await TestHost.StartAsync();
        Assert.Contains(reason, TestHost.ErrorOf(await host.GetAsync(path, status)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resets_everything_when_nothing_is_named()
    {
        await using var host = await TestHost.StartAsync();
        await Disturb(host);
        await host.PostAsync("/__admin/reset");
        Assert.Equal(["demo"], await host.Things());
        Assert.Equal(0, host.Registry.Default.Journal.Received);
        Assert.Empty(host.Registry.Default.Faults.All);
        Assert.False(host.Registry.Default.Clock.Frozen);
        Assert.Empty(host.Registry.Default.Platform("toy")!.Settings.Changed());
        Assert.Equal(0, (await host.GetAsync("/__admin/rules/coverage")).GetProperty("decided").GetInt32());
    }

    [Fact]
    public async Task Resets_only_what_is_named()
    {
        await using var host = await TestHost.StartAsync();
        await Disturb(host);
        await host.PostAsync("/__admin/reset", """{"state":true,"journal":false,"mappings":true}""");
        Assert.Equal(["demo"], await host.Things());
        Assert.Equal(1, host.Registry.Default.Journal.Received);
        Assert.Single(host.Registry.Default.Faults.All);
        Assert.True(host.Registry.Default.Clock.Frozen);
        Assert.Single(host.Registry.Default.Platform("toy")!.Settings.Changed());
    }

    [Fact]
    public async Task Resets_one_sandbox_and_no_other()
    {
        await using var host = await TestHost.StartAsync();
        await host.PostAsync("/__admin/sandboxes", """{"id":"mine"}""", 201);
        await host.Toy("add?name=stays");
        await host.Toy("add?name=goes", "/s/mine");
        await host.PostAsync("/s/mine/__admin/reset");
        Assert.Equal(["demo", "stays"], await host.Things());
        Assert.Empty(await host.Things("/s/mine"));
    }

    static async Task Disturb(TestHost host)
    {
        await host.Toy("add?name=x");
        await host.PutAsync("/__admin/clock", """{"frozen":true}""");
        await host.SendAsync(HttpMethod.Patch, "/__admin/settings/toy", """{"taken":"ignored"}""");
        await host.PostAsync("/__admin/faults", """{"effect":{"when":"before","status":503}}""", 201);
    }
}
