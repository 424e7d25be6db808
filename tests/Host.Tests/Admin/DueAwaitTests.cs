using System.Text;
using System.Text.Json;
using Simulators.Host.Admin.Waiting;
using Simulators.Kernel.Clock;

namespace Simulators.Host.Tests.Admin;

/// <summary>Waiting for what happens by itself.</summary>
public sealed class DueAwaitTests
{
    const string Two = """{"criteria":{"platform":"toy","kind":"grown"},"count":2,"timeout":"PT5M"}""";

    [Fact]
    public async Task Shows_what_waits_and_what_has_happened()
    {
        await using var host = await TestHost.StartAsync();
        await host.PutAsync("/__admin/clock", """{"frozen":true}""");
        await host.Toy("later");
        await AdvanceAsync(host, "PT30M");
        await host.Toy("tonight");
        await AdvanceAsync(host, "PT30M");
        var due = await host.GetAsync("/__admin/due");
        Assert.Equal(
            """{"total":1,"items":[{"sandbox":"default","platform":"toy","at":"2026-03-01T09:30:00Z","kind":"night","subject":3}],"happened":[{"sandbox":"default","platform":"toy","at":"2026-03-01T09:00:00Z","kind":"grown","subject":2}]}""",
            due.GetRawText());
        Assert.Equal(0, (await host.GetAsync("/__admin/due?limit=0")).GetProperty("items").GetArrayLength());
        await host.PostAsync("/__admin/reset", """{"journal":true}""");
        Assert.Equal(0, (await host.GetAsync("/__admin/due")).GetProperty("happened").GetArrayLength());
    }

    [Fact]
    public async Task Returns_at_once_when_they_have_happened_already()
    {
        await using var host = await TestHost.StartAsync();
        await GrowAsync(host, 2);
        var answer = await host.PostAsync("/__admin/due/await", Two);
        Assert.True(answer.GetProperty("met").GetBoolean());
        Assert.Equal(2, answer.GetProperty("events").GetArrayLength());
    }

