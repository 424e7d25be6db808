using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Simulators.Storage.Tests.Postgres;

namespace Simulators.Storage.Tests.Hosts;

/// <summary>Two hosts on one PostgreSQL database are one simulator, whichever of them is asked.</summary>
public sealed class TwoHostsTests(PostgresServer server) : IAsyncLifetime
{
    const int Clients = 64;

    /// <summary>The errno of a telephone that has an account.</summary>
    const int AlreadyRegistered = 135;

    /// <summary>The hosts, once they have started: both at the same moment, on an empty database.</summary>
    HostProcess[] _hosts = [];
    string _database = "";
    long _telephone = 13_000_000_000;

    HostProcess First => _hosts[0];

    HostProcess Second => _hosts[1];

    public async ValueTask InitializeAsync()
    {
        var address = server.NewDatabase();
        _database = address.Split('/')[^1];
        var store = $"postgres:{address}";
        _hosts = await Task.WhenAll(HostProcess.StartAsync(store), HostProcess.StartAsync(store));
    }

    public ValueTask DisposeAsync()
    {
        foreach (var host in _hosts) host.Dispose();
        return ValueTask.CompletedTask;
    }

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
                var answers = await Task.WhenAll(_hosts.Select(host => AnswerAsync(host, credentials, telephone, now)));
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
        var credentials = await First.CredentialsAsync();
        var now = (await First.GetAsync("/__admin/clock")).GetProperty("now").GetDateTimeOffset();
        var order = $$$"""{"match":{"platform":"classin","times":{{{Times}}}},"effect":{"when":"before","status":503}}""";
        await First.SendAsync(HttpMethod.Post, "/__admin/faults", order, 201);
        var statuses = await Task.WhenAll(Enumerable.Range(0, 40).Select(async n =>
        {
            using var response = await _hosts[n % 2].RegisterAsync(credentials, Interlocked.Increment(ref _telephone), now);
            return response.StatusCode;
        }));
        Assert.Equal(Times, statuses.Count(status => status == HttpStatusCode.ServiceUnavailable));
        var faults = Text(await First.GetAsync("/__admin/faults"));
        Assert.Equal(faults, Text(await Second.GetAsync("/__admin/faults")));
        Assert.Contains($"\"struck\":{Times.ToString(CultureInfo.InvariantCulture)}", faults, StringComparison.Ordinal);
        await Second.SendAsync(HttpMethod.Delete, "/__admin/faults", "", 204);
        Assert.Contains("\"items\":[]", Text(await First.GetAsync("/__admin/faults")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_gone_is_said_to_be_so_and_found_again()
    {
        var credentials = await First.CredentialsAsync();
        var now = (await First.GetAsync("/__admin/clock")).GetProperty("now").GetDateTimeOffset();
        server.Run(_database, "ALTER TABLE simulators.rows RENAME TO hidden");
        using (var refused = await First.RegisterAsync(credentials, 13_200_000_000, now))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Contains("PostgreSQL database cannot be used", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        server.Run(_database, "ALTER TABLE simulators.hidden RENAME TO rows");
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
