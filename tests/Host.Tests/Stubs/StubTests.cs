using System.Net;
using System.Text.Json;

namespace Simulators.Host.Tests.Stubs;

/// <summary>Stubs laid over the simulators.</summary>
public sealed class StubTests
{
    [Fact]
    public async Task A_stub_answers_in_place_of_the_simulator_until_it_is_taken_out()
    {
        await using var host = await TestHost.StartAsync();
        var made = await host.PostAsync("/__admin/mappings", """{"request":{"urlPath":"/toy/add"},"response":{"status":418,"jsonBody":{ "a" : [1, 2] },"headers":{"X-A":["1","2"]}}}""", 201);
        var id = made.GetProperty("id").GetString();
        Assert.Equal(id, made.GetProperty("uuid").GetString());
        Assert.Equal("ANY", made.GetProperty("request").GetProperty("method").GetString());
        var answer = await host.Toy("add?name=x");
        Assert.Equal(418, (int)answer.StatusCode);
        Assert.Equal("""{"a":[1,2]}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal(["1", "2"], answer.Headers.GetValues("X-A"));
        Assert.Equal(id, answer.Headers.GetValues("Matched-Stub-Id").Single());
        Assert.Equal(["demo"], await host.Things());
        var entry = (await host.GetAsync("/__admin/requests")).GetProperty("requests")[0];
        Assert.Equal("stubbed", entry.GetProperty("simulator").GetProperty("outcome").GetString());
        Assert.Equal(id, entry.GetProperty("simulator").GetProperty("stub").GetString());
        Assert.Equal(id, entry.GetProperty("stubMapping").GetProperty("id").GetString());
        Assert.True(entry.GetProperty("wasMatched").GetBoolean());
        await host.DeleteAsync($"/__admin/mappings/{id}", 200);
        Assert.Equal("added 2", await (await host.Toy("add?name=x")).Content.ReadAsStringAsync());
        await host.GetAsync($"/__admin/mappings/{id}", 404);
    }

    [Fact]
    public async Task The_lower_priority_number_wins_and_of_equals_the_last_one()
    {
        await using var host = await TestHost.StartAsync();
        await StubAsync(host, "first");
        await StubAsync(host, "second");
        Assert.Equal("second", await TextAsync(host, "/x"));
        var urgent = await StubAsync(host, "urgent", ""","priority":1""");
        await StubAsync(host, "third");
        Assert.Equal("urgent", await TextAsync(host, "/x"));
        await host.PutAsync($"/__admin/mappings/{urgent}", """{"priority":9,"response":{"body":"late"}}""");
        Assert.Equal("third", await TextAsync(host, "/x"));
        Assert.Equal("late", (await host.GetAsync($"/__admin/mappings/{urgent}")).GetProperty("response").GetProperty("body").GetString());
    }

    [Fact]
    public async Task Lists_by_pages_in_the_order_in_which_they_are_tried()
    {
        await using var host = await TestHost.StartAsync();
        foreach (var name in new[] { "a", "b", "c" }) await StubAsync(host, name);
        var page = await host.GetAsync("/__admin/mappings?limit=1&offset=1");
        Assert.Equal(3, page.GetProperty("meta").GetProperty("total").GetInt32());
        Assert.Equal("b", Assert.Single(page.GetProperty("mappings").EnumerateArray().ToList()).GetProperty("response").GetProperty("body").GetString());
    }

    [Fact]
    public async Task A_taken_id_is_refused_and_a_foreign_one_not_found()
    {
        await using var host = await TestHost.StartAsync();
        const string Id = "11111111-1111-1111-1111-111111111111";
        await host.PostAsync("/__admin/mappings", $$"""{"id":"{{Id}}"}""", 201);
        Assert.Contains("taken", TestHost.ErrorOf(await host.PostAsync("/__admin/mappings", $$"""{"uuid":"{{Id}}"}""", 422)), StringComparison.Ordinal);
        await host.PutAsync("/__admin/mappings/22222222-1111-1111-1111-111111111111", "{}", 404);
        await host.DeleteAsync("/__admin/mappings/no-id", 404);
    }

    [Fact]
    public async Task Imports_all_or_none_and_keeps_or_replaces_what_is_there()
    {
        await using var host = await TestHost.StartAsync();
        const string Id = "11111111-1111-1111-1111-111111111111";
        await host.PostAsync("/__admin/mappings", $$$"""{"id":"{{{Id}}}","response":{"body":"old"}}""", 201);
        await StubAsync(host, "other");
        Assert.Contains("mappings[1].colour", TestHost.ErrorOf(await host.PostAsync("/__admin/mappings/import", """{"mappings":[{},{"colour":1}]}""", 422)), StringComparison.Ordinal);
        await host.PostAsync("/__admin/mappings/import", $$$"""{"mappings":[{"id":"{{{Id}}}","response":{"body":"new"}}],"importOptions":{"duplicatePolicy":"IGNORE"}}""");
        Assert.Equal("old", await BodyOf(host, Id));
        await host.PostAsync("/__admin/mappings/import", $$$"""{"mappings":[{"id":"{{{Id}}}","response":{"body":"new"}}],"importOptions":{"duplicatePolicy":"OVERWRITE","deleteAllNotInImport":true}}""");
        Assert.Equal("new", await BodyOf(host, Id));
        Assert.Equal(1, await CountAsync(host));
    }

    [Fact]
    public async Task Finds_and_removes_by_metadata_by_pattern_and_all()
    {
        await using var host = await TestHost.StartAsync();
        await StubAsync(host, "a", ""","metadata":{"team":"x"}""");
        await StubAsync(host, "b", ""","metadata":{"team":"y"},"request":{"urlPath":"/y"}""");
        var found = await host.PostAsync("/__admin/mappings/find-by-metadata", """{"matchesJsonPath":{"expression":"$.team","equalTo":"x"}}""");
        Assert.Equal(1, found.GetProperty("mappings").GetArrayLength());
        await host.Client.GetAsync(new Uri("/z", UriKind.Relative));
        Assert.Equal("b", (await host.GetAsync("/__admin/mappings/unmatched")).GetProperty("mappings")[0].GetProperty("response").GetProperty("body").GetString());
        await host.PostAsync("/__admin/mappings/remove", """{"request":{"urlPath":"/y"}}""");
        await host.PostAsync("/__admin/mappings/remove-by-metadata", """{"matchesJsonPath":"$.team"}""");
        Assert.Equal(0, await CountAsync(host));
        await StubAsync(host, "c");
        await host.PostAsync("/__admin/mappings/reset");
        Assert.Equal(0, await CountAsync(host));
        Assert.Contains("mappings/save", TestHost.ErrorOf(await host.PostAsync("/__admin/mappings/save", "", 422)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_goes_from_state_to_state()
    {
        await using var host = await TestHost.StartAsync();
        await StubAsync(host, "one", ""","scenarioName":"s","requiredScenarioState":"Started","newScenarioState":"two" """);
        await StubAsync(host, "two", ""","scenarioName":"s","requiredScenarioState":"two" """);
        Assert.Equal("one", await TextAsync(host, "/x"));
        Assert.Equal("two", await TextAsync(host, "/x"));
        var scenario = (await host.GetAsync("/__admin/scenarios")).GetProperty("scenarios")[0];
        Assert.Equal("two", scenario.GetProperty("state").GetString());
        Assert.Equal(2, scenario.GetProperty("mappings").GetArrayLength());
        await host.PostAsync("/__admin/scenarios/reset");
        Assert.Equal("one", await TextAsync(host, "/x"));
        await host.PutAsync("/__admin/scenarios/s/state", """{"state":"Started"}""");
        Assert.Equal("one", await TextAsync(host, "/x"));
        Assert.Contains("two", TestHost.ErrorOf(await host.PutAsync("/__admin/scenarios/s/state", """{"state":"three"}""", 422)), StringComparison.Ordinal);
        await host.PutAsync("/__admin/scenarios/none/state", "{}", 404);
    }

    [Fact]
    public async Task A_step_of_a_scenario_is_taken_once_however_many_ask_at_once()
    {
        await using var host = await TestHost.StartAsync();
        await StubAsync(host, "first", ""","scenarioName":"s","requiredScenarioState":"Started","newScenarioState":"two" """);
        await StubAsync(host, "later", ""","scenarioName":"s","requiredScenarioState":"two" """);
        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => TextAsync(host, "/x"))));
        Assert.Equal(1, answers.Count(answer => answer == "first"));
    }

    [Fact]
    public async Task Stubs_are_a_sandboxs_own_and_go_with_its_fork()
    {
        await using var host = await TestHost.StartAsync();
        await host.PostAsync("/__admin/sandboxes", """{"id":"a"}""", 201);
        await host.PostAsync("/s/a/__admin/mappings", """{"request":{"urlPath":"/toy/add"},"response":{"body":"stub of a"}}""", 201);
        Assert.Equal("stub of a", await TextAsync(host, "/s/a/toy/add?name=x"));
        Assert.Equal("added 2", await TextAsync(host, "/toy/add?name=x"));
        await host.PostAsync("/__admin/sandboxes", """{"id":"b","from":"a"}""", 201);
        await host.PostAsync("/s/a/__admin/reset", """{"mappings":true}""");
        Assert.Equal("stub of a", await TextAsync(host, "/s/b/toy/add?name=x"));
        Assert.StartsWith("added", await TextAsync(host, "/s/a/toy/add?name=x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vendors_own_credential_selects_whose_stubs_are_tried()
    {
        await using var host = await TestHost.StartAsync();
        var made = await host.PostAsync("/__admin/sandboxes", """{"id":"a"}""", 201);
        var key = made.GetProperty("platforms").GetProperty("toy").GetProperty("credentials").GetProperty("key").GetString();
        await host.PostAsync("/s/a/__admin/mappings", """{"response":{"body":"stub of a"}}""", 201);
        Assert.Equal("stub of a", await TextAsync(host, $"/toy/add?name=x&key={key}"));
    }

    [Fact]
    public async Task The_admin_API_is_never_stubbed()
    {
        await using var host = await TestHost.StartAsync();
        await StubAsync(host, "all");
        Assert.Equal("healthy", (await host.GetAsync("/__admin/health")).GetProperty("status").GetString());
        await host.PostAsync("/__admin/reset");
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync(new Uri("/x", UriKind.Relative))).StatusCode);
    }

    static async Task<string> BodyOf(TestHost host, string id) =>
        (await host.GetAsync($"/__admin/mappings/{id}")).GetProperty("response").GetProperty("body").GetString()!;

    static async Task<int> CountAsync(TestHost host) =>
        (await host.GetAsync("/__admin/mappings")).GetProperty("meta").GetProperty("total").GetInt32();

    static async Task<string> StubAsync(TestHost host, string body, string more = "")
    {
        var made = await host.PostAsync("/__admin/mappings", "{\"response\":{\"body\":" + JsonSerializer.Serialize(body) + "}" + more + "}", 201);
        return made.GetProperty("id").GetString()!;
    }

    static async Task<string> TextAsync(TestHost host, string path) =>
        await (await host.Client.GetAsync(new Uri(path, UriKind.Relative))).Content.ReadAsStringAsync();
}
