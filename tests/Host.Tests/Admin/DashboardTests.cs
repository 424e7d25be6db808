using System.Net.Http.Headers;

namespace Simulators.Host.Tests.Admin;

public sealed class DashboardTests
{
    [Fact]
    public async Task An_errand_goes_out_and_reaches_its_own_sandbox_as_anybody_would()
    {
        await using var host = await TestHost.StartAsync();
        await host.PostAsync("/__admin/sandboxes", """{"id":"mine"}""", 201);
        var done = await host.PostAsync("/s/mine/__admin/toy/fetch", """{"path":"add?name=brought"}""");
        Assert.StartsWith("added ", done.GetProperty("answer").GetString(), StringComparison.Ordinal);
        Assert.Contains("brought", await host.Things("/s/mine"));
        Assert.DoesNotContain("brought", await host.Things());
    }

    [Fact]
    public async Task An_errand_takes_a_file_as_it_is_and_says_when_there_is_none()
    {
        await using var host = await TestHost.StartAsync();
        using var file = new ByteArrayContent(new byte[3_000_000]);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        var answer = await host.Client.PostAsync(new Uri("/__admin/toy/weigh", UriKind.Relative), file, TestContext.Current.CancellationToken);
        Assert.Equal("""{"bytes":3000000}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Send a file, and its content type.", TestHost.ErrorOf(await host.PostAsync("/__admin/toy/weigh", "{}", 400)));
    }

    [Fact]
    public async Task A_view_shows_all_or_one_and_says_what_there_is_not()
    {
        await using var host = await TestHost.StartAsync();
        Assert.Equal("""["demo"]""", (await host.GetAsync("/__admin/toy/names")).GetRawText());
        Assert.Equal("""["DEMO"]""", (await host.GetAsync("/__admin/toy/names/1?upper=true")).GetRawText());
        Assert.Equal("toy has no names '7'.", TestHost.ErrorOf(await host.GetAsync("/__admin/toy/names/7", 404)));
        Assert.Contains("upper", TestHost.ErrorOf(await host.GetAsync("/__admin/toy/names?upper=x", 400)), StringComparison.Ordinal);
        await host.GetAsync("/__admin/toy/nothing", 404);
    }

    [Fact]
    public async Task What_can_be_done_and_seen_is_listed()
    {
        await using var host = await TestHost.StartAsync();
        var names = (await host.GetAsync("/__admin/toy/actions")).GetProperty("items").EnumerateArray()
            .Select(action => action.GetProperty("name").GetString()!);
        Assert.Equal(["rename", "fetch", "weigh", "names"], names);
    }

    [Fact]
    public async Task What_a_due_event_does_outside_its_transaction_is_done_before_the_clock_moves_on()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("tonight");
        await host.PostAsync("/__admin/clock/advance", """{"by":"PT2H"}""");
        Assert.Contains("after-night-2", await host.Things());
    }
}
