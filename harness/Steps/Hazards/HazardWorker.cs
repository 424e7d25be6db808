using System.Globalization;
using System.Text.Json.Nodes;
using Simulators.Port;
using Simulators.Steps.Integration;

namespace Simulators.Steps.Hazards;

/// <summary>
/// The school of a hazard's scenario: what it has the integration do, all of it, and again; and what was there before. What an
/// integration does not offer is left out, and not looked for afterwards.
/// </summary>
public sealed class HazardWorker(World world, IntegrationUnderTest integration, SchoolPeople people)
{
    internal const string Teacher = "Tess";
    internal const string ClassTitle = "Fractions";
    internal const string GroupName = "7b";

    const string ClassId = "fractions";
    const string GroupId = "7b";

    readonly List<ItemAnswer> _reports = [];
    DateTimeOffset _start;
    string? _offering;

    /// <summary>The pupils by their names in the scenario.</summary>
    public IReadOnlyList<string> Pupils { get; private set; } = [];

    /// <summary>The commands that the integration was told.</summary>
    public HashSet<string> Done { get; } = [];

    /// <summary>What it reported of people since the last run began, person by person.</summary>
    public IReadOnlyList<ItemAnswer> Reports => _reports;

    /// <summary>What it said when it could not do its work, since the last run began.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>Whether the platform has teachers and classes.</summary>
    public static bool HasClasses(string platform) => World.NameOf(platform) is HazardCatalogue.ClassIn or HazardCatalogue.Electa;

    /// <summary>A school of so many pupils, and a teacher where the platform has any.</summary>
    public async Task FoundAsync(string platform, int pupils)
    {
        Pupils = [.. Enumerable.Range(1, pupils).Select(number => string.Create(CultureInfo.InvariantCulture, $"pupil {number}"))];
        foreach (var name in Pupils) _ = people[name];
        if (HasClasses(platform)) _ = people[Teacher];
        await integration.ReadyAsync("provisionUsers", platform);
        var sandbox = await world.SandboxAsync();
        var now = await world.NowAsync();
        _start = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 0, 0, TimeSpan.Zero).AddDays(90);
        if (World.NameOf(platform) != HazardCatalogue.DigitalChalk) return;
        var made = await sandbox.AdminAsync(
            HttpMethod.Post, "digitalchalk/createOffering", new JsonObject { ["offeringTitle"] = ClassTitle });
        _offering = made.GetProperty("offeringId").GetString();
    }

    /// <summary>The integration brings the first pupils, on a quiet day.</summary>
    public async Task BringFirstAsync(string platform, int count)
    {
        var items = Pupils.Take(count).Select(name => new PersonInRole { Person = people[name], Role = "student" });
        var answer = await integration.TellAsync(
            new ProvisionUsers { Platform = World.NameOf(platform), Items = [.. items] }, platform);
        foreach (var item in answer.Items!)
            Expect.True(IsThere(item), $"On a quiet day {item.ExternalId} was not provisioned: {item.Outcome} {item.Error} {item.Message}");
    }

    /// <summary>All the work, once, whatever comes of it.</summary>
    public async Task WorkAsync(string platform)
    {
        _reports.Clear();
        Failures.Clear();
        var name = World.NameOf(platform);
        List<PersonInRole> items = [.. Pupils.Select(pupil => new PersonInRole { Person = people[pupil], Role = "student" })];
        if (HasClasses(platform)) items.Add(new PersonInRole { Person = people[Teacher], Role = "teacher" });
        await TellAsync(new ProvisionUsers { Platform = name, Items = items }, platform);
        if (HasClasses(platform)) await TellAsync(new ScheduleClass { Platform = name, Class = PlanOf(name) }, platform);
        if (CourseOf(name) is { } course)
            await TellAsync(new Enroll { Platform = name, Course = course, People = PupilIds() }, platform);
        if (name != HazardCatalogue.StudentGroups) return;
        var group = new GroupPlan { ExternalId = GroupId, Name = GroupName, Members = PupilIds() };
        await TellAsync(new SaveGroup { Platform = name, Group = group }, platform);
    }

    /// <summary>Whether a report says that the person is at the platform.</summary>
    public static bool IsThere(ItemAnswer item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Outcome is Outcome.Created or Outcome.Existing or Outcome.Updated && item.Removed != true;
    }

    async Task TellAsync(IntegrationCommand command, string platform)
    {
        var name = CommandNames.Of(command);
        if (!await integration.OffersAsync(name)) return;
        Done.Add(name);
        var answer = await integration.TryAsync(command, platform);
        if (!answer.Ok || answer.Outcome is Outcome.Rejected or Outcome.Unknown)
            Failures.Add($"{name}: {answer.Outcome} {answer.Error} {answer.Message}");
        foreach (var item in answer.Items ?? []) Take(command, item);
    }

    /// <summary>Only provisioning says who is at the platform; of a course or group a refusal is enough to know.</summary>
    void Take(IntegrationCommand command, ItemAnswer item)
    {
        if (command is ProvisionUsers) _reports.Add(item);
        else if (!IsThere(item))
            Failures.Add($"{CommandNames.Of(command)}: {item.ExternalId} {item.Outcome} {item.Error} {item.Message}");
    }

    ClassPlan PlanOf(string platform) => new()
    {
        ExternalId = ClassId,
        Title = ClassTitle,
        StartsAt = _start,
        DurationMinutes = 45,
        Teacher = people[Teacher].ExternalId,
        Students = platform == HazardCatalogue.ClassIn ? PupilIds() : [],
    };

    CourseReference? CourseOf(string platform) => platform switch
    {
        HazardCatalogue.ClassIn => new CourseReference { ExternalId = ClassId },
        HazardCatalogue.DigitalChalk => new CourseReference { Id = _offering },
        _ => null,
    };

    string[] PupilIds() => [.. Pupils.Select(name => people[name].ExternalId)];
}
