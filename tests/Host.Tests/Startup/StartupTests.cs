using Simulators.Host.Startup;
using Simulators.Kernel.Journal;

namespace Simulators.Host.Tests.Startup;

/// <summary>What the host prints.</summary>
public sealed class StartupTests
{
    [Fact]
    public async Task Prints_base_urls_and_credentials_aligned()
    {
        await using var host = await TestHost.StartAsync();
        var secret = host.Registry.Default.Platform("classin")!.Credentials["secret"];
        Assert.Equal(
            $"""
            Simulators 0.1.0

              classin  http://127.0.0.1:8080/classin
                       sid     1000001
                       secret  {secret}
              toy      http://127.0.0.1:8080/toy
                       key  key-0
              admin    http://127.0.0.1:8080/__admin  (header X-Admin-Key)
                       also at http://localhost:81


            """,
            Banner.Of(host.Registry, ["http://0.0.0.0:8080", "http://localhost:81"], new SimulatorOptions { AdminKey = "k" }));
    }

    [Fact]
    public async Task Prints_a_readable_line_for_what_happens()
    {
        await using var host = await TestHost.StartAsync();
        await host.PostAsync("/__admin/sandboxes", """{"id":"mine"}""", 201);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var events = host.Registry.Events.Listen(stop.Token).GetAsyncEnumerator(stop.Token);
        await host.Toy("add?name=demo");
        await host.Toy("later", "/s/mine");
        await host.PostAsync("/s/mine/__admin/clock/advance", """{"by":"PT1H"}""");
        await host.Client.GetAsync(new Uri("/nowhere", UriKind.Relative));
        Assert.Equal("08:00:00.000 toy add rejected 7  toy/add/taken  'demo' is taken; choose another name.", await Line(events));
        Assert.Equal("08:00:00.000 [mine] toy later accepted", await Line(events));
        Assert.Equal("09:00:00.000 [mine] toy due grown 1", await Line(events));
        Assert.StartsWith("08:00:00.000 - GET /nowhere unrouted  Nothing lies at /nowhere.", await Line(events), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080", null)]
    [InlineData("http://localhost:1;http://[::1]:2", null)]
    [InlineData("http://*:80", "http://*:80")]
    [InlineData("http://127.0.0.1:1;http://192.0.2.1:2", "http://192.0.2.1:2")]
    public void Knows_which_addresses_others_can_reach(string urls, string? open) => Assert.Equal(open, ListenUrls.FirstOpen(urls));

    [Theory]
    [InlineData("ftp://x", "is not http://HOST:PORT")]
    [InlineData("http://localhost:0", "say http://127.0.0.1:0")]
    [InlineData("http://127.0.0.1:80/base", "without a path")]
    [InlineData(";", "names no address")]
    public void Refuses_addresses_it_cannot_listen_at(string urls, string reason) =>
        Assert.Contains(reason, ListenUrls.ProblemOf(urls), StringComparison.Ordinal);

    static async Task<string> Line(IAsyncEnumerator<SandboxEvent> events)
    {
        Assert.True(await events.MoveNextAsync());
        return ExchangeConsole.LineOf(events.Current);
    }
}
