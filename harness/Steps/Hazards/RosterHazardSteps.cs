using System.Text.Json.Nodes;
using Simulators.Port;
using Simulators.Steps.Integration;

namespace Simulators.Steps.Hazards;

/// <summary>
/// A district whose roster goes wrong, and the people at the platform that follows it. Tag such a scenario @needs-clock.
/// </summary>
[Binding]
public sealed class RosterHazardSteps(World world, IntegrationUnderTest integration, SchoolPeople people, PlatformCensus census)
{
    /// <summary>The greatest share of people whom a sync may take out.</summary>
    const double Threshold = 0.2;

    /// <summary>A district at ClassLink of two schools, with 16 pupils and a teacher, all of whom are in a class.</summary>
    [Given("a small district at ClassLink")]
    public async Task ADistrict()
    {
        await integration.ReadyAsync("syncRoster", HazardCatalogue.ClassLink);
        var sandbox = await world.SandboxAsync();
        foreach (var (collection, record) in HazardDistrict.Records(await world.NowAsync()))
        {
            await sandbox.AdminAsync(
                HttpMethod.Post, "classlink/create", new JsonObject { ["collection"] = collection, ["record"] = record });
        }

        for (var number = 1; number <= HazardDistrict.Pupils; number++)
        {
            people.Put(HazardDistrict.IdOf(number), new Person
            {
                ExternalId = HazardDistrict.IdOf(number),
                Email = HazardDistrict.EmailOf(number),
                FirstName = HazardDistrict.GivenName(number),
                LastName = HazardDistrict.FamilyName,
            });
        }
    }

    /// <summary>The integration has brought the district's people to the platform, on a quiet day.</summary>
    [Given("the integration has brought the district to {word}")]
    public async Task HasBrought(string target)
    {
        var answer = await integration.TellAsync(Order(target), target);
        Expect.True(
            answer.Outcome is not (Outcome.Rejected or Outcome.Unknown),
            $"On a quiet day the roster was not synced: {answer.Outcome} {answer.Error} {answer.Message}");
        await EverybodyThere(target);
        await census.TakeAsync(target);
    }

    /// <summary>The integration syncs again. It may well refuse.</summary>
    [When("the integration brings the district to {word} once more")]
    public Task Brings(string target) => integration.TryAsync(Order(target), target);

    /// <summary>Whoever was there is there, but for as many as one sync may take out: a fifth.</summary>
    [Then("no more than a fifth of the people at {word} are gone, and nobody is taken for somebody else")]
    public async Task FewGone(string target)
    {
        var lost = await census.LostAsync(target);
        Expect.True(
            lost.Count <= census.Before.Count * Threshold,
            $"{lost.Count} of {census.Before.Count} people at {target} are gone: {string.Join(", ", lost)}.");
        Expect.Sequence([], await census.RenamedAsync(target), $"Those who have another name at {target} than before");
    }

    /// <summary>Every pupil of the district is at the platform, active, once.</summary>
    [Then("everybody of the district is at {word}, once")]
    public async Task EverybodyThere(string target)
    {
        for (var number = 1; number <= HazardDistrict.Pupils; number++)
        {
            var name = HazardDistrict.IdOf(number);
            Expect.Equal(1, (await census.ActiveAsync(target, people[name])).Count, $"The number of rows of {name} at {target}");
        }
    }

    /// <summary>The sync was carried out: not rejected, nothing unknown.</summary>
    [Then("the district was synced")]
    public void WasSynced()
    {
        var answer = integration.Answer;
        Expect.True(answer.Ok, $"The roster was not synced on a quiet day: {answer.Error} {answer.Message}");
        Expect.True(
            answer.Outcome is not (Outcome.Rejected or Outcome.Unknown),
            $"The roster was not synced on a quiet day: {answer.Outcome} {answer.Error} {answer.Message}");
    }

    static SyncRoster Order(string target) => new() { Target = World.NameOf(target), RemovalThreshold = Threshold };
}