    [Fact]
    public async Task Returns_as_soon_as_the_last_of_them_has_happened()
    {
        await using var host = await TestHost.StartAsync();
        await GrowAsync(host, 1);
        var waiting = host.PostAsync("/__admin/due/await", Two);
        await host.Toy("tonight");
        await AdvanceAsync(host, "PT1H");
        Assert.False(waiting.IsCompleted);
        await GrowAsync(host, 1);
        Assert.Equal(2, (await waiting).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Sees_what_a_running_clock_lets_happen()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("later");
        var waiting = host.PostAsync("/__admin/due/await", """{"criteria":{"subject":2},"timeout":"PT10M"}""");
        await host.PostAsync("/__admin/clock/advance", """{"by":"PT59M59S"}""");
        while (!waiting.IsCompleted)
        {
            // In small steps: the patience of the one who waits passes, too.
            host.Wall.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        Assert.Equal("grown", (await waiting).GetProperty("events")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Says_what_was_seen_and_what_is_near_when_the_time_is_over()
    {
        await using var host = await TestHost.StartAsync();
        await host.PutAsync("/__admin/clock", """{"frozen":true}""");
        await GrowAsync(host, 1);
        await host.Toy("tonight");
        await AdvanceAsync(host, "PT1H");
        await host.Toy("later");
        var waiting = host.PostAsync("/__admin/due/await", Two, 408);
        while (!waiting.IsCompleted)
        {
            host.Wall.Advance(TimeSpan.FromMinutes(6));
            await Task.Yield();
        }

        var answer = await waiting;
        Assert.False(answer.GetProperty("met").GetBoolean());
        Assert.Equal((1, 2), (answer.GetProperty("count").GetInt32(), answer.GetProperty("expected").GetInt32()));
        var near = answer.GetProperty("near");
        Assert.Equal(2, near.GetArrayLength());
        Assert.Equal(("grown", true), (KindOf(near[0]), near[0].GetProperty("waits").GetBoolean()));
        Assert.Equal(("night", false), (KindOf(near[1]), near[1].GetProperty("waits").GetBoolean()));
        Assert.Equal("""["kind"]""", near[1].GetProperty("differs").GetRawText());
    }

    [Fact]
    public async Task Waits_in_its_own_sandbox()
    {
        await using var host = await TestHost.StartAsync();
        await host.PostAsync("/__admin/sandboxes", """{"id":"mine"}""", 201);
        var waiting = host.PostAsync("/s/mine/__admin/due/await", """{"timeout":"PT5M"}""");
        await GrowAsync(host, 1);
        Assert.False(waiting.IsCompleted);
        await GrowAsync(host, 1, "/s/mine");
        Assert.Equal("mine", (await waiting).GetProperty("events")[0].GetProperty("sandbox").GetString());
    }

    [Theory]
    [InlineData("""{"count":0}""", "count must be a whole number from 1 to 100000", 400)]
    [InlineData("""{"timeout":"soon"}""", "timeout must be ISO 8601 (PT10S)", 400)]
    [InlineData("""{"timeout":700000}""", "at most 10 minutes", 400)]
    [InlineData("""{"timeout":{}}""", "timeout", 400)]
    [InlineData("""{"criteria":{"colour":1}}""", "Known: platform, kind, subject", 400)]
    [InlineData("""{"criteria":{"platform":"nobody"}}""", "There is no platform 'nobody'", 404)]
    [InlineData("""{"until":1}""", "Known: criteria, count, timeout", 400)]
    public async Task Refuses_an_order_that_makes_no_sense(string order, string reason, int status)
    {
        await using var host = await TestHost.StartAsync();
        Assert.Contains(reason, TestHost.ErrorOf(await host.PostAsync("/__admin/due/await", order, status)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_many_wait_at_most_and_whoever_hangs_up_makes_room()
    {
        await using var host = await TestHost.StartAsync();
        using var hangingUp = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, Waiters.Most + 1).Select(_ => host.Client.PostAsync(Await, Order("PT9M"), hangingUp.Token)).ToList();
        var refused = await Task.WhenAny(waiting);
        Assert.Equal(429, (int)(await refused).StatusCode);
        await hangingUp.CancelAsync();
        foreach (var caller in waiting.Where(caller => caller != refused))
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => caller);
        await GrowAsync(host, 1);
        for (var freed = false; !freed; await Task.Yield()) freed = (await host.Client.PostAsync(Await, Order("PT9M"))).IsSuccessStatusCode;
    }

    [Fact]
    public async Task Remembers_no_more_than_its_bound()
    {
        await using var host = await TestHost.StartAsync();
        await host.PutAsync("/__admin/clock", """{"frozen":true}""");
        for (var i = 0; i < DueLog.Most + 10; i++) await host.Toy("later");
        await AdvanceAsync(host, "PT2H");
        var happened = (await host.GetAsync("/__admin/due?limit=5000")).GetProperty("happened");
        Assert.Equal(DueLog.Most, happened.GetArrayLength());
        Assert.Equal(DueLog.Most + 11, happened[0].GetProperty("subject").GetInt32());
    }

    static Uri Await { get; } = new("/__admin/due/await", UriKind.Relative);

    static StringContent Order(string timeout) => new($$"""{"timeout":"{{timeout}}"}""", Encoding.UTF8, "application/json");

    static async Task AdvanceAsync(TestHost host, string by, string sandbox = "") =>
        await host.PostAsync($"{sandbox}/__admin/clock/advance", $$"""{"by":"{{by}}"}""");

    static async Task GrowAsync(TestHost host, int things, string sandbox = "")
    {
        for (var i = 0; i < things; i++) await host.Toy("later", sandbox);
        await AdvanceAsync(host, "PT1H", sandbox);
    }

    static string KindOf(JsonElement near) => near.GetProperty("event").GetProperty("kind").GetString()!;
}
