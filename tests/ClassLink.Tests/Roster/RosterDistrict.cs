using System.Net;
using System.Text;
using System.Text.Json;
using Simulators.ClassLink.Tests.Auth;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Sandboxes;

namespace Simulators.ClassLink.Tests.Roster;

/// <summary>The demonstration's district in a sandbox of its own, and a consumer with a token that reads it.</summary>
public sealed class RosterDistrict
{
    public const string V11 = "/ims/oneroster/v1p1";
    public const string V12 = "/ims/oneroster/rostering/v1p2";

    readonly HttpClient _client;
    string _token = "";
    DateTimeOffset _tokenOf;

    RosterDistrict(HttpClient client, Sandbox sandbox) => (_client, Sandbox) = (client, sandbox);

    public Sandbox Sandbox { get; }

    public PlatformInstance Platform => Sandbox.Platform("classlink")!;

    string Base => $"http://localhost/s/{Sandbox.Id}/classlink";

    public static async Task<RosterDistrict> NewAsync(SimulatorFixture simulator, bool demo = true)
    {
        var sandbox = await simulator.NewSandboxAsync();
        sandbox.Clock.Freeze(true);
        sandbox.Clock.Set(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero));
        var district = new RosterDistrict(simulator.NewClient(), sandbox);
        if (demo) await district.Seed();
        return district;
    }

    /// <summary>Seeded here, so that its dates are those of the clock that was set.</summary>
    ValueTask<int> Seed() => Platform.ExecuteAsync(context =>
    {
        Platform.Platform.Seed(context, demo: true);
        return 0;
    });

    public void Set(string setting, string value) =>
        Assert.Null(Platform.Settings.Change(new Dictionary<string, string?> { [setting] = value }));

    /// <summary>Gets what lies below a version's root.</summary>
    public async Task<RosterAnswer> Get(string address, string root = V12, HttpMethod? method = null)
    {
        if (_tokenOf != Sandbox.Clock.GetUtcNow())
        {
            // A token lives for an hour, and tests let days pass.
            _tokenOf = Sandbox.Clock.GetUtcNow();
            _token = await new OAuthDistrict(_client, Sandbox).Token();
        }

        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, Base + root + address);
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {_token}");
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return new RosterAnswer(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The sourcedIds of a collection.</summary>
    public async Task<string[]> Ids(string address, string root = V12) => (await Get(address, root)).Ids;

    /// <summary>What a person at the district does.</summary>
    public async Task<JsonElement> Do(string action, object body)
    {
        var (status, text) = await TryDo(action, body);
        Assert.True(status == HttpStatusCode.OK, text);
        return JsonElement.Parse(text);
    }

    public async Task<(HttpStatusCode Status, string Text)> TryDo(string action, object body)
    {
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync(
            new Uri($"http://localhost/s/{Sandbox.Id}/__admin/classlink/{action}"), content, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Adds users straight into the tables: more of them than anybody wants to type.</summary>
    public Task AddUsers(int count, Func<int, string> role) => Platform.ExecuteAsync(context =>
    {
        var tables = State.RosterTables.Of(context.Transaction);
        for (var i = 0; i < count; i++)
        {
            tables.Put(new State.User
            {
                SourcedId = $"bulk-{i:00000}",
                DateLastModified = context.Now.UtcDateTime,
                EnabledUser = true,
                GivenName = $"Given {i % 7}",
                FamilyName = "Bulk",
                Role = role(i),
                OrgSourcedId = "org-north",
                Email = $"{count - i:00000}@bulk.example",
            });
        }

        tables.SharingChanged();
        return 0;
    }).AsTask();
}

/// <summary>What came back.</summary>
public sealed record RosterAnswer(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonElement.Parse(Body);

    /// <summary>The collection's records, whatever it is called.</summary>
    public JsonElement[] Records => Status == 200
        ? [.. Json.EnumerateObject().Single(member => member.Name != "statusInfoSet").Value.EnumerateArray()]
        : throw new InvalidOperationException($"{Status}: {Body}");

    /// <summary>The single record.</summary>
    public JsonElement Record => Json.EnumerateObject().Single(member => member.Name != "statusInfoSet").Value;

    public string[] Ids => [.. Records.Select(record => record.GetProperty("sourcedId").GetString()!)];

    public int Total => int.Parse(Headers["X-Total-Count"], System.Globalization.CultureInfo.InvariantCulture);

    public string Explanation => Headers.GetValueOrDefault("X-Simulator-Explain", "");

    public string[] Rules => Headers["X-Simulator-Rules"].Split(", ");

    /// <summary>The code of an error, in either version, and its status.</summary>
    public string Error
    {
        get
        {
            if (Status == 200) return "200";
            var info = Json.TryGetProperty("statusInfoSet", out var set) ? set[0] : Json;
            Assert.Equal("error", info.GetProperty("imsx_severity").GetString());
            var code = info.TryGetProperty("imsx_codeMinor", out var minor) ? minor.GetString()
                : info.TryGetProperty("imsx_CodeMinor", out var minorField)
                    ? minorField.GetProperty("imsx_codeMinorField")[0].GetProperty("imsx_codeMinorFieldValue").GetString()
                    : info.GetProperty("imsx_codeMajor").GetString();
            return $"{Status} {code}";
        }
    }
}
