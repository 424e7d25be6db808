using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Simulators.Storage.Tests.Postgres;

namespace Simulators.Storage.Tests.Hosts;

/// <summary>Two hosts on one PostgreSQL database are one simulator, whichever of them is asked.</summary>
public sealed class TwoHostsTests(PostgresServer server, TwoHosts hosts) : IClassFixture<TwoHosts>
{
    const int Clients = 64;

    /// <summary>The errno of a telephone that has an account.</summary>
    const int AlreadyRegistered = 135;

    long _telephone = 13_000_000_000;

    HostProcess First => hosts.First;

    HostProcess Second => hosts.Second;

    [Fact]
    public async Task Many_clients_at_both_get_no_uid_twice_and_the_same_rules()
    {
        var credentials = await First.CredentialsAsync();
        Assert.Equal(credentials, await Second.CredentialsAsync());
        // Else the second of two equal calls is refused as a repetition, and not by the rule.
        await First.SendAsync(HttpMethod.Patch, "/__admin/settings/classin", """{"repeatedCallWindow":"PT0S"}""");
        var before = await First.UsersAsync();
        Assert.Equal(before, await Second.UsersAsync());
        var now = (await First.GetAsync("/__admin/clock")).GetProperty("now").GetDateTimeOffset();
        var acknowledged = new ConcurrentDictionary<long, string>();
        var refused = new ConcurrentBag<int>();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                // Every telephone is registered at both hosts at once, and one of the two is refused.
                var telephone = Interlocked.Increment(ref _telephone);
                var answers = await Task.WhenAll(hosts.All.Select(host => AnswerAsync(host, credentials, telephone, now)));
                foreach (var answer in answers.Where(answer => answer.Errno == 1))
                    Assert.True(acknowledged.TryAdd(answer.Uid!.Value, $"{telephone}"), $"UID {answer.Uid} was given twice.");
                foreach (var answer in answers.Where(answer => answer.Errno != 1)) refused.Add(answer.Errno);
            }
        })));
        Assert.Equal(Clients * 10, acknowledged.Count);
        Assert.Equal([(AlreadyRegistered, Clients * 10)], refused.CountBy(errno => errno).Select(one => (one.Key, one.Value)));
        var users = await First.UsersAsync();
        Assert.Equal(users, await Second.UsersAsync());
        Assert.Equal(
            acknowledged.OrderBy(one => one.Key),
            users.Where(user => !before.ContainsKey(user.Key)).OrderBy(user => user.Key));
    }

    [Fact]
    public async Task Clock_settings_and_sandboxes_of_one_are_the_other_s()
    {
        await First.SendAsync(HttpMethod.Post, "/__admin/sandboxes", """{"id":"mine"}""", 201);
        Assert.Equal(await First.CredentialsAsync("mine"), await Second.CredentialsAsync("mine"));
        await Second.RegisteredAsync(13_100_000_000, "mine");
        Assert.Contains("13100000000", (await First.UsersAsync("mine")).Values);

        await Second.SendAsync(HttpMethod.Put, "/s/mine/__admin/clock", """{"now":"2030-05-06T07:08:09Z","frozen":true}""");
        Assert.Equal("2030-05-06T07:08:09Z", (await First.GetAsync("/s/mine/__admin/clock")).GetProperty("now").GetString());
        await First.SendAsync(HttpMethod.Post, "/s/mine/__admin/clock/advance", """{"by":"PT1S"}""");
        Assert.Equal("2030-05-06T07:08:10Z", (await Second.GetAsync("/s/mine/__admin/clock")).GetProperty("now").GetString());

        await First.SendAsync(HttpMethod.Patch, "/s/mine/__admin/settings/classin", """{"repeatedCallWindow":"PT9S"}""");
        Assert.Equal(Text(await First.GetAsync("/s/mine/__admin/settings/classin")), Text(await Second.GetAsync("/s/mine/__admin/settings/classin")));
        Assert.Contains("PT9S", Text(await Second.GetAsync("/s/mine/__admin/settings/classin")), StringComparison.Ordinal);

        await First.SendAsync(HttpMethod.Post, "/__admin/sandboxes", """{"id":"copy","from":"mine"}""", 201);
        Assert.Contains("13100000000", (await Second.UsersAsync("copy")).Values);
        await Second.SendAsync(HttpMethod.Post, "/__admin/sandboxes", """{"id":"copy"}""", 409);
        await Second.SendAsync(HttpMethod.Post, "/s/copy/__admin/reset");
        await Second.SendAsync(HttpMethod.Delete, "/__admin/sandboxes/mine", "", 204);
        await First.SendAsync(HttpMethod.Get, "/__admin/sandboxes/mine", "", 404);
        await First.SendAsync(HttpMethod.Post, "/__admin/sandboxes", """{"id":"mine"}""", 201);
        Assert.DoesNotContain("13100000000", (await Second.UsersAsync("mine")).Values);
    }

    [Fact]
    public async Task A_fault_that_strikes_so_many_times_does_so_at_both_together()
    {
        const int Times = 7;
        var sandbox = await hosts.NewSandboxAsync();
        var faultsOfIt = $"/s/{sandbox}/__admin/faults";
        var credentials = await First.CredentialsAsync(sandbox);
        var now = (await First.GetAsync($"/s/{sandbox}/__admin/clock")).GetProperty("now").GetDateTimeOffset();
        var order = $$$"""{"match":{"platform":"classin","times":{{{Times}}}},"effect":{"when":"before","status":503}}""";
        await First.SendAsync(HttpMethod.Post, faultsOfIt, order, 201);
        var statuses = await Task.WhenAll(Enumerable.Range(0, 40).Select(async n =>
        {
            using var response = await hosts.All[n % 2].RegisterAsync(credentials, Interlocked.Increment(ref _telephone), now);
            return response.StatusCode;
        }));
        Assert.Equal(Times, statuses.Count(status => status == HttpStatusCode.ServiceUnavailable));
        var faults = Text(await First.GetAsync(faultsOfIt));
        Assert.Equal(faults, Text(await Second.GetAsync(faultsOfIt)));
        Assert.Contains($"\"struck\":{Times.ToString(CultureInfo.InvariantCulture)}", faults, StringComparison.Ordinal);
        await Second.SendAsync(HttpMethod.Delete, faultsOfIt, "", 204);
        Assert.Contains("\"items\":[]", Text(await First.GetAsync(faultsOfIt)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orders_for_one_sandbox_at_both_undo_nothing_of_each_other()
    {
        var sandbox = await hosts.NewSandboxAsync();
        var names = (await First.GetAsync($"/s/{sandbox}/__admin/settings/classin")).GetProperty("items").EnumerateArray()
            .Where(setting => setting.GetProperty("default").ValueKind is JsonValueKind.True or JsonValueKind.False)
            .Select(setting => (Name: setting.GetProperty("name").GetString()!, Default: setting.GetProperty("default").GetBoolean()))
            .Take(8).ToList();
        Assert.NotEmpty(names);
        await Task.WhenAll(names.Select((setting, n) => hosts.All[n % 2].SendAsync(
            HttpMethod.Patch,
            $"/s/{sandbox}/__admin/settings/classin",
            $$"""{"{{setting.Name}}":{{(setting.Default ? "false" : "true")}}}""")));
        foreach (var host in hosts.All)
        {
            var now = (await host.GetAsync($"/s/{sandbox}/__admin/settings/classin")).GetProperty("items").EnumerateArray()
                .ToDictionary(setting => setting.GetProperty("name").GetString()!, setting => setting.GetProperty("value"));
            Assert.All(names, setting => Assert.Equal(!setting.Default, now[setting.Name].GetBoolean()));
        }
    }

    [Fact]
    public async Task Stubs_that_are_made_at_both_at_once_are_all_at_both_and_answer()
    {
        const int Stubs = 24;
        var sandbox = await hosts.NewSandboxAsync();
        await Task.WhenAll(Enumerable.Range(0, Stubs).Select(n => hosts.All[n % 2].SendAsync(
            HttpMethod.Post,
            $"/s/{sandbox}/__admin/mappings",
            $$$"""{"request":{"urlPath":"/classin/{{{n}}}"},"response":{"body":"{{{n}}}"}}""",
            201)));
        foreach (var host in hosts.All)
        {
            var mappings = await host.GetAsync($"/s/{sandbox}/__admin/mappings");
            Assert.Equal(Stubs, mappings.GetProperty("meta").GetProperty("total").GetInt32());
            for (var n = 0; n < Stubs; n += 5) Assert.Equal($"{n}", await host.TextAsync($"/s/{sandbox}/classin/{n}"));
        }

        await First.SendAsync(HttpMethod.Post, $"/s/{sandbox}/__admin/settings", """{"fixedDelay":1}""");
        var settings = (await Second.GetAsync($"/s/{sandbox}/__admin/settings")).GetProperty("settings");
        Assert.Equal(1, settings.GetProperty("fixedDelay").GetInt32());
        await Second.SendAsync(HttpMethod.Delete, $"/s/{sandbox}/__admin/mappings");
        Assert.Equal("[]", Text((await First.GetAsync($"/s/{sandbox}/__admin/mappings")).GetProperty("mappings")));
    }

    [Fact]
    public async Task A_scenario_takes_each_of_its_steps_once_whichever_host_is_asked()
    {
        const int Steps = 10;
        var sandbox = await hosts.NewSandboxAsync();
        for (var n = 0; n < Steps; n++)
        {
            var state = n == 0 ? "Started" : $"{n}";
            await hosts.All[n % 2].SendAsync(HttpMethod.Post, $"/s/{sandbox}/__admin/mappings", $$"""
                {"scenarioName":"steps","requiredScenarioState":"{{state}}","newScenarioState":"{{n + 1}}",
                 "request":{"urlPath":"/classin/step"},"response":{"body":"{{n}}"} }
                """, 201);
        }

        var steps = await Task.WhenAll(
            Enumerable.Range(0, Steps).Select(n => hosts.All[n % 2].TextAsync($"/s/{sandbox}/classin/step")));
        Assert.Equal(Enumerable.Range(0, Steps), steps.Select(step => int.Parse(step, CultureInfo.InvariantCulture)).Order());
        foreach (var host in hosts.All)
        {
            var scenario = (await host.GetAsync($"/s/{sandbox}/__admin/scenarios")).GetProperty("scenarios")[0];
            Assert.Equal($"{Steps}", scenario.GetProperty("state").GetString());
        }

        await First.SendAsync(HttpMethod.Post, $"/s/{sandbox}/__admin/scenarios/reset");
        Assert.Equal("0", await Second.TextAsync($"/s/{sandbox}/classin/step"));
    }

    [Fact]
    public async Task A_database_that_is_gone_is_said_to_be_so_and_found_again()
    {
        var credentials = await First.CredentialsAsync();
        var now = (await First.GetAsync("/__admin/clock")).GetProperty("now").GetDateTimeOffset();
        server.Run(hosts.Database, "ALTER TABLE simulators.changes RENAME TO hidden");
        using (var refused = await First.RegisterAsync(credentials, 13_200_000_000, now))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Contains("PostgreSQL database cannot be used", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        server.Run(hosts.Database, "ALTER TABLE simulators.hidden RENAME TO changes");
        var uid = await First.RegisteredAsync(13_200_000_001);
        Assert.Equal("13200000001", (await Second.UsersAsync())[uid]);
        Assert.DoesNotContain("13200000000", (await First.UsersAsync()).Values);
    }

    static string Text(JsonElement json) => JsonSerializer.Serialize(json);

    static async Task<(int Errno, long? Uid)> AnswerAsync(
        HostProcess host,
        IReadOnlyDictionary<string, string> credentials,
        long telephone,
        DateTimeOffset now)
    {
        using var response = await host.RegisterAsync(credentials, telephone, now);
        var root = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        var errno = root.GetProperty("error_info").GetProperty("errno").GetInt32();
        return (errno, errno == 1 ? root.GetProperty("data").GetInt64() : null);
    }
}
