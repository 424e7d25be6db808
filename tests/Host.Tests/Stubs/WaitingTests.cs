using System.Text.Json;

namespace Simulators.Host.Tests.Stubs;

/// <summary>Waiting for requests, what nearly fitted, and letting all that waits happen.</summary>
public sealed class WaitingTests
{
    const string Adds = """{"criteria":{"urlPath":"/toy/add"},"count":2,"timeout":"PT5M"}""";

    [Fact]
    public async Task Returns_at_once_when_the_requests_were_there_already()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("add?name=a");
        await host.Toy("add?name=b");
        var answer = await host.PostAsync("/__admin/requests/await", Adds);
        Assert.True(answer.GetProperty("met").GetBoolean());
        Assert.Equal("/toy/add?name=b", answer.GetProperty("requests")[0].GetProperty("url").GetString());
    }

    [Fact]
    public async Task Returns_as_soon_as_the_last_of_them_has_been_answered()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("add?name=a");
        var waiting = host.PostAsync("/__admin/requests/await", Adds);
        await host.Toy("later");
        Assert.False(waiting.IsCompleted);
        await host.Toy("add?name=b");
        Assert.Equal(2, (await waiting).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Says_what_was_seen_and_what_was_near_when_the_time_is_over()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("add?name=a");
        await host.Toy("ad?name=b");
        var waiting = host.PostAsync("/__admin/requests/await", Adds, 408);
        while (!waiting.IsCompleted)
        {
            host.Wall.Advance(TimeSpan.FromMinutes(6));
            await Task.Yield();
        }

        var answer = await waiting;
        Assert.False(answer.GetProperty("met").GetBoolean());
        Assert.Equal((1, 2), (answer.GetProperty("count").GetInt32(), answer.GetProperty("expected").GetInt32()));
        var near = answer.GetProperty("nearMisses")[1];
        Assert.Equal("/toy/ad?name=b", near.GetProperty("request").GetProperty("url").GetString());
        Assert.InRange(near.GetProperty("matchResult").GetProperty("distance").GetDouble(), 0.001, 0.1);
    }

    [Theory]
    [InlineData("""{"count":0}""", "count")]
    [InlineData("""{"timeout":"soon"}""", "timeout")]
    [InlineData("""{"timeout":700000}""", "timeout")]
    [InlineData("""{"criteria":{"colour":1}}""", "criteria.colour")]
    [InlineData("""{"until":1}""", "until")]
    public async Task Refuses_an_order_that_makes_no_sense(string order, string named)
    {
        await using var host = await TestHost.StartAsync();
        Assert.Contains(named, TestHost.ErrorOf(await host.PostAsync("/__admin/requests/await", order, 422)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_stubs_nearest_to_a_request_and_the_requests_nearest_to_a_pattern()
    {
        await using var host = await TestHost.StartAsync();
        await host.PostAsync("/__admin/mappings", """{"request":{"method":"GET","urlPath":"/a"}}""", 201);
        await host.PostAsync("/__admin/mappings", """{"request":{"method":"POST","urlPath":"/quite/other"}}""", 201);
        await host.Client.GetAsync(new Uri("/aa", UriKind.Relative));
        foreach (var misses in new[]
        {
            await host.PostAsync("/__admin/near-misses/request", """{"url":"/aa","absoluteUrl":"http://x/aa","method":"GET"}"""),
            await host.GetAsync("/__admin/requests/unmatched/near-misses"),
        })
        {
            Assert.Equal("/a", Near(misses, 0).GetProperty("stubMapping").GetProperty("request").GetProperty("urlPath").GetString());
            Assert.True(Distance(misses, 0) < Distance(misses, 1));
        }

        var ofPattern = await host.PostAsync("/__admin/near-misses/request-pattern", """{"method":"GET","urlPath":"/ab"}""");
        Assert.Equal("/aa", Near(ofPattern, 0).GetProperty("request").GetProperty("url").GetString());
        Assert.Equal("/ab", Near(ofPattern, 0).GetProperty("requestPattern").GetProperty("urlPath").GetString());
    }

    [Fact]
    public async Task Runs_what_waits_until_nothing_waits_within_its_bounds()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("later");
        await host.Toy("later");
        await host.PutAsync("/__admin/clock", """{"frozen":true}""");
        var first = await host.PostAsync("/__admin/clock/run-until-idle", """{"maximum":1}""");
        Assert.Equal((false, 1), (first.GetProperty("idle").GetBoolean(), first.GetProperty("events").GetArrayLength()));
        Assert.Equal("2026-03-01T09:00:00Z", first.GetProperty("nextAt").GetString());
        var second = await host.PostAsync("/__admin/clock/run-until-idle");
        Assert.Equal((true, 1), (second.GetProperty("idle").GetBoolean(), second.GetProperty("events").GetArrayLength()));
        Assert.Equal("2026-03-01T09:00:00Z", second.GetProperty("now").GetString());
        await host.Toy("later");
        var none = await host.PostAsync("/__admin/clock/run-until-idle", """{"within":"PT1M"}""");
        Assert.Equal((false, 0), (none.GetProperty("idle").GetBoolean(), none.GetProperty("events").GetArrayLength()));
        await host.PostAsync("/__admin/clock/run-until-idle", """{"maximum":0}""", 400);
        await host.PostAsync("/__admin/clock/run-until-idle", """{"within":"soon"}""", 400);
    }

    static JsonElement Near(JsonElement misses, int i) => misses.GetProperty("nearMisses")[i];

    static double Distance(JsonElement misses, int i) => Near(misses, i).GetProperty("matchResult").GetProperty("distance").GetDouble();
}
