using Simulators.Kernel.Webhooks;

namespace Simulators.Host.Tests.Admin;

/// <summary>Waiting for webhooks and for what their receivers make of them.</summary>
public sealed class WebhookAwaitTests
{
    const string Two = """{"criteria":{"platform":"toy","name":"End","state":"accepted"},"count":2,"timeout":"PT5M"}""";

    [Fact]
    public async Task Returns_at_once_when_they_were_accepted_already()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("tell?id=a&name=End");
        await host.Toy("tell?id=b&name=End");
        var answer = await host.PostAsync("/__admin/webhooks/await", Two);
        Assert.True(answer.GetProperty("met").GetBoolean());
        Assert.Equal("b", answer.GetProperty("webhooks")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Returns_as_soon_as_the_receiver_has_accepted_the_last_of_them()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("tell?id=a&name=End");
        await host.Toy("tell?id=b&name=End&state=Waiting");
        var waiting = host.PostAsync("/__admin/webhooks/await", Two);
        await host.Toy("tell?id=a&name=End");
        await host.Toy("tell?id=b&name=End&state=Refused");
        await host.Toy("tell?id=c&name=Start");
        Assert.False(waiting.IsCompleted);
        await host.Toy("tell?id=b&name=End");
        var answer = await waiting;
        Assert.Equal((2, 2), (answer.GetProperty("count").GetInt32(), answer.GetProperty("webhooks").GetArrayLength()));
    }

    [Fact]
    public async Task One_that_was_refused_for_a_moment_has_been_refused()
    {
        await using var host = await TestHost.StartAsync();
        var waiting = host.PostAsync("/__admin/webhooks/await", """{"criteria":{"state":"refused","url":"http://127.0.0.1/a"},"timeout":"PT5M"}""");
        while (!waiting.IsCompleted)
        {
            await host.Toy("tell?id=a&state=Refused");
            await host.Toy("tell?id=a&state=Accepted");
        }

        Assert.Equal("refused", (await waiting).GetProperty("webhooks")[0].GetProperty("state").GetString());
    }

    [Fact]
    public async Task Says_what_was_seen_and_what_is_near_when_the_time_is_over()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("tell?id=a&name=End");
        await host.Toy("tell?id=b&name=Start&state=Refused");
        await host.Toy("tell?id=c&name=End&state=Refused");
        var waiting = host.PostAsync("/__admin/webhooks/await", Two, 408);
        while (!waiting.IsCompleted)
        {
            host.Wall.Advance(TimeSpan.FromMinutes(6));
            await Task.Yield();
        }

        var answer = await waiting;
        Assert.Equal((1, 2), (answer.GetProperty("count").GetInt32(), answer.GetProperty("expected").GetInt32()));
        var near = answer.GetProperty("near");
        Assert.Equal(2, near.GetArrayLength());
        Assert.Equal(("c", """["state"]"""), (IdOf(near[0]), near[0].GetProperty("differs").GetRawText()));
        Assert.Equal(("b", """["name","state"]"""), (IdOf(near[1]), near[1].GetProperty("differs").GetRawText()));
    }

    [Fact]
    public async Task Sees_every_one_though_the_log_keeps_only_the_latest()
    {
        await using var host = await TestHost.StartAsync();
        var waiting = host.PostAsync("/__admin/webhooks/await", $$"""{"criteria":{"name":"told"},"count":{{WebhookLog.Most + 200}},"timeout":"PT5M"}""");
        for (var i = 0; !waiting.IsCompleted; i++) await host.Toy($"tell?id={i}");
        Assert.True((await waiting).GetProperty("met").GetBoolean());
    }

    [Theory]
    [InlineData("""{"criteria":{"state":"lost"}}""", "'lost' is none of waiting, refused, accepted, dropped", 400)]
    [InlineData("""{"criteria":{"platform":"nobody"}}""", "There is no platform 'nobody'", 404)]
    [InlineData("""{"criteria":{"cmd":"End"}}""", "Known: platform, name, state, url", 400)]
    [InlineData("""{"count":100001}""", "count must be a whole number from 1 to 100000", 400)]
    [InlineData("""{"timeout":0}""", "timeout must be ISO 8601", 400)]
    public async Task Refuses_an_order_that_makes_no_sense(string order, string reason, int status)
    {
        await using var host = await TestHost.StartAsync();
        Assert.Contains(reason, TestHost.ErrorOf(await host.PostAsync("/__admin/webhooks/await", order, status)), StringComparison.Ordinal);
    }

    static string? IdOf(System.Text.Json.JsonElement near) => near.GetProperty("webhook").GetProperty("id").GetString();
}
