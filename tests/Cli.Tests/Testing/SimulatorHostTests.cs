using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Simulators.Testing;

[assembly: AssemblyFixture(typeof(SimulatorHost))]

namespace Simulators.Cli.Tests.Testing;

/// <summary>The simulator as a .NET user's own tests have it.</summary>
public sealed class SimulatorHostTests(SimulatorHost simulator)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sandbox_tells_base_urls_and_credentials_of_every_platform()
    {
        var sandbox = await simulator.NewSandboxAsync(cancellation: Stop);
        Assert.Equal(["classin", "classlink", "digitalchalk", "electa", "studentgroups", "thisisschool"], sandbox.Platforms.Keys.Order());
        Assert.Equal($"/s/{sandbox.Id}/classin", sandbox["classin"].BaseUrl.AbsolutePath);
        Assert.NotEmpty(sandbox["classin"].Credentials["secret"]);
        Assert.EndsWith(".wsdl", sandbox["digitalchalk"].Addresses["wsdl"].AbsolutePath, StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => sandbox["moodle"]);
    }

    [Fact]
    public async Task A_client_reaches_the_platform_at_the_base_url()
    {
        var electa = (await simulator.NewSandboxAsync(cancellation: Stop))["electa"];
        using var http = simulator.NewClient();
        var token = new Uri($"{electa.BaseUrl}/token/?cid={electa.Credentials["cid"]}&appkey={electa.Credentials["appKey"]}");
        using var answer = await http.GetAsync(token, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var own = new HttpClient(simulator.NewHandler());
        Assert.Equal(HttpStatusCode.OK, (await own.GetAsync(token, Stop)).StatusCode);
    }

    [Fact]
    public async Task A_sandbox_is_a_world_of_its_own()
    {
        var demo = await simulator.NewSandboxAsync(demo: true, Stop);
        var empty = await simulator.NewSandboxAsync(cancellation: Stop);
        Assert.NotEmpty(await demo.StateAsync("classin", "courses", Stop));
        Assert.Empty(await empty.StateAsync("classin", "courses", Stop));
        Assert.NotEqual(demo["classin"].Credentials["sid"], empty["classin"].Credentials["sid"]);
    }

    [Fact]
    public async Task Time_passes_when_the_test_says_so()
    {
        var sandbox = await simulator.NewSandboxAsync(cancellation: Stop);
        var start = new DateTimeOffset(2027, 1, 31, 22, 0, 0, TimeSpan.FromHours(1));
        await sandbox.FreezeAsync(start, Stop);
        Assert.Equal(start.AddHours(26), await sandbox.AdvanceAsync(TimeSpan.FromHours(26), Stop));
    }

    [Fact]
    public async Task Settings_change_and_a_wrong_one_says_why()
    {
        var sandbox = await simulator.NewSandboxAsync(cancellation: Stop);
        await sandbox.SetAsync("electa", new JsonObject { ["teacherConfiguration"] = "single" }, Stop);
        var settings = (await sandbox.AdminAsync(HttpMethod.Get, "settings/electa", cancellation: Stop)).GetProperty("items").EnumerateArray();
        Assert.Equal("single", settings.Single(one => one.GetProperty("name").GetString() == "teacherConfiguration").GetProperty("value").GetString());
        var refused = await Assert.ThrowsAsync<HttpRequestException>(
            () => sandbox.SetAsync("electa", new JsonObject { ["teacherConfiguration"] = "many" }, Stop));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("unlimited", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_simulator_sends_to_other_servers_leaves_the_process()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var other = builder.Build();
        other.MapGet("/hello", (HttpContext context) => $"hello {context.Request.Headers.Host}");
        await other.StartAsync(Stop);
        var outside = simulator.Outside.Http;

        using var there = await outside.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"{other.Urls.First()}/hello"), Stop);
        Assert.StartsWith("hello 127.0.0.1", await there.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        using var here = await outside.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(simulator.Admin.BaseAddress!, "/__admin/health")), Stop);
        Assert.Contains("healthy", await here.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }
}
