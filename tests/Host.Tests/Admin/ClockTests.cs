namespace Simulators.Host.Tests.Admin;

/// <summary>The sandbox's time.</summary>
public sealed class ClockTests
{
    [Fact]
    public async Task Runs_with_the_machines_time_until_it_is_told_otherwise()
    {
        await using var host = await TestHost.StartAsync();
        host.Wall.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(
            """{"now":"2026-03-01T08:00:30Z","frozen":false,"stamps":"sandbox"}""",
            (await host.GetAsync("/__admin/clock")).GetRawText());
    }

    [Fact]
    public async Task Stands_still_when_frozen_and_keeps_the_time_it_is_set_to()
    {
        await using var host = await TestHost.StartAsync();
        var set = await host.PutAsync("/__admin/clock", """{"now":"2030-01-01T00:00:00+08:00","frozen":true,"stamps":"wall"}""");
        Assert.Equal("""{"now":"2029-12-31T16:00:00Z","frozen":true,"stamps":"wall"}""", set.GetRawText());
        host.Wall.Advance(TimeSpan.FromHours(1));
        Assert.Equal("2029-12-31T16:00:00Z", (await host.GetAsync("/__admin/clock")).GetProperty("now").GetString());
    }

    [Fact]
    public async Task Advancing_runs_what_comes_due_in_order_and_answers_with_it()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("later");
        await host.PostAsync("/__admin/clock/advance", """{"by":"PT30M"}""");
        await host.Toy("later");
        var advanced = await host.PostAsync("/__admin/clock/advance", """{"by":"PT24H"}""");
        Assert.Equal(
            """{"now":"2026-03-02T08:30:00Z","events":[{"sandbox":"default","platform":"toy","at":"2026-03-01T09:00:00Z","kind":"grown","subject":2},{"sandbox":"default","platform":"toy","at":"2026-03-01T09:30:00Z","kind":"grown","subject":3}]}""",
            advanced.GetRawText());
        Assert.Equal(["demo", "grown-2", "grown-3"], await host.Things());
    }

    [Fact]
    public async Task Two_advances_at_once_happen_one_after_the_other()
    {
        await using var host = await TestHost.StartAsync();
        for (var i = 0; i < 50; i++) await host.Toy("later");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.PostAsync("/__admin/clock/advance", """{"by":"PT30M"}""")));
        Assert.Equal("2026-03-01T12:00:00Z", (await host.GetAsync("/__admin/clock")).GetProperty("now").GetString());
        Assert.Equal(50, answers.Sum(answer => answer.GetProperty("events").GetArrayLength()));
        Assert.Single(answers, answer => answer.GetProperty("events").GetArrayLength() > 0);
    }

    [Fact]
    public async Task What_comes_due_while_the_clock_runs_happens_though_nobody_asks()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("later");
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var grown = host.Registry.Events.Listen(stop.Token)
            .FirstAsync(happened => happened.Subject is Kernel.Clock.DueEvent, stop.Token).AsTask();
        while (!grown.IsCompleted)
        {
            host.Wall.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        await grown;
        Assert.Equal(["demo", "grown-2"], await host.Things());
    }

    [Theory]
    [InlineData("/__admin/clock/advance", """{"by":"tomorrow"}""", "PT24H and P7D are")]
    [InlineData("/__admin/clock/advance", """{"by":"-PT1H"}""", "no length of time from zero")]
    [InlineData("/__admin/clock/advance", "{}", "no length of time from zero")]
    [InlineData("/__admin/clock/advance", """{"by":"P9000Y"}""", "beyond the end of the calendar")]
    [InlineData("/__admin/clock", """{"stamps":"both"}""", "neither sandbox nor wall")]
    [InlineData("/__admin/clock", """{"now":"noon"}""", "$.now")]
    public async Task Refuses_a_time_that_is_none(string path, string body, string reason)
    {
        await using var host = await TestHost.StartAsync();
        var method = path.EndsWith("advance", StringComparison.Ordinal) ? HttpMethod.Post : HttpMethod.Put;
        Assert.Contains(reason, TestHost.ErrorOf(await host.SendAsync(method, path, body, 400)), StringComparison.Ordinal);
    }
}
