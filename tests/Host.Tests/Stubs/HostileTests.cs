using System.Text;

namespace Simulators.Host.Tests.Stubs;

/// <summary>Stubs and requests that are meant to keep the host busy.</summary>
public sealed class HostileTests
{
    [Fact]
    public async Task A_regular_expression_that_takes_for_ever_is_given_up_by_name()
    {
        await using var host = await TestHost.StartAsync();
        await StubAsync(host, """{"matches":"(?=((a+)+)+b)(a|a)*\\1"}""");
        var answer = await SendAsync(host, new string('a', 40) + "c");
        Assert.Equal(500, (int)answer.StatusCode);
        Assert.Contains("took too long", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_XPath_that_asks_for_the_cube_is_given_up()
    {
        await using var host = await TestHost.StartAsync();
        await StubAsync(host, """{"matchesXPath":"//a[count(//a[count(//a) = 7]) = 7]"}""");
        var answer = await SendAsync(host, $"<r>{string.Concat(Enumerable.Repeat("<a/>", 2000))}</r>");
        Assert.Contains("could not be held", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_JSONPath_that_asks_for_the_cube_is_given_up()
    {
        await using var host = await TestHost.StartAsync();
        await StubAsync(host, """{"matchesJsonPath":"$..[?($..[?($..a == 1)].b == 1)]"}""");
        var answer = await SendAsync(host, $"[{string.Join(',', Enumerable.Repeat("""{"a":[2]}""", 2000))}]");
        Assert.Contains("could not be held", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arrays_in_any_order_are_given_up_when_they_are_too_long()
    {
        await using var host = await TestHost.StartAsync();
        var items = string.Join(',', Enumerable.Range(0, 8000).Select(i => $"[{i}]"));
        await StubAsync(host, $$"""{"equalToJson":[{{items}}],"ignoreArrayOrder":true}""");
        var answer = await SendAsync(host, $"[{string.Join(',', Enumerable.Range(0, 8000).Reverse().Select(i => $"[{i}]"))}]");
        Assert.Contains("could not be held", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"matchesXPath":"//a"}""", """<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>""")]
    [InlineData("""{"matchesJsonPath":"$..a"}""", "[[[[", 5000)]
    [InlineData("""{"matchesXPath":"//a"}""", "<a>", 5000)]
    [InlineData("""{"contains":"x"}""", "0123456789", 1_000_000)]
    [InlineData("""{"doesNotContain":"x"}""", "0123456789", 1_000_000)]
    public async Task A_body_that_is_no_document_or_too_long_does_not_fit(string pattern, string body, int times = 1)
    {
        await using var host = await TestHost.StartAsync(journalBytes: 1 << 26);
        await StubAsync(host, pattern);
        Assert.Equal(404, (int)(await SendAsync(host, string.Concat(Enumerable.Repeat(body, times)))).StatusCode);
    }

    [Fact]
    public async Task A_mapping_is_bounded_in_length_and_depth()
    {
        await using var host = await TestHost.StartAsync();
        var deep = string.Concat(Enumerable.Repeat("""{"not":""", 40)) + """{"absent":true}""" + new string('}', 40);
        Assert.Contains("deeper", TestHost.ErrorOf(await host.PostAsync("/__admin/mappings", """{"request":{"bodyPatterns":[""" + deep + "]}}", 422)), StringComparison.Ordinal);
        var brackets = "$" + string.Concat(Enumerable.Repeat("[?(", 400));
        await host.PostAsync("/__admin/mappings", $$$"""{"request":{"bodyPatterns":[{"matchesJsonPath":"{{{brackets}}}"}]}}""", 422);
        await host.PostAsync("/__admin/mappings", $$$"""{"response":{"body":"{{{new string('x', 33 * 1024 * 1024)}}}"}}""", 413);
        await host.PostAsync("/__admin/mappings", new string('[', 10_000), 400);
        await host.PostAsync("/__admin/mappings", "7", 422);
    }

    static Task<System.Text.Json.JsonElement> StubAsync(TestHost host, string pattern) =>
        host.PostAsync("/__admin/mappings", $$$"""{"request":{"bodyPatterns":[{{{pattern}}}]},"response":{"status":207}}""", 201);

    static Task<HttpResponseMessage> SendAsync(TestHost host, string body) =>
        host.Client.PostAsync(new Uri("/x", UriKind.Relative), new ByteArrayContent(Encoding.UTF8.GetBytes(body)));
}
