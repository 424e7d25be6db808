using System.Text.Json;

namespace Simulators.Host.Tests.Stubs;

/// <summary>What stubs answer, and when.</summary>
public sealed class ResponseTests
{
    [Theory]
    [InlineData("""{"body":"Grüße"}""", "Grüße")]
    [InlineData("""{"base64Body":"QURB"}""", "ADA")]
    [InlineData("""{"jsonBody":{"b": "ü"}}""", """{"b":"ü"}""")]
    [InlineData("""{"status":204,"body":"never sent"}""", "")]
    [InlineData("""{"chunkedDribbleDelay":{"numberOfChunks":3,"totalDuration":0},"body":"abcdefgh"}""", "abcdefgh")]
    public async Task Bodies_come_as_they_are_written(string response, string expected)
    {
        await using var host = await StubbedAsync(response);
        Assert.Equal(expected, await (await GetAsync(host)).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_status_line_says_what_it_is_told()
    {
        await using var host = await StubbedAsync("""{"status":299,"statusMessage":"So so"}""");
        var answer = await GetAsync(host);
        Assert.Equal((299, "So so"), ((int)answer.StatusCode, answer.ReasonPhrase));
    }

    [Theory]
    [InlineData("""{"fixedDelayMilliseconds":60000}""", 60)]
    [InlineData("""{"delayDistribution":{"type":"uniform","lower":50000,"upper":60000}}""", 60)]
    [InlineData("""{"delayDistribution":{"type":"lognormal","median":60000,"sigma":0}}""", 61)]
    [InlineData("""{"delayDistribution":{"type":"lognormal","median":90000,"sigma":0.4,"maxValue":60000}}""", 60)]
    [InlineData("""{"delayDistribution":{"type":"fixed","milliseconds":60000}}""", 60)]
    [InlineData("""{"chunkedDribbleDelay":{"numberOfChunks":1,"totalDuration":60000},"body":"a"}""", 60)]
    public async Task An_answer_waits_as_long_as_it_is_told(string response, int seconds)
    {
        await using var host = await StubbedAsync(response);
        var asked = TextAsync(host);
        Assert.False(asked.IsCompleted);
        while (!asked.IsCompleted)
        {
            host.Wall.Advance(TimeSpan.FromSeconds(seconds));
            await Task.Yield();
        }

        await asked;
    }

    [Fact]
    public async Task Settings_for_all_stubs_hold_for_stubs_alone()
    {
        await using var host = await StubbedAsync("{}");
        await host.PostAsync("/__admin/settings", """{"fixedDelay":3600000,"proxyPassThrough":false}""");
        Assert.Equal(3600000, (await host.GetAsync("/__admin/settings")).GetProperty("settings").GetProperty("fixedDelay").GetInt32());
        var asked = TextAsync(host);
        Assert.StartsWith("added", await (await host.Toy("add?name=x")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(asked.IsCompleted);
        await host.PostAsync("/__admin/reset", """{"mappings":true}""");
        Assert.Equal("""{"settings":{"proxyPassThrough":true}}""", (await host.GetAsync("/__admin/settings")).GetRawText());
        while (!asked.IsCompleted)
        {
            host.Wall.Advance(TimeSpan.FromHours(1));
            await Task.Yield();
        }

        await asked;
        Assert.Contains("colour", TestHost.ErrorOf(await host.PostAsync("/__admin/settings", """{"colour":1}""", 422)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_our_own_member_out_of_the_journal_where_a_strict_client_asks_so()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("add?name=x");
        Assert.True((await OnlyEntryAsync(host)).TryGetProperty("simulator", out _));
        await host.PostAsync("/__admin/settings", "{\"extended\":{\"simulator\":false}}");
        Assert.False((await OnlyEntryAsync(host)).TryGetProperty("simulator", out _));
        var refused = await host.PostAsync("/__admin/settings", "{\"extended\":{\"colour\":1}}", 422);
        Assert.Contains("extended.colour", TestHost.ErrorOf(refused), StringComparison.Ordinal);
    }

    static async Task<JsonElement> OnlyEntryAsync(TestHost host) =>
        Assert.Single((await host.GetAsync("/__admin/requests")).GetProperty("requests").EnumerateArray());

    [Theory]
    [InlineData("EMPTY_RESPONSE")]
    [InlineData("MALFORMED_RESPONSE_CHUNK")]
    [InlineData("RANDOM_DATA_THEN_CLOSE")]
    [InlineData("CONNECTION_RESET_BY_PEER")]
    public async Task A_fault_breaks_the_connection_and_is_in_the_journal(string fault)
    {
        await using var host = await StubbedAsync($$"""{"fault":"{{fault}}"}""");
        await Assert.ThrowsAnyAsync<Exception>(() => GetAsync(host));
        var found = await host.PostAsync("/__admin/requests/count", """{"simulator":{"outcome":"stubbed"}}""");
        Assert.Equal(1, found.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task A_proxy_passes_the_request_on_and_its_answer_back()
    {
        await using var host = await TestHost.StartAsync();
        await host.PostAsync(
            "/__admin/mappings",
            """{"request":{"urlPathPattern":"/there/.*"},"response":{"proxyBaseUrl":"http://localhost/toy","proxyUrlPrefixToRemove":"/there","headers":{"X-By":"stub"}}}""",
            201);
        var answer = await host.Client.GetAsync(new Uri("/there/add?name=far", UriKind.Relative));
        Assert.Equal("added 2", await answer.Content.ReadAsStringAsync());
        Assert.Equal("stub", answer.Headers.GetValues("X-By").Single());
    }

    [Fact]
    public async Task Proxies_that_name_each_other_come_to_an_end()
    {
        await using var host = await TestHost.StartAsync();
        await host.PostAsync("/__admin/mappings", """{"response":{"proxyBaseUrl":"http://localhost/again"}}""", 201);
        var answer = await host.Client.GetAsync(new Uri("/x", UriKind.Relative));
        Assert.Equal(502, (int)answer.StatusCode);
        Assert.Contains("8 times", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    static async Task<TestHost> StubbedAsync(string response)
    {
        var host = await TestHost.StartAsync();
        await host.PostAsync("/__admin/mappings", $$$"""{"request":{"urlPath":"/stub"},"response":{{{response}}}}""", 201);
        return host;
    }

    static Task<HttpResponseMessage> GetAsync(TestHost host) => host.Client.GetAsync(new Uri("/stub", UriKind.Relative));

    static async Task<string> TextAsync(TestHost host) => await (await GetAsync(host)).Content.ReadAsStringAsync();
}
