using System.Text.Json;
using Simulators.Storage.Tests.Postgres;

namespace Simulators.Storage.Tests.Hosts;

/// <summary>Several hosts bring a school's data to its receiver as one would, and what a killed host has left is brought too.</summary>
public sealed class WebhookTests(PostgresServer server, TwoHosts hosts) : IClassFixture<TwoHosts>, IDisposable
{
    const int Courses = 30;

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Messages_come_once_and_in_their_order_though_calls_come_to_both_hosts()
    {
        var sandbox = await hosts.NewSandboxAsync();
        await using var receiver = await HookReceiver.StartAsync();
        await SubscribeAsync(hosts.First, sandbox, receiver);
        // Each call lets what is due happen at its own host: both have something to bring while the first message hangs.
        for (var n = 0; n < Courses; n++) await hosts.All[n % 2].AddCourseAsync(sandbox, $"Course {n}");
        await receiver.First;
        receiver.Open();
        var awaited = await AwaitAcceptedAsync(hosts.Second, sandbox, Courses + 1);
        Assert.True(awaited.GetProperty("met").GetBoolean(), awaited.GetRawText());
        Assert.Equal(Courses, receiver.Seen.Count);
        Assert.Equal(1, receiver.Most);
        var queued = await QueuedAsync(hosts.First, sandbox);
        Assert.Equal(queued.Select(message => message.Id), receiver.Seen);
        Assert.Equal(Enumerable.Range(0, Courses).Select(n => $"Course {n}"), queued.Select(message => message.Course));
    }

    [Fact]
    public async Task Any_host_tells_of_all_deliveries_and_forgets_them_with_the_others()
    {
        var sandbox = await hosts.NewSandboxAsync();
        await using var receiver = await HookReceiver.StartAsync();
        receiver.Open();
        await SubscribeAsync(hosts.First, sandbox, receiver);
        for (var n = 0; n < 6; n++) await hosts.All[n % 2].AddCourseAsync(sandbox, $"Course {n}");
        await AwaitAcceptedAsync(hosts.First, sandbox, 7);
        var first = await DeliveriesAsync(hosts.First, sandbox);
        var second = await DeliveriesAsync(hosts.Second, sandbox);
        Assert.Equal(7, first.Count);
        Assert.Equal(first.OrderBy(one => one.Key), second.OrderBy(one => one.Key));
        Assert.All(first.Values, text => Assert.Contains("\"attempts\":1", text, StringComparison.Ordinal));

        await hosts.Second.SendAsync(HttpMethod.Post, $"/s/{sandbox}/__admin/reset", """{"journal":true}""");
        Assert.Empty(await DeliveriesAsync(hosts.First, sandbox));
        Assert.Empty(await DeliveriesAsync(hosts.Second, sandbox));
        await hosts.First.AddCourseAsync(sandbox, "Afterwards");
        await AwaitAcceptedAsync(hosts.Second, sandbox, 1);
        Assert.Single(await DeliveriesAsync(hosts.First, sandbox));
    }

    [Fact]
    public async Task When_a_host_is_killed_in_the_midst_of_it_another_goes_on()
    {
        var store = $"postgres:{server.NewDatabase()}";
        await using var receiver = await HookReceiver.StartAsync();
        using var first = await HostProcess.StartAsync(store);
        await SubscribeAsync(first, "default", receiver);
        for (var n = 0; n < 4; n++) await first.AddCourseAsync("default", $"Course {n}");
        await receiver.First;
        using var second = await HostProcess.StartAsync(store);
        await second.AddCourseAsync("default", "Course 4");
        first.Kill();
        receiver.Open();
        var awaited = await AwaitAcceptedAsync(second, "default", 6);
        Assert.True(awaited.GetProperty("met").GetBoolean(), awaited.GetRawText());
        AssertFirstTwice(await QueuedAsync(second, "default"), receiver.Seen);
    }

    [Fact]
    public async Task What_a_killed_host_had_not_brought_comes_after_a_restart_though_nobody_calls()
    {
        var store = $"sqlite:{_folder.File("state.db")}";
        await using var receiver = await HookReceiver.StartAsync();
        using (var first = await HostProcess.StartAsync(store))
        {
            await SubscribeAsync(first, "default", receiver);
            await first.SendAsync(HttpMethod.Put, "/__admin/clock", """{"frozen":true}""");
            for (var n = 0; n < 3; n++) await first.AddCourseAsync("default", $"Course {n}");
            // Their due events have happened: nothing but the queue knows of them any more.
            await first.SendAsync(HttpMethod.Post, "/__admin/due/await", """{"criteria":{"kind":"webhook"},"count":3,"timeout":"PT2M"}""");
            await receiver.First;
            first.Kill();
        }

        receiver.Open();
        using var next = await HostProcess.StartAsync(store);
        var awaited = await AwaitAcceptedAsync(next, "default", 3);
        Assert.True(awaited.GetProperty("met").GetBoolean(), awaited.GetRawText());
        AssertFirstTwice(await QueuedAsync(next, "default"), receiver.Seen);
    }

    /// <summary>The first was on its way when its host was killed: whether it arrived nobody knew, and it was sent again.</summary>
    static void AssertFirstTwice(IReadOnlyList<(string Id, string Course)> queued, IReadOnlyList<string> seen)
    {
        Assert.Equal(queued[0].Id, seen[0]);
        Assert.Equal(queued.Select(message => message.Id), seen.Skip(1));
    }

    static async Task SubscribeAsync(HostProcess host, string sandbox, HookReceiver receiver)
    {
        // A hanging receiver is no silent one in these tests, however busy the machine is.
        await host.SendAsync(
            HttpMethod.Patch, $"/s/{sandbox}/__admin/settings/classin", """{"subscriptionTimeout":"PT5M","repeatedCallWindow":"PT0S"}""");
        var registered = await host.SendAsync(
            HttpMethod.Post, $"/s/{sandbox}/__admin/classin/subscriptions",
            $$"""{"url":"{{receiver.Url}}","commands":["eeoCourseInfoChange"]}""");
        Assert.True(registered.GetProperty("active").GetBoolean(), registered.GetRawText());
    }

    static Task<JsonElement> AwaitAcceptedAsync(HostProcess host, string sandbox, int count) => host.SendAsync(
        HttpMethod.Post, $"/s/{sandbox}/__admin/webhooks/await",
        $$"""{"criteria":{"state":"accepted"},"count":{{count}},"timeout":"PT2M"}""");

    /// <summary>The deliveries by id, as JSON.</summary>
    static async Task<IReadOnlyDictionary<string, string>> DeliveriesAsync(HostProcess host, string sandbox) =>
        (await host.GetAsync($"/s/{sandbox}/__admin/webhooks")).GetProperty("items").EnumerateArray()
            .ToDictionary(one => one.GetProperty("id").GetString()!, one => one.GetRawText());

    /// <summary>The messages but the test message, in the order of their courses.</summary>
    static async Task<IReadOnlyList<(string Id, string Course)>> QueuedAsync(HostProcess host, string sandbox) =>
    [
        .. (await host.GetAsync($"/s/{sandbox}/__admin/webhooks")).GetProperty("items").EnumerateArray()
            .Where(one => one.GetProperty("name").GetString() != "Test")
            .Select(one => one.GetProperty("body"))
            .OrderBy(body => body.GetProperty("CourseId").GetInt64())
            .Select(body => (
                body.GetProperty("_id").GetString()!,
                body.GetProperty("opData").GetProperty("courseName").GetString()!)),
    ];
}
