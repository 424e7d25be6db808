namespace Simulators.Host.Tests.Admin;

/// <summary>Settings, rules, errors, actions and the list of calls.</summary>
public sealed class SettingsAndCatalogueTests
{
    [Fact]
    public async Task Shows_a_setting_with_everything_one_needs_to_choose()
    {
        await using var host = await TestHost.StartAsync();
        var settings = await host.GetAsync("/__admin/settings/toy");
        Assert.Equal(
            """{"total":1,"items":[{"name":"taken","value":"refused","default":"refused","meaning":"What a taken name does.","valid":"refused, ignored","rules":["toy/add/taken"]}]}""",
            settings.GetRawText());
    }

    [Fact]
    public async Task Changes_a_setting_in_one_sandbox_and_takes_it_back()
    {
        await using var host = await TestHost.StartAsync();
        await host.PostAsync("/__admin/sandboxes", """{"id":"mine"}""", 201);
        await host.SendAsync(HttpMethod.Patch, "/s/mine/__admin/settings/toy", """{"taken":"ignored"}""");
        Assert.Equal("ignored", await Value(host, "/s/mine"));
        Assert.Equal("refused", await Value(host, ""));
        await host.SendAsync(HttpMethod.Patch, "/s/mine/__admin/settings/toy", """{"taken":null}""");
        Assert.Equal("refused", await Value(host, "/s/mine"));
    }

    [Fact]
    public async Task Takes_numbers_and_truth_values_as_JSON_has_them()
    {
        await using var host = await TestHost.StartAsync();
        var changed = await host.SendAsync(HttpMethod.Patch, "/__admin/settings/classin", """{"repeatedCallCountsSignature":true}""");
        var setting = changed.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("name").GetString() == "repeatedCallCountsSignature");
        Assert.True(setting.GetProperty("value").GetBoolean());
    }

    [Theory]
    [InlineData("""{"taken":"ignored","none":1}""", "The settings are: taken.")]
    [InlineData("""{"taken":"perhaps"}""", "Valid: refused, ignored.")]
    [InlineData("""{"taken":["ignored"]}""", "a setting is a text")]
    [InlineData("[]", "must be an object")]
    public async Task Refuses_an_unknown_name_or_value_and_changes_nothing(string changes, string reason)
    {
        await using var host = await TestHost.StartAsync();
        var answer = await host.SendAsync(HttpMethod.Patch, "/__admin/settings/toy", changes, 400);
        Assert.Contains(reason, TestHost.ErrorOf(answer), StringComparison.Ordinal);
        Assert.Equal("refused", await Value(host, ""));
    }

    [Fact]
    public async Task Lists_the_rules_of_all_platforms_or_of_one()
    {
        await using var host = await TestHost.StartAsync();
        var rules = await host.GetAsync("/__admin/rules?platform=toy");
        Assert.Equal(2, rules.GetProperty("total").GetInt32());
        Assert.Equal(
            """{"id":"toy/add/taken","platform":"toy","level":"MUST","statement":"A name that is taken is refused.","source":"this file","confidence":"documented","setting":"taken"}""",
            rules.GetProperty("items")[1].GetRawText());
        Assert.True((await host.GetAsync("/__admin/rules")).GetProperty("total").GetInt32() > 2);
        await host.GetAsync("/__admin/rules?platform=nobody", 404);
    }

    [Fact]
    public async Task Counts_how_often_each_rule_decided()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("add?name=x");
        await host.Toy("add?name=y");
        var coverage = await host.GetAsync("/__admin/rules/coverage?platform=toy");
        Assert.Equal(
            """{"total":2,"decided":1,"items":[{"id":"toy/add/new","platform":"toy","decided":2},{"id":"toy/add/taken","platform":"toy","decided":0}]}""",
            coverage.GetRawText());
    }

    [Fact]
    public async Task Lists_the_errors_of_a_platform()
    {
        await using var host = await TestHost.StartAsync();
        Assert.Equal(
            """{"total":1,"items":[{"code":"7","status":200,"text":"taken","confidence":"documented","meaning":"The name is taken.","documented":[],"usedBy":["add"]}]}""",
            (await host.GetAsync("/__admin/errors/toy")).GetRawText());
    }

    [Fact]
    public async Task Does_what_a_person_does_at_the_vendors_dashboard()
    {
        await using var host = await TestHost.StartAsync();
        await host.PostAsync("/__admin/toy/rename", """{"id":1,"name":"renamed"}""");
        Assert.Equal(["renamed"], await host.Things());
        Assert.Equal("rename", (await host.GetAsync("/__admin/toy/actions")).GetProperty("items")[0].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("/__admin/toy/rename", """{"id":99,"name":"x"}""", 400, "There is no such thing.")]
    [InlineData("/__admin/toy/paint", "{}", 404, "It has: rename, fetch, weigh, names.")]
    [InlineData("/__admin/nobody/rename", "{}", 404, "GET /__admin lists its calls.")]
    public async Task Says_what_is_wrong_with_an_action(string path, string body, int status, string reason)
    {
        await using var host = await TestHost.StartAsync();
        Assert.Contains(reason, TestHost.ErrorOf(await host.PostAsync(path, body, status)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_every_call_and_describes_it_as_OpenAPI()
    {
        await using var host = await TestHost.StartAsync();
        var calls = (await host.GetAsync("/__admin")).GetProperty("items").EnumerateArray()
            .Select(call => $"{call.GetProperty("method").GetString()} {call.GetProperty("path").GetString()}").ToList();
        Assert.Contains("POST /__admin/clock/advance", calls);
        Assert.Contains("POST /__admin/{platform}/{action}", calls);
        var document = await host.GetAsync("/__admin/openapi.json");
        Assert.Equal(
            calls.Count,
            document.GetProperty("paths").EnumerateObject().Sum(path => path.Value.EnumerateObject().Count()));
        Assert.Equal("3.1.0", document.GetProperty("openapi").GetString());
    }

    static async Task<string?> Value(TestHost host, string sandbox) =>
        (await host.GetAsync($"{sandbox}/__admin/settings/toy")).GetProperty("items")[0].GetProperty("value").GetString();
}
