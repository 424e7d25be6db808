using System.Text.Json.Nodes;
using Simulators.Port;
using Simulators.Steps.Integration;

namespace Simulators.Steps.Hazards;

/// <summary>
/// A district whose roster goes wrong, and the people at the platform that follows it. Tag such a scenario @needs-clock.
/// </summary>
[Binding]
public sealed class RosterHazardSteps(
    World world,
    IntegrationUnderTest integration,
    SchoolPeople people,
    PlatformCensus census,
    KeptSteps kept,
    IReqnrollOutputHelper output,
    IUnitTestRuntimeProvider runtime)
{
    /// <summary>The greatest share of people whom a sync may take out.</summary>
    const double Threshold = 0.2;

    /// <summary>Platforms that a roster can be brought to; those first of which a sync can take somebody out.</summary>
    static readonly string[] Targets =
        [HazardCatalogue.StudentGroups, HazardCatalogue.Electa, HazardCatalogue.ClassIn, HazardCatalogue.DigitalChalk];

    string? _target;

    /// <summary>Where the district was brought to.</summary>
    string Target => _target
        ?? throw new ExpectationException("The district was brought nowhere: a step before this one says where to.");

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

    /// <summary>
    /// The integration has brought the district's people, on a quiet day, to the first platform that it syncs rosters to: of those
    /// that it knows the one that it does not call unsupported. What is "there" in the steps that follow is at that platform.
    /// </summary>
    [Given("the integration has brought the district to a platform that it syncs to")]
    public async Task HasBroughtSomewhere()
    {
        var known = (await integration.ReadyAsync("syncRoster", HazardCatalogue.ClassLink)).Description.Platforms!;
        foreach (var target in Targets.Where(known.Contains))
        {
            var answer = await integration.TryAsync(Order(target), target);
            if (answer.Error == "unsupported") continue;
            output.WriteLine($"The integration syncs rosters to {HazardCatalogue.NameOf(target)}.");
            await BroughtAsync(target, answer);
            return;
        }

        runtime.TestIgnore("Not applicable: the integration syncs rosters to none of the platforms that it knows.");
    }

    /// <summary>The integration has brought the district's people to this platform, on a quiet day.</summary>
    [Given("the integration has brought the district to {word}")]
    public async Task HasBrought(string target) => await BroughtAsync(target, await integration.TryAsync(Order(target), target));

    /// <summary>The integration syncs again. It may well refuse.</summary>
    [When("the integration brings the district there once more")]
    public Task Brings() => integration.TryAsync(Order(Target), Target);

    /// <summary>Whoever was there is there, but for as many as one sync may take out: a fifth.</summary>
    [Then("no more than a fifth of the people there are gone, and nobody is taken for somebody else")]
    public async Task FewGone()
    {
        var lost = await census.LostAsync(Target);
        Expect.True(
            lost.Count <= census.Before.Count * Threshold,
            $"{lost.Count} of {census.Before.Count} people at {Target} are gone: {string.Join(", ", lost)}.");
        Expect.Sequence([], await census.RenamedAsync(Target), $"Those who have another name at {Target} than before");
    }

    /// <summary>None of the people of the district is at the platform more than once.</summary>
    [Then("nobody exists twice there")]
    public Task NobodyTwice() => kept.NobodyTwice(Target);

    /// <summary>Every pupil of the district is at the platform, active, once.</summary>
    [Then("everybody of the district is there, once")]
    public async Task EverybodyThere()
    {
        for (var number = 1; number <= HazardDistrict.Pupils; number++)
        {
            var name = HazardDistrict.IdOf(number);
            Expect.Equal(1, (await census.ActiveAsync(Target, people[name])).Count, $"The number of rows of {name} at {Target}");
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

    async Task BroughtAsync(string target, IntegrationAnswer answer)
    {
        Expect.True(
            answer.Ok && answer.Outcome is not (Outcome.Rejected or Outcome.Unknown),
            $"On a quiet day the roster was not synced to {target}: {answer.Outcome} {answer.Error} {answer.Message}");
        _target = target;
        await EverybodyThere();
        await census.TakeAsync(target);
    }

    static SyncRoster Order(string target) => new() { Target = World.NameOf(target), RemovalThreshold = Threshold };
}
