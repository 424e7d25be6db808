using System.Text.Json;
using Simulators.Host.Tests.Startup;

namespace Simulators.Host.Tests.Admin;

/// <summary>What the journal shows of secrets: that there was one.</summary>
public sealed class RedactionTests
{
    [Theory]
    [InlineData("Authorization", "Bearer hush", "Bearer ***")]
    [InlineData("Authorization", "hush", "***")]
    [InlineData("authorization", "Basic aHVzaA==", "Basic ***")]
    [InlineData("Proxy-Authorization", "Basic hush", "Basic ***")]
    [InlineData("Authorization", "OAuth realm=\"x\", oauth_consumer_key=\"k\", oauth_signature=\"hush\"", "OAuth realm=\"x\", oauth_consumer_key=\"k\", oauth_signature=\"***\"")]
    [InlineData("Authorization", "OAuth oauth_token=hush, oauth_nonce=\"n\"", "OAuth oauth_token=\"***\", oauth_nonce=\"n\"")]
    [InlineData("Cookie", "session=hush", "***")]
    [InlineData("X-Admin-Key", "hush", "***")]
    [InlineData("Password", "hush", "***")]
    [InlineData("Referer", "http://x/?access_token=hush&a=b", "http://x/?access_token=***&a=b")]
    [InlineData("X-Else", "kept", "kept")]
    public async Task Hides_what_a_header_proves_and_shows_the_rest(string header, string value, string expected)
    {
        await using var host = await TestHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/toy/add?name=x");
        request.Headers.TryAddWithoutValidation(header, value);
        await host.Client.SendAsync(request);
        var shown = (await Newest(host)).GetProperty("request").GetProperty("headers").EnumerateObject()
            .Single(member => member.Name.Equals(header, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(expected, shown.Value.GetString());
    }

    [Fact]
    public async Task Hides_tokens_and_passwords_in_a_JSON_answer()
    {
        await using var host = await TestHost.StartAsync();
        Assert.Contains("hush", await (await host.Toy("token")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var shown = (await Newest(host)).GetProperty("response").GetProperty("body").GetString();
        Assert.Equal("""{"access_token":"***","user":{"password":"***","name":"Ann"}}""", shown);
    }

    [Theory]
    [InlineData("/toy/add?name=x&access_token=hush", "/toy/add?name=x&access_token=***")]
    [InlineData("/toy/add?name=x&PASSWORD=hush", "/toy/add?name=x&PASSWORD=***")]
    [InlineData("/nowhere?client_secret=hush", "/nowhere?client_secret=***")]
    public async Task Hides_secrets_in_a_query_in_journal_and_events(string sent, string shown)
    {
        await using var host = await TestHost.StartAsync();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var stream = await host.Client.GetStreamAsync(new Uri("/__admin/events", UriKind.Relative), stop.Token);
        using var reader = new StreamReader(stream);
        await host.Client.GetAsync(new Uri(sent, UriKind.Relative));
        Assert.Equal(shown, (await Newest(host)).GetProperty("request").GetProperty("url").GetString());
        var data = "";
        while (!data.StartsWith("data:", StringComparison.Ordinal)) data = (await reader.ReadLineAsync(stop.Token))!;
        Assert.Equal(shown, JsonSerializer.Deserialize<JsonElement>(data[5..]).GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("name=", 12_000)]
    [InlineData("name=\r\n", 9_000)]
    [InlineData("<name>", 10_000)]
    public async Task A_body_that_looks_like_many_parts_is_shown_like_any_other(string piece, int times)
    {
        await using var host = await TestHost.StartAsync();
        using var content = new StringContent(string.Concat(Enumerable.Repeat(piece, times)));
        content.Headers.ContentType = new("multipart/form-data");
        await host.Client.PostAsync(new Uri("/nowhere", UriKind.Relative), content);
        var body = (await Newest(host)).GetProperty("request").GetProperty("body").GetString();
        Assert.Equal(await content.ReadAsStringAsync(), body);
    }

    [Fact]
    public async Task Hides_a_password_in_a_part_and_shows_the_other_parts()
    {
        await using var host = await TestHost.StartAsync();
        using var content = new MultipartFormDataContent
        {
            { new StringContent("hush"), "password" },
            { new StringContent("Ann"), "name", "name.txt" },
            { new StringContent("hush"), "access_token" },
        };
        await host.Client.PostAsync(new Uri("/nowhere", UriKind.Relative), content);
        var body = (await Newest(host)).GetProperty("request").GetProperty("body").GetString();
        Assert.DoesNotContain("hush", body, StringComparison.Ordinal);
        Assert.Contains("Ann", body, StringComparison.Ordinal);
        Assert.Equal(2, body!.Split("***").Length - 1);
    }

    [Fact]
    public async Task A_host_that_was_told_to_shows_them()
    {
        using var process = HostProcess.Start("--urls http://127.0.0.1:0 --show-secrets on");
        using var client = new HttpClient { BaseAddress = new Uri(await process.OriginAsync()) };
        client.DefaultRequestHeaders.Add("Authorization", "Bearer hush");
        await client.GetAsync(new Uri("/electa/nowhere?password=hush", UriKind.Relative));
        var journal = await client.GetStringAsync(new Uri("/__admin/requests", UriKind.Relative));
        Assert.Contains("Bearer hush", journal, StringComparison.Ordinal);
        Assert.Contains("password=hush", journal, StringComparison.Ordinal);
    }

    static async Task<JsonElement> Newest(TestHost host) => (await host.GetAsync("/__admin/requests")).GetProperty("requests")[0];
}
