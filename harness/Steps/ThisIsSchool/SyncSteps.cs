using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulators.Steps.ThisIsSchool;

/// <summary>What is arranged with This is School, and its syncs. Tag such a scenario @needs-clock.</summary>
[Binding]
public sealed class SyncSteps(World world, SchoolSync sync)
{
    JsonElement? _enabled;
    string? _refusal;

    /// <summary>This is School has pulled the roster from ClassLink and applied it.</summary>
    [Given("This is School has synced")]
    public async Task HasSynced()
    {
        await sync.RunAsync([]);
        Expect.True(sync.Run.GetProperty("state").GetString() == "succeeded", $"The first sync failed: {sync.Run}");
    }

    /// <summary>This is School pulls the roster from ClassLink and applies it.</summary>
    [When("This is School syncs")]
    public Task Syncs() => sync.RunAsync([]);

    /// <summary>This is School pulls the roster and says what it would do.</summary>
    [When("This is School syncs as a dry run")]
    public Task SyncsDryly() => sync.RunAsync(new JsonObject { ["dryRun"] = true });

    /// <summary>This is School pulls the roster as OneRoster "1.1" or "1.2".</summary>
    [When("This is School syncs as OneRoster {string}")]
    public Task SyncsAs(string version) => sync.RunAsync(new JsonObject { ["version"] = version });

    /// <summary>This is School pulls the same roster from another provider, which misbehaves.</summary>
    [When("This is School syncs with a provider that {oddProvider}")]
    public async Task SyncsOddly(OddBehaviour behaviour)
    {
        await using var provider = new OddProvider(behaviour, () => sync.PostAsync("reset", []));
        await sync.RunAsync(new JsonObject
        {
            ["url"] = provider.Url,
            ["version"] = "1.1",
            ["clientId"] = "key",
            ["clientSecret"] = "secret",
        });
    }

    /// <summary>The nightly sync is switched on; its first run is in 24 hours.</summary>
    [Given("the nightly sync of This is School is enabled")]
    public async Task Enabled() => _enabled = await sync.PostAsync("enable", []);

    /// <summary>The nightly sync is switched on, with so much notice before its first run.</summary>
    [When("the nightly sync of This is School is enabled with a notice of {duration}")]
    public async Task EnabledWithNotice(TimeSpan notice)
    {
        try
        {
            var at = (await world.NowAsync()) + notice;
            _enabled = await sync.PostAsync("enable", new JsonObject { ["at"] = at.ToUniversalTime().ToString("O") });
        }
        catch (HttpRequestException refused) when (refused.StatusCode == HttpStatusCode.BadRequest)
        {
            _refusal = refused.Message;
        }
    }

    /// <summary>The nightly sync is on, and nothing is wrong with that.</summary>
    [Then("enabling This is School's sync is accepted")]
    public void EnablingIsAccepted()
    {
        Expect.Equal(null, _refusal, "The refusal");
        Expect.Equal(0, Enabling().GetProperty("warnings").GetArrayLength(), "The number of warnings");
    }

    /// <summary>The nightly sync is on, with a warning that has this in it.</summary>
    [Then("enabling This is School's sync warns {string}")]
    public void EnablingWarns(string part)
    {
        Expect.Equal(null, _refusal, "The refusal");
        var texts = Enabling().GetProperty("warnings").EnumerateArray().Select(one => one.GetProperty("text").GetString());
        Expect.Contains(part, string.Join('\n', texts), "The warnings");
    }

    /// <summary>The nightly sync is not on, for a reason that has this in it.</summary>
    [Then("enabling This is School's sync is refused: {string}")]
    public async Task EnablingIsRefused(string part)
    {
        Expect.Contains(part, _refusal, "The refusal");
        var on = (await sync.StateAsync("districts")).Where(one => one.GetProperty("enabled").GetBoolean());
        Expect.Equal(0, on.Count(), "The number of districts with a nightly sync");
    }

    /// <summary>The full data reset before rostering begins.</summary>
    [When("all data of the district at This is School is reset")]
    public Task Reset() => sync.PostAsync("reset", []);

    /// <summary>Access to This is School is bought for a school, by its name.</summary>
    [Given("access to This is School is purchased for {string}")]
    public Task Purchased(string school) => sync.PostAsync("purchase", new JsonObject { ["school"] = school });

    /// <summary>A district is known because it has bought access for a school.</summary>
    [Given("access to This is School is purchased in the district {string}")]
    public Task PurchasedIn(string district) =>
        sync.PostAsync("purchase", new JsonObject { ["school"] = $"A school of {district}", ["district"] = district });

    JsonElement Enabling() => _enabled ?? throw new ExpectationException("The nightly sync was not enabled in this scenario.");
}
