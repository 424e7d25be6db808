using System.Text.Json.Nodes;
using Simulators.Port;
using Simulators.Steps.Integration;

namespace Simulators.Steps.Hazards;

/// <summary>
/// What goes wrong in the field, by name (<c>simulators hazards</c> lists them), and what has to be so all the same. Tag such a
/// scenario @needs-clock.
/// </summary>
[Binding]
public sealed class HazardSteps(
    World world,
    IntegrationUnderTest integration,
    SchoolPeople people,
    HazardWorker worker,
    PlatformCensus census,
    IUnitTestRuntimeProvider runtime) : IAsyncDisposable
{
    /// <summary>
    /// ClassIn's message about a lesson. Others come once for each person, with nothing that tells them apart here.
    /// </summary>
    const string LessonChanged = "eeoClassInfoChange";

    readonly List<HazardScene> _scenes = [];
    bool _listens;

    /// <summary>
    /// A school of so many pupils ("pupil 1", "pupil 2", ...), and the teacher Tess where the platform has classes.
    /// </summary>
    [Given("a school of {int} pupils for {word}")]
    public Task ASchool(int pupils, string platform) => worker.FoundAsync(platform, pupils);

    /// <summary>The first of them are at the platform already.</summary>
    [Given("the integration has brought the first {int} of them to {word}")]
    public async Task HasBrought(int pupils, string platform)
    {
        await worker.BringFirstAsync(platform, pupils);
        await census.TakeAsync(platform);
    }

    /// <summary>From now on it goes wrong there as the catalogue says. Several hazards may be about at once.</summary>
    [Given("the hazard {string} at {word}")]
    [When("the hazard {string} strikes at {word}")]
    public async Task Strikes(string name, string platform)
    {
        var place = PlaceOf(name, platform);
        var sandbox = await world.SandboxAsync();
        if (place.Listens && !_listens) await ListenAsync(platform);
        _scenes.Add(new HazardScene(sandbox, place.Platform, people));
        await place.StrikeAsync(_scenes[^1]);
    }

    /// <summary>
    /// Brings everybody, has the class held, enrols, saves the group: whatever integration and platform have. It may fail.
    /// </summary>
    [When("the integration does all its work at {word}")]
    public Task Works(string platform) => worker.WorkAsync(platform);

    /// <summary>
    /// Nothing goes wrong any more, and a minute has passed. Where the hazard never struck, for the integration makes no such
    /// calls, nothing is proven: the rest is not applicable.
    /// </summary>
    [When("the hazard is over")]
    [When("the hazards are over")]
    public async Task IsOver()
    {
        Expect.True(_scenes.Count > 0, "No hazard was about: a step before this one names it.");
        foreach (var scene in _scenes)
        {
            if (!await scene.HasStruckAsync())
                runtime.TestIgnore("Not applicable: the hazard never struck; the integration made none of the calls that it strikes.");
        }

        await EndAsync();
    }

    /// <summary>Whoever was there before is there, under the name that they had.</summary>
    [Then("nobody who was at {word} is lost, or taken for somebody else")]
    public async Task NobodyLost(string platform)
    {
        Expect.Sequence([], await census.LostAsync(platform), $"Those who were at {platform} before and are not any more");
        Expect.Sequence([], await census.RenamedAsync(platform), $"Those who have another name at {platform} than before");
    }

    /// <summary>
    /// Whom the integration reports as created, existing or updated is there, under the id that it reports, and no two people are
    /// under one id.
    /// </summary>
    [Then("everybody who is reported as there is at {word}")]
    public async Task ReportsAreTrue(string platform)
    {
        foreach (var item in worker.Reports.Where(HazardWorker.IsThere))
        {
            var person = people.All.First(one => one.ExternalId == item.ExternalId);
            var rows = await census.ActiveAsync(platform, person);
            Expect.True(rows.Count > 0, $"{item.ExternalId} is reported as {item.Outcome}, and is not at {platform}.");
            if (item.UserId is { } id) Expect.Has(id, rows.Select(row => row.Id), $"The ids of {item.ExternalId} at {platform}");
        }

        Expect.Sequence(
            [],
            worker.Reports.Where(item => HazardWorker.IsThere(item) && item.UserId is not null)
                .GroupBy(item => item.UserId, item => item.ExternalId)
                .Where(group => group.Distinct().Count() > 1)
                .Select(group => $"{group.Key}: {string.Join(" and ", group)}"),
            $"The ids at {platform} under which two people are reported");
    }

    /// <summary>Everything that the school ordered is there, once, and nothing of it was reported otherwise.</summary>
    [Then("the whole school is at {word}, once")]
    public async Task Converged(string platform)
    {
        Expect.Sequence([], worker.Failures, "What the integration could not do on a quiet day");
        foreach (var item in worker.Reports)
            Expect.True(HazardWorker.IsThere(item), $"On a quiet day {item.ExternalId} is {item.Outcome}: {item.Error} {item.Message}");
        foreach (var name in worker.Pupils.Concat(HazardWorker.HasClasses(platform) ? [HazardWorker.Teacher] : []))
            Expect.Equal(1, (await census.ActiveAsync(platform, people[name])).Count, $"The number of rows of {name} at {platform}");
        await new HazardResults(world, people, worker, census).CheckAsync(World.NameOf(platform));
    }

    /// <summary>The messages that the integration took in: each once, in the order in which things happened.</summary>
    [Then("it has taken in every message once")]
    public async Task EveryMessageOnce()
    {
        if (!_listens) return;
        var answer = await integration.TellAsync(new WebhookUrl { Platform = HazardCatalogue.ClassIn }, HazardCatalogue.ClassIn);
        var events = answer.Events ?? [];
        Expect.True(events.Count > 0, "The integration has taken in none of ClassIn's messages.");
        Expect.Sequence(
            [],
            events.Where(one => one.Kind == LessonChanged)
                .GroupBy(one => (one.ClassId, one.At))
                .Where(group => group.Count() > 1)
                .Select(group => group.Key.ToString()),
            "The messages that the integration tells of twice");
        Expect.Sequence(events.Select(one => one.At).Order(), events.Select(one => one.At), "The moments of the messages");
    }

    /// <summary>A hazard that nobody ended is gone with the sandbox; what waits for its moment waits no longer.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var scene in _scenes)
        {
            await scene.AbandonAsync();
            scene.Dispose();
        }
    }

    async Task EndAsync()
    {
        for (var i = _scenes.Count - 1; i >= 0; i--)
        {
            await _scenes[i].EndAsync();
            _scenes[i].Dispose();
        }

        _scenes.Clear();
    }

    async Task ListenAsync(string platform)
    {
        await integration.ReadyAsync("webhookUrl", platform);
        var answer = await integration.TellAsync(new WebhookUrl { Platform = World.NameOf(platform) }, platform);
        var url = Expect.Present(answer.Url, "The address where the integration listens");
        await (await world.SandboxAsync()).AdminAsync(
            HttpMethod.Post, "classin/subscriptions", new JsonObject { ["url"] = url });
        _listens = true;
    }

    static HazardPlace PlaceOf(string name, string platform)
    {
        try
        {
            var hazard = HazardCatalogue.Named(name);
            return hazard.At(platform) ?? throw new ExpectationException(
                $"The hazard {name} is none of {platform}. It is one of: {string.Join(", ", hazard.Places.Select(place => place.Platform))}.");
        }
        catch (ArgumentException e)
        {
            throw new ExpectationException(e.Message);
        }
    }
}
