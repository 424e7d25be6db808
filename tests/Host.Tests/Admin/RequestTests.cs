namespace Simulators.Host.Tests.Admin;

/// <summary>The journal, as WireMock's clients read it.</summary>
public sealed class RequestTests
{
    [Fact]
    public async Task Lists_exchanges_newest_first_in_WireMocks_form_with_what_we_know_beyond()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("add?name=x");
        await host.Toy("add?name=x");
        var list = await host.GetAsync("/__admin/requests");
        Assert.Equal("""{"total":2,"evicted":0}""", list.GetProperty("meta").GetRawText());
        var newest = list.GetProperty("requests")[0];
        var request = newest.GetProperty("request");
        Assert.Equal("/toy/add?name=x", request.GetProperty("url").GetString());
        Assert.Equal("http://localhost/toy/add?name=x", request.GetProperty("absoluteUrl").GetString());
        Assert.Equal("GET", request.GetProperty("method").GetString());
        Assert.Equal("localhost", request.GetProperty("headers").GetProperty("Host").GetString());
        Assert.Equal(1772352000000, request.GetProperty("loggedDate").GetInt64());
        Assert.Equal("2026-03-01T08:00:00.000Z", request.GetProperty("loggedDateString").GetString());
        Assert.Equal("""{"status":200,"headers":{"Content-Type":"text/plain"},"body":"taken"}""", newest.GetProperty("response").GetRawText());
        Assert.True(newest.GetProperty("wasMatched").GetBoolean());
        Assert.Equal(
            """{"sandbox":"default","platform":"toy","operation":"add","outcome":"rejected","error":"7","rules":["toy/add/taken"],"explanation":"'x' is taken; choose another name.","timing":{"receivedAt":"2026-03-01T08:00:00Z","carriedOutAt":"2026-03-01T08:00:00Z","milliseconds":0}}""",
            newest.GetProperty("simulator").GetRawText());
        var same = await host.GetAsync($"/__admin/requests/{newest.GetProperty("id").GetString()}");
        Assert.Equal(newest.GetRawText(), same.GetRawText());
    }

    [Fact]
    public async Task The_answer_names_its_journal_entry()
    {
        await using var host = await TestHost.StartAsync();
        var id = (await host.Toy("add?name=x")).Headers.GetValues("X-Simulator-Request").Single();
        Assert.Equal(id, (await host.GetAsync($"/__admin/requests/{id}")).GetProperty("id").GetString());
    }

    [Fact]
    public async Task Lists_from_a_time_on_and_at_most_so_many()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("add?name=a");
        host.Wall.Advance(TimeSpan.FromMinutes(1));
        await host.Toy("add?name=b");
        await host.Toy("add?name=c");
        Assert.Equal(["c", "b"], await Names(host, "?since=2026-03-01T08:01:00Z"));
        Assert.Equal(["c"], await Names(host, "?limit=1"));
        Assert.Contains("since", TestHost.ErrorOf(await host.GetAsync("/__admin/requests?since=noon", 400)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{}""", 4)]
    [InlineData("""{"method":"ANY"}""", 4)]
    [InlineData("""{"method":"post"}""", 2)]
    [InlineData("""{"url":"/toy/add?name=Ada"}""", 1)]
    [InlineData("""{"urlPath":"/toy/add"}""", 3)]
    [InlineData("""{"urlPattern":"/toy/add.*"}""", 3)]
    [InlineData("""{"urlPattern":"/toy/ad"}""", 0)]
    [InlineData("""{"urlPathPattern":"/t.y/[a-d]+"}""", 3)]
    [InlineData("""{"urlPathPattern":"/toy/(?!add).*"}""", 1)]
    [InlineData("""{"queryParameters":{"name":{"equalTo":"ada","caseInsensitive":true}}}""", 1)]
    [InlineData("""{"queryParameters":{"name":{"absent":true}}}""", 3)]
    [InlineData("""{"headers":{"content-type":{"contains":"urlencoded"}}}""", 2)]
    [InlineData("""{"bodyPatterns":[{"contains":"name=Eve"},{"doesNotContain":"Mallory"}]}""", 1)]
    [InlineData("""{"bodyPatterns":[{"contains":"password=hush"}]}""", 1)]
    [InlineData("""{"method":"POST","bodyPatterns":[{"doesNotMatch":".*Eve.*"}]}""", 1)]
    [InlineData("""{"bodyPatterns":[{"matches":"name=E.e.*"}]}""", 1)]
    [InlineData("""{"simulator":{"platform":"toy","operation":"add"}}""", 3)]
    [InlineData("""{"simulator":{"outcome":"rejected"}}""", 1)]
    [InlineData("""{"simulator":{"error":"7","rule":"toy/add/taken"}}""", 1)]
    [InlineData("""{"simulator":{"outcome":"unrouted"}}""", 1)]
    public async Task Finds_and_counts_what_fits_the_criteria(string criteria, int expected)
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("add?name=Ada");
        await Post(host, "name=Eve&password=hush");
        await Post(host, "name=demo");
        await host.Toy("nowhere");
        Assert.Equal(expected, (await host.PostAsync("/__admin/requests/find", criteria)).GetProperty("requests").GetArrayLength());
        Assert.Equal(expected, (await host.PostAsync("/__admin/requests/count", criteria)).GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("""{"bodyPatterns":[{"matchesJsonSchema":"{}"}]}""", "bodyPatterns[0].matchesJsonSchema is not supported")]
    [InlineData("""{"multipartPatterns":[]}""", "multipartPatterns is not supported")]
    [InlineData("""{"headers":{"a":{"equalTo":1}}}""", "headers.a.equalTo must be a text")]
    [InlineData("""{"headers":{"a":{}}}""", "headers.a must have one of")]
    [InlineData("""{"urlPattern":"("}""", "urlPattern is no regular expression")]
    [InlineData("""{"simulator":{"outcome":"great"}}""", "simulator.outcome is one of pending, accepted")]
    [InlineData("""{"simulator":{"colour":"red"}}""", "simulator.colour is not supported")]
    public async Task Refuses_criteria_that_it_cannot_judge(string criteria, string reason)
    {
        await using var host = await TestHost.StartAsync();
        foreach (var call in new[] { "find", "count", "remove" })
            Assert.Contains(reason, TestHost.ErrorOf(await host.PostAsync($"/__admin/requests/{call}", criteria, 422)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_regular_expression_that_takes_too_long_is_refused_and_removes_nothing()
    {
        await using var host = await TestHost.StartAsync();
        await Post(host, "name=" + new string('a', 60));
        var refused = await host.PostAsync("/__admin/requests/remove", """{"bodyPatterns":[{"matches":"name=(?=x?)(a+)+b"}]}""", 422);
        Assert.Contains("took too long", TestHost.ErrorOf(refused), StringComparison.Ordinal);
        Assert.Single(host.Registry.Default.Journal.Entries());
    }

    [Theory]
    [InlineData("<u><p:password>hush</p:password><name>Ann</name></u>")]
    [InlineData("<u><password xsi:type='xs:string'\n>hush</password><name>Ann</name></u>")]
    [InlineData("<u><password><![CDATA[hu<sh]]></password><name>Ann</name></u>")]
    [InlineData("<u><name>Ann</name><password>hush")]
    public async Task Hides_a_password_in_an_XML_body(string body)
    {
        await using var host = await TestHost.StartAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "text/xml");
        using var answer = await host.Client.PostAsync(new Uri("/toy/add?name=x", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var shown = (await host.GetAsync("/__admin/requests")).GetProperty("requests")[0].GetProperty("request").GetProperty("body").GetString()!;
        Assert.DoesNotContain("sh<", shown.Replace("]]>", "<", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("***", shown, StringComparison.Ordinal);
        Assert.Contains("<name>Ann</name>", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hides_a_password_that_an_answer_has_made_up()
    {
        await using var host = await TestHost.StartAsync();
        using var answer = await host.Toy("invite");
        Assert.Contains("hush", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var shown = (await host.GetAsync("/__admin/requests")).GetProperty("requests")[0].GetProperty("response").GetProperty("body").GetString();
        Assert.Equal("<user><name>Ann</name><password>***</password></user>", shown);
    }

    [Fact]
    public async Task Hides_passwords_wherever_they_stand_but_matches_what_was_sent()
    {
        await using var host = await TestHost.StartAsync();
        await host.Client.PostAsync(
            new Uri("/toy/add?password=one", UriKind.Relative),
            new FormUrlEncodedContent(new Dictionary<string, string> { ["name"] = "x", ["password"] = "two", ["list"] = """[{"id":1,"password":"three"}]""" }));
        using var parts = new MultipartFormDataContent { { new StringContent("four"), "password" }, { new StringContent("kept"), "name" } };
        await host.Client.PostAsync(new Uri("/toy/add", UriKind.Relative), parts);
        var shown = (await host.GetAsync("/__admin/requests")).GetRawText();
        foreach (var secret in new[] { "one", "two", "three", "four" }) Assert.DoesNotContain(secret, shown, StringComparison.Ordinal);
        Assert.Contains("kept", shown, StringComparison.Ordinal);
        Assert.Contains("/toy/add?password=***", shown, StringComparison.Ordinal);
        var newest = (await host.GetAsync("/__admin/requests")).GetProperty("requests")[0].GetProperty("request");
        Assert.Equal(newest.GetProperty("body").GetString(), System.Text.Encoding.UTF8.GetString(newest.GetProperty("bodyAsBase64").GetBytesFromBase64()));
        Assert.Equal(1, (await host.PostAsync("/__admin/requests/count", """{"bodyPatterns":[{"contains":"password=two"}]}""")).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task What_nobody_answers_is_unmatched_and_says_where_to_go()
    {
        await using var host = await TestHost.StartAsync();
        Assert.Contains("/classin, /toy", TestHost.ErrorOf(await host.GetAsync("/partner/api/course.api.php", 404)), StringComparison.Ordinal);
        await host.Toy("nowhere");
        await host.Toy("add?name=x");
        var unmatched = await host.GetAsync("/__admin/requests/unmatched");
        Assert.Equal(
            ["/toy/nowhere", "/partner/api/course.api.php"],
            unmatched.GetProperty("requests").EnumerateArray().Select(request => request.GetProperty("url").GetString()!));
        Assert.False((await host.GetAsync("/__admin/requests")).GetProperty("requests")[1].GetProperty("wasMatched").GetBoolean());
    }

    [Fact]
    public async Task Removes_what_fits_and_counts_it_no_more()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("add?name=a");
        await host.Toy("add?name=b");
        var removed = await host.PostAsync("/__admin/requests/remove", """{"queryParameters":{"name":{"equalTo":"a"}}}""");
        Assert.Equal(1, removed.GetProperty("serveEvents").GetArrayLength());
        Assert.Equal(1, await Count(host, """{"simulator":{"operation":"add"}}"""));
        var id = (await host.GetAsync("/__admin/requests")).GetProperty("requests")[0].GetProperty("id").GetString();
        await host.DeleteAsync($"/__admin/requests/{id}");
        await host.GetAsync($"/__admin/requests/{id}", 404);
        await host.Toy("add?name=c");
        await host.DeleteAsync("/__admin/requests", 200);
        Assert.Equal(0, (await host.GetAsync("/__admin/requests")).GetProperty("meta").GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Counts_stay_exact_when_the_journal_is_full_and_says_what_it_forgot()
    {
        await using var host = await TestHost.StartAsync(journalBytes: 10_000);
        for (var i = 0; i < 100; i++) await host.Toy($"add?name={i}");
        await host.Toy("add?name=0");
        var list = await host.GetAsync("/__admin/requests");
        var held = list.GetProperty("requests").GetArrayLength();
        Assert.InRange(held, 1, 40);
        Assert.Equal("{\"total\":101,\"evicted\":" + (101 - held) + "}", list.GetProperty("meta").GetRawText());
        Assert.Equal(101, await Count(host, """{"simulator":{"platform":"toy"}}"""));
        Assert.Equal(100, await Count(host, """{"simulator":{"operation":"add","outcome":"accepted"}}"""));
        await host.PostAsync("/__admin/requests/remove", """{"simulator":{"outcome":"rejected"}}""");
        Assert.Equal(0, await Count(host, """{"simulator":{"outcome":"rejected"}}"""));
        var vague = await host.PostAsync("/__admin/requests/count", """{"urlPath":"/toy/add"}""");
        Assert.Equal(held - 1, vague.GetProperty("count").GetInt32());
        Assert.False(vague.GetProperty("meta").GetProperty("exact").GetBoolean());
    }

    [Fact]
    public async Task A_bug_of_ours_is_told_and_journaled()
    {
        await using var host = await TestHost.StartAsync();
        Assert.Contains("as planned", TestHost.ErrorOf(await host.GetAsync("/toy/crash", 500)), StringComparison.Ordinal);
        Assert.Equal(1, await Count(host, """{"simulator":{"outcome":"crashed"}}"""));
    }

    static async Task<int> Count(TestHost host, string criteria) =>
        (await host.PostAsync("/__admin/requests/count", criteria)).GetProperty("count").GetInt32();

    static async Task<IReadOnlyList<string>> Names(TestHost host, string query) =>
        [.. (await host.GetAsync($"/__admin/requests{query}")).GetProperty("requests").EnumerateArray()
            .Select(entry => entry.GetProperty("request").GetProperty("url").GetString()!.Split('=')[1])];

    static Task<HttpResponseMessage> Post(TestHost host, string form) => host.Client.PostAsync(
        new Uri("/toy/add", UriKind.Relative),
        new StringContent(form, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"));
}
