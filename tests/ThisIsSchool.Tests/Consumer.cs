using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Kernel.Sandboxes;

namespace Simulators.ThisIsSchool.Tests;

/// <summary>This is School in a sandbox of its own, and what people do with it.</summary>
public sealed class Consumer(SchoolFixture fixture, HttpClient client, Sandbox sandbox)
{
    public Sandbox Sandbox => sandbox;

    /// <summary>Syncs now; the run.</summary>
    public Task<Run> Sync(FakeDistrict district, string? name = null, bool dryRun = false, string version = "1.1") =>
        SyncFrom(fixture.UrlOf(district), name, dryRun, version);

    public async Task<Run> SyncFrom(string url, string? name = null, bool dryRun = false, string version = "1.1") =>
        new(await Do("sync", new JsonObject
        {
            ["url"] = url,
            ["version"] = version,
            ["clientId"] = FakeDistrict.Key,
            ["clientSecret"] = FakeDistrict.Secret,
            ["district"] = name,
            ["dryRun"] = dryRun,
            ["limit"] = 1000,
        }));

    /// <summary>Syncs with the provider of the same sandbox.</summary>
    public async Task<Run> SyncOwn(string? version = null) => new(await Do("sync", new JsonObject { ["version"] = version, ["limit"] = 1000 }));

    public async Task Enable(FakeDistrict district, string? at = null) => await Do("enable", new JsonObject
    {
        ["url"] = fixture.UrlOf(district),
        ["clientId"] = FakeDistrict.Key,
        ["clientSecret"] = FakeDistrict.Secret,
        ["at"] = at,
    });

    /// <summary>A dashboard call.</summary>
    public async Task<JsonElement> Do(string action, JsonObject? body = null, int status = 200) =>
        (await Send("POST", $"/s/{sandbox.Id}/__admin/thisisschool/{action}", (body ?? []).ToJsonString())).Is(status);

    public async Task<JsonElement> View(string path, int status = 200) =>
        (await Send("GET", $"/s/{sandbox.Id}/__admin/thisisschool/{path}")).Is(status);

    /// <summary>A call of our own API.</summary>
    public Task<Answer> Call(string method, string path, string? body = null) =>
        Send(method, $"/s/{sandbox.Id}/thisisschool{path}", body);

    /// <summary>Makes an account by hand.</summary>
    public async Task<long> Account(string username, string? email = null, string role = "teacher")
    {
        var body = new JsonObject { ["username"] = username, ["email"] = email, ["givenName"] = "Old", ["familyName"] = "Account", ["role"] = role };
        return (await Call("POST", "/accounts", body.ToJsonString())).Is(201).GetProperty("id").GetInt64();
    }

    public void Set(string setting, string value) =>
        Assert.Null(sandbox.Platform("thisisschool")!.Settings.Change(new Dictionary<string, string?> { [setting] = value }));

    /// <summary>The rows of a collection as the state view shows them.</summary>
    public IReadOnlyList<JsonElement> State(string collection) =>
        [.. sandbox.Platform("thisisschool")!.Store.ViewAsync(collection, new(0, int.MaxValue)).AsTask().Result!.Items.Select(
            item => JsonSerializer.SerializeToElement(item))];

    /// <summary>Everything but runs and districts, as text: what a failed run must leave alone.</summary>
    public string Everything() =>
        string.Join('\n', ((string[])["accounts", "schools", "classes", "enrollments", "assignments"]).SelectMany(State).Select(
            row => row.GetRawText()));

    /// <summary>The linked accounts by sourcedId.</summary>
    public IReadOnlyDictionary<string, JsonElement> Linked() => State("accounts")
        .Where(account => account.TryGetProperty("sourcedId", out _))
        .ToDictionary(account => account.GetProperty("sourcedId").GetString()!);

    public async Task Advance(TimeSpan by) => await sandbox.AdvanceAsync(by);

    async Task<Answer> Send(string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return new Answer(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            response.Headers.TryGetValues("X-Simulator-Rules", out var rules) ? rules.First() : "",
            response.Headers.TryGetValues("X-Simulator-Explain", out var explained) ? explained.First() : null);
    }
}

/// <summary>What a call answered.</summary>
public sealed record Answer(int Status, string Body, string Rules, string? Explanation)
{
    public JsonElement Is(int status)
    {
        Assert.True(Status == status, $"{Status}: {Body}");
        return Body.Length == 0 ? default : JsonDocument.Parse(Body).RootElement;
    }

    public void IsRefused(string code, string rule)
    {
        var error = Errors.Catalogue[code];
        Assert.Equal((error.HttpStatus, $$"""{"error":"{{code}}","message":"{{error.Text}}"}"""), (Status, Body));
        Assert.Contains($"thisisschool/{rule}", Rules, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(Explanation));
    }
}

/// <summary>A run's report.</summary>
public sealed record Run(JsonElement Root)
{
    public string State => Root.GetProperty("state").GetString()!;

    public string? Reason => Root.TryGetProperty("reason", out var reason) ? reason.GetString() : null;

    public string? Rule => Root.TryGetProperty("rule", out var rule) ? rule.GetString() : null;

    public string Id => Root.GetProperty("id").GetString()!;

    public long Count(string kind, string action) => Root.GetProperty("summary").GetProperty(kind).GetProperty(action).GetInt64();

    /// <summary>Of one kind: created, linked, updated, unchanged, removed, skipped.</summary>
    public string Counts(string kind) =>
        string.Join(' ', Root.GetProperty("summary").GetProperty(kind).EnumerateObject().Select(one => one.Value.GetRawText()));

    public IReadOnlyList<string> Warnings =>
        [.. Root.GetProperty("warnings").EnumerateArray().Select(one => one.GetProperty("rule").GetString()!)];

    public string WarningText(string rule) =>
        Root.GetProperty("warnings").EnumerateArray().Single(one => one.GetProperty("rule").GetString() == rule).GetProperty(
            "text").GetString()!;

    /// <summary>What became of a record: action and rule.</summary>
    public string Of(string sourcedId)
    {
        var record = Root.GetProperty("records").GetProperty("items").EnumerateArray().Single(
            one => one.GetProperty("sourcedId").GetString() == sourcedId);
        return $"{record.GetProperty("action").GetString()} {record.GetProperty("rule").GetString()!["thisisschool/".Length..]}";
    }

    public string ReasonOf(string sourcedId) => Root.GetProperty("records").GetProperty("items").EnumerateArray()
        .Single(one => one.GetProperty("sourcedId").GetString() == sourcedId).GetProperty("reason").GetString()!;

    public Run Succeeded()
    {
        Assert.True(State == "succeeded", Reason);
        return this;
    }

    public Run Failed(string rule)
    {
        Assert.Equal(("failed", $"thisisschool/{rule}"), (State, Rule));
        Assert.False(string.IsNullOrEmpty(Reason));
        return this;
    }
}
