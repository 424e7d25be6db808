using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Simulators.Host.Tests.Admin;

/// <summary>What shall go wrong, and what then has happened.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task Before_the_work_nothing_happens()
    {
        await using var host = await TestHost.StartAsync();
        await Plan(host, """{"effect":{"when":"before","status":503}}""");
        var answer = await host.Toy("add?name=x");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("nothing has happened", answer.Headers.GetValues("X-Simulator-Explain").Single(), StringComparison.Ordinal);
        Assert.Equal(["demo"], await host.Things());
        Assert.Equal("faulted", (await Newest(host)).GetProperty("simulator").GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_fault_without_an_effect_resets_before_the_work()
    {
        await using var host = await TestHost.StartAsync();
        await Plan(host, """{"effect":{"when":"before"}}""");
        await Assert.ThrowsAnyAsync<Exception>(() => host.Toy("add?name=x"));
        Assert.Equal(["demo"], await host.Things());
    }

    [Fact]
    public async Task A_registration_whose_answer_is_lost_is_there_and_a_retry_learns_135()
    {
        await using var host = await TestHost.StartAsync();
        await Plan(host, """{"match":{"platform":"classin","operation":"register","times":1},"effect":{"when":"after-commit","reset":true}}""");
        await Assert.ThrowsAnyAsync<Exception>(() => Register(host));
        var users = await host.GetAsync("/__admin/state/classin/users?where=telephone:13900000001");
        Assert.Equal(1, users.GetProperty("total").GetInt32());
        var lost = await Newest(host);
        Assert.False(lost.TryGetProperty("response", out _));
        Assert.Contains("the work is done", lost.GetProperty("simulator").GetProperty("explanation").GetString(), StringComparison.Ordinal);
        host.Wall.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("\"errno\":135", await (await Register(host)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_of_a_batch_is_done()
    {
        await using var host = await TestHost.StartAsync();
        await Plan(host, """{"match":{"operation":"batch"},"effect":{"when":"half-batch","status":504}}""");
        Assert.Equal(HttpStatusCode.GatewayTimeout, (await host.Toy("batch?names=a,b,c,d")).StatusCode);
        Assert.Equal(["demo", "a", "b"], await host.Things());
    }

    [Fact]
    public async Task What_is_no_batch_has_no_half()
    {
        await using var host = await TestHost.StartAsync();
        await Plan(host, """{"effect":{"when":"half-batch","reset":true}}""");
        Assert.Equal("added 2", await (await host.Toy("add?name=x")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_truncated_answer_announces_more_than_comes()
    {
        await using var host = await TestHost.StartAsync();
        await Plan(host, """{"effect":{"when":"after-commit","truncate":3}}""");
        using var answer = await host.Client.GetAsync(new Uri("/toy/add?name=x", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("added 2".Length, answer.Content.Headers.ContentLength);
        await Assert.ThrowsAnyAsync<Exception>(() => answer.Content.ReadAsStringAsync());
        Assert.Equal("add", (await Newest(host)).GetProperty("response").GetProperty("body").GetString());
    }

    [Fact]
    public async Task A_malformed_answer_is_cut_in_the_middle()
    {
        await using var host = await TestHost.StartAsync();
        await Plan(host, """{"effect":{"when":"after-commit","malformed":true}}""");
        Assert.Equal("add", await (await host.Toy("add?name=x")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Calls_beyond_a_quota_are_told_to_wait()
    {
        await using var host = await TestHost.StartAsync();
        await Plan(host, """{"effect":{"when":"before","throttle":{"perSecond":1,"retryAfter":7}}}""");
        Assert.Equal(HttpStatusCode.OK, (await host.Toy("add?name=x")).StatusCode);
        var refused = await host.Toy("add?name=y");
        Assert.Equal((HttpStatusCode)429, refused.StatusCode);
        Assert.Equal("7", refused.Headers.GetValues("Retry-After").Single());
        host.Wall.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await host.Toy("add?name=y")).StatusCode);
    }

    [Fact]
    public async Task A_late_answer_is_still_the_platforms_own()
    {
        await using var host = await TestHost.StartAsync();
        await Plan(host, """{"effect":{"when":"after-commit","delay":1500}}""");
        var late = host.Toy("add?name=x");
        while (!late.IsCompleted)
        {
            host.Wall.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Yield();
        }

        Assert.Equal("added 2", await (await late).Content.ReadAsStringAsync());
        Assert.Equal("accepted", (await Newest(host)).GetProperty("simulator").GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Strikes_after_some_so_often_and_no_longer_than_it_lives()
    {
        await using var host = await TestHost.StartAsync();
        await Plan(host, """{"match":{"platform":"toy","after":1,"times":1},"effect":{"when":"before","status":500}}""");
        var statuses = new List<HttpStatusCode>();
        foreach (var name in new[] { "a", "b", "c" }) statuses.Add((await host.Toy($"add?name={name}")).StatusCode);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.InternalServerError, HttpStatusCode.OK], statuses);
        await Plan(host, """{"effect":{"when":"before","status":500},"ttl":"PT1M"}""");
        host.Wall.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.OK, (await host.Toy("add?name=d")).StatusCode);
    }

    [Fact]
    public async Task Faults_are_listed_with_what_they_did_and_taken_back()
    {
        await using var host = await TestHost.StartAsync();
        await Plan(host, """{"match":{"platform":"toy"},"effect":{"when":"before","delay":"PT0.5S","status":500}}""");
        var listed = await host.GetAsync("/__admin/faults");
        Assert.Equal(
            """{"total":1,"items":[{"id":"fault-1","match":{"platform":"toy","probability":1,"after":0},"effect":{"when":"before","delay":"PT0.5S","status":500},"matched":0,"struck":0}]}""",
            listed.GetRawText());
        await host.GetAsync("/__admin/faults/fault-1");
        await host.DeleteAsync("/__admin/faults/fault-1");
        await host.DeleteAsync("/__admin/faults/fault-1", 404);
        await Plan(host, """{"effect":{"when":"before"}}""");
        await host.DeleteAsync("/__admin/faults");
        Assert.Empty(host.Registry.Default.Faults.All);
    }

    [Fact]
    public async Task A_fault_strikes_in_its_sandbox_only()
    {
        await using var host = await TestHost.StartAsync();
        await host.PostAsync("/__admin/sandboxes", """{"id":"mine"}""", 201);
        await host.PostAsync("/s/mine/__admin/faults", """{"effect":{"when":"before","status":500}}""", 201);
        Assert.Equal(HttpStatusCode.OK, (await host.Toy("add?name=x")).StatusCode);
        Assert.Equal(HttpStatusCode.InternalServerError, (await host.Toy("add?name=x", "/s/mine")).StatusCode);
    }

    [Theory]
    [InlineData("""{}""", "effect.when: one of before, after-commit, half-batch")]
    [InlineData("""{"effect":{"when":"during"}}""", "it was 'during'")]
    [InlineData("""{"effect":{"when":"before","status":99}}""", "effect.status")]
    [InlineData("""{"effect":{"when":"before","truncate":1}}""", "before the work there is no answer")]
    [InlineData("""{"effect":{"when":"before","malformed":true}}""", "before the work there is no answer")]
    [InlineData("""{"effect":{"when":"after-commit","status":500,"reset":true}}""", "one of status, reset")]
    [InlineData("""{"effect":{"when":"after-commit","throttle":{"perSecond":1,"retryAfter":1}}}""", "say before")]
    [InlineData("""{"effect":{"when":"before","throttle":{"perSecond":1}}}""", "retryAfter")]
    [InlineData("""{"effect":{"when":"before","delay":"later"}}""", "effect.delay")]
    [InlineData("""{"effect":{"when":"before","delay":-1}}""", "effect.delay")]
    [InlineData("""{"effect":{"when":"after-commit","truncate":-1}}""", "effect.truncate")]
    [InlineData("""{"effect":{"when":"before","explode":true}}""", "Unknown member 'explode' at $.effect")]
    [InlineData("""{"match":{"path":"/x"},"effect":{"when":"before"}}""", "Unknown member 'path' at $.match")]
    [InlineData("""{"match":{"platform":"nobody"},"effect":{"when":"before"}}""", "there are: classin, toy")]
    [InlineData("""{"match":{"platform":"classin","operation":"regster"},"effect":{"when":"before"}}""", "classin has no operation 'regster'; nearest: register, ")]
    [InlineData("""{"match":{"platform":"classin","operation":"batch"},"effect":{"when":"before"}}""", "classin has no operation 'batch'; toy has it.")]
    [InlineData("""{"match":{"operation":"bach"},"effect":{"when":"before"}}""", "no platform has an operation 'bach'; nearest: batch (toy), ")]
    [InlineData("""{"match":{"operation":"REGISTER"},"effect":{"when":"before"}}""", "nearest: register (classin), ")]
    [InlineData("""{"match":{"probability":1.5},"effect":{"when":"before"}}""", "match.probability")]
    [InlineData("""{"match":{"times":0},"effect":{"when":"before"}}""", "match.times")]
    [InlineData("""{"match":{"after":-1},"effect":{"when":"before"}}""", "match.after")]
    [InlineData("""{"effect":{"when":"before"},"ttl":"PT0S"}""", "ttl")]
    public async Task Refuses_a_fault_that_makes_no_sense(string order, string reason)
    {
        await using var host = await TestHost.StartAsync();
        Assert.Contains(reason, TestHost.ErrorOf(await host.PostAsync("/__admin/faults", order, 400)), StringComparison.Ordinal);
        Assert.Empty(host.Registry.Default.Faults.All);
    }

    [Fact]
    public async Task Every_operation_that_is_listed_can_be_named()
    {
        await using var host = await TestHost.StartAsync();
        var platforms = (await host.GetAsync("/__admin/platforms")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["classin", "toy"], platforms.Select(one => one.GetProperty("name").GetString()));
        foreach (var platform in platforms)
        {
            var operations = platform.GetProperty("operations").EnumerateArray().Select(one => one.GetString()!).ToList();
            Assert.NotEmpty(operations);
            foreach (var operation in operations)
            {
                var match = JsonSerializer.Serialize(new { platform = platform.GetProperty("name").GetString(), operation });
                await Plan(host, $$$"""{"match":{{{match}}},"effect":{"when":"before"}}""");
            }
        }

        Assert.Contains("api.eeo.cn", platforms[0].GetProperty("hosts").EnumerateArray().Select(one => one.GetString()));
    }

    static Task<JsonElement> Plan(TestHost host, string order) => host.PostAsync("/__admin/faults", order, 201);

    static async Task<JsonElement> Newest(TestHost host) => (await host.GetAsync("/__admin/requests?limit=1")).GetProperty("requests")[0];

    static async Task<HttpResponseMessage> Register(TestHost host)
    {
        var credentials = host.Registry.Default.Platform("classin")!.Credentials;
        var timeStamp = host.Registry.Default.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["SID"] = credentials["sid"],
            ["safeKey"] = Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(credentials["secret"] + timeStamp))),
            ["timeStamp"] = timeStamp,
            ["telephone"] = "13900000001",
            ["password"] = "secret12",
        });
        return await host.Client.PostAsync(new Uri("/classin/partner/api/course.api.php?action=register", UriKind.Relative), form);
    }
}
