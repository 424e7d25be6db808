using System.Text;

namespace Simulators.Host.Tests.Admin;

/// <summary>Who may call the admin API.</summary>
public sealed class GateTests
{
    [Fact]
    public async Task With_a_key_every_call_but_health_needs_it()
    {
        await using var host = await TestHost.StartAsync(adminKey: "opensesame");
        Assert.Contains("X-Admin-Key", TestHost.ErrorOf(await host.GetAsync("/__admin/sandboxes", 401)), StringComparison.Ordinal);
        await host.GetAsync("/s/default/__admin/sandboxes", 401);
        await host.GetAsync("/__admin/health");
        await host.GetAsync("/__admin/health/live");
        host.Client.DefaultRequestHeaders.Add("X-Admin-Key", "opensesame");
        await host.GetAsync("/__admin/sandboxes");
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://localhost:9999")]
    public async Task A_foreign_web_page_is_refused(string origin)
    {
        await using var host = await TestHost.StartAsync();
        host.Client.DefaultRequestHeaders.Add("Origin", origin);
        await host.PostAsync("/__admin/reset", "", 403);
    }

    [Fact]
    public async Task The_hosts_own_page_is_not()
    {
        await using var host = await TestHost.StartAsync();
        host.Client.DefaultRequestHeaders.Add("Origin", "http://localhost");
        await host.PostAsync("/__admin/reset");
    }

    [Theory]
    [InlineData("http://rebound.example/__admin", null, 403)]
    [InlineData("http://rebound.example/__admin", "key", 200)]
    [InlineData("http://127.0.0.1:8080/__admin", null, 200)]
    [InlineData("http://[::1]:8080/__admin", null, 200)]
    public async Task A_name_that_could_be_rebound_needs_a_key(string url, string? key, int status)
    {
        await using var host = await TestHost.StartAsync(adminKey: key);
        if (key is not null) host.Client.DefaultRequestHeaders.Add("X-Admin-Key", key);
        Assert.Equal(status, (int)(await host.Client.GetAsync(new Uri(url))).StatusCode);
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_refused()
    {
        await using var host = await TestHost.StartAsync();
        var answer = await host.PostAsync("/__admin/faults", $"{{\"ttl\":\"{new string('x', 1 << 20)}\"}}", 413);
        Assert.Contains("longer than 1048576 bytes", TestHost.ErrorOf(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_call_says_where_the_list_is()
    {
        await using var host = await TestHost.StartAsync();
        Assert.Contains("GET /__admin lists its calls", TestHost.ErrorOf(await host.GetAsync("/__admin/file.txt", 404)), StringComparison.Ordinal);
        Assert.Contains("no PUT /__admin/reset", TestHost.ErrorOf(await host.PutAsync("/__admin/reset", "{}", 404)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_explain_unless_they_are_switched_off()
    {
        await using var loud = await TestHost.StartAsync();
        Assert.Equal("toy/add/new", (await loud.Toy("add?name=x")).Headers.GetValues("X-Simulator-Rules").Single());
        await using var quiet = await TestHost.StartAsync(explain: false);
        Assert.DoesNotContain((await quiet.Toy("add?name=x")).Headers, header => header.Key.StartsWith("X-Simulator", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Events_are_streamed_as_they_happen_and_by_sandbox()
    {
        await using var host = await TestHost.StartAsync();
        await host.PostAsync("/__admin/sandboxes", """{"id":"mine"}""", 201);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var all = new StreamReader(await host.Client.GetStreamAsync(new Uri("/__admin/events", UriKind.Relative), stop.Token), Encoding.UTF8);
        using var own = new StreamReader(await host.Client.GetStreamAsync(new Uri("/s/mine/__admin/events", UriKind.Relative), stop.Token), Encoding.UTF8);
        await host.Toy("later");
        await host.Toy("add?name=x", "/s/mine");
        await host.PostAsync("/__admin/clock/advance", """{"by":"PT2H"}""");
        Assert.Equal(["exchange later", "exchange add", "due grown"], [await Next(all), await Next(all), await Next(all)]);
        Assert.Equal("exchange add", await Next(own));
    }

    static async Task<string> Next(StreamReader events)
    {
        var kind = (await events.ReadLineAsync())!["event: ".Length..];
        var data = (await events.ReadLineAsync())!;
        if (data.StartsWith("id: ", StringComparison.Ordinal)) data = (await events.ReadLineAsync())!;
        Assert.Equal("", await events.ReadLineAsync());
        var json = System.Text.Json.JsonDocument.Parse(data["data: ".Length..]).RootElement;
        return $"{kind} {(kind == "due" ? json.GetProperty("kind") : json.GetProperty("simulator").GetProperty("operation")).GetString()}";
    }
}
