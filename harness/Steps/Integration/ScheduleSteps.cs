using System.Globalization;
using Simulators.Port;

namespace Simulators.Steps.Integration;

/// <summary>The integration schedules classes and enrols people. Tag such a scenario @needs-clock.</summary>
[Binding]
public sealed class ScheduleSteps(World world, IntegrationUnderTest integration, SchoolPeople people)
{
    /// <summary>A class that begins tomorrow and lasts 45 minutes.</summary>
    [Given("the integration has scheduled {string} at {word} with the teacher {string}")]
    [When("the integration schedules {string} at {word} with the teacher {string}")]
    public Task Schedules(string title, string platform, string teacher) =>
        ScheduleAsync(platform, title, teacher, "", new Dictionary<string, string>());

    /// <summary>The same, with students: "Ben", or "Ben, Cleo and Dan".</summary>
    [Given("the integration has scheduled {string} at {word} with the teacher {string} and the students {string}")]
    [When("the integration schedules {string} at {word} with the teacher {string} and the students {string}")]
    public Task SchedulesWith(string title, string platform, string teacher, string students) =>
        ScheduleAsync(platform, title, teacher, students, new Dictionary<string, string>());

    /// <summary>
    /// A class in full (two columns): external id, teacher, students, starts in (hours), minutes, course, description.
    /// </summary>
    [When("the integration schedules {string} at {word} with:")]
    public Task SchedulesInFull(string title, string platform, DataTable table)
    {
        var fields = table.Header.Count == 2
            ? table.Rows.Select(row => (row[0], row[1])).Prepend((table.Header.First(), table.Header.Last())).ToDictionary()
            : throw new ExpectationException("The table of a class has two columns: what, and its value.");
        return ScheduleAsync(platform, title, fields["teacher"], fields.GetValueOrDefault("students", ""), fields);
    }

    /// <summary>
    /// People are to be in a course, event or offering that the integration knows by the school's id or has scheduled.
    /// </summary>
    [Given("the integration has enrolled {string} in {string} at {word}")]
    [When("the integration enrols {string} in {string} at {word}")]
    public Task Enrols(string names, string course, string platform) =>
        EnrollAsync(platform, names, new CourseReference { ExternalId = IdOf(course), Title = course }, "add");

    /// <summary>People are to be out of it.</summary>
    [When("the integration takes {string} out of {string} at {word}")]
    public Task TakesOut(string names, string course, string platform) =>
        EnrollAsync(platform, names, new CourseReference { ExternalId = IdOf(course), Title = course }, "remove");

    /// <summary>People are to be in what was made at the platform by hand, by the platform's own id or name of it.</summary>
    [When("the integration enrols {string} in the offering {string} of {word}")]
    public async Task EnrolsInOffering(string names, string offering, string platform)
    {
        var offerings = await (await world.SandboxAsync()).StateAsync(World.NameOf(platform), "offerings");
        var id = offerings.Where(row => row.GetProperty("offeringTitle").GetString() == offering)
            .Select(row => row.GetProperty("offeringId").GetString())
            .FirstOrDefault() ?? offering;
        await EnrollAsync(platform, names, new CourseReference { Id = id }, "add");
    }

    Task<IntegrationAnswer> EnrollAsync(
        string platform, string names, CourseReference course, string action) => integration.TellAsync(
        new Enroll
        {
            Platform = World.NameOf(platform),
            Course = course,
            People = [.. people.Named(names).Select(person => person.ExternalId)],
            Action = action,
        },
        platform);

    async Task ScheduleAsync(
        string platform, string title, string teacher, string students, Dictionary<string, string> fields)
    {
        await integration.ReadyAsync("scheduleClass", platform);
        var now = await world.NowAsync();
        var hours = int.Parse(fields.GetValueOrDefault("starts in", "24"), CultureInfo.InvariantCulture);
        var hour = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 0, 0, TimeSpan.Zero);
        await integration.TellAsync(
            new ScheduleClass
            {
                Platform = World.NameOf(platform),
                Class = new ClassPlan
                {
                    ExternalId = fields.GetValueOrDefault("external id", IdOf(title)),
                    Title = title,
                    StartsAt = hour.AddHours(hours),
                    DurationMinutes = int.Parse(fields.GetValueOrDefault("minutes", "45"), CultureInfo.InvariantCulture),
                    Teacher = people[teacher].ExternalId,
                    Students = [.. people.Named(students).Select(person => person.ExternalId)],
                    Course = fields.TryGetValue("course", out var course)
                        ? new CourseReference { ExternalId = IdOf(course), Title = course }
                        : null,
                    Description = fields.GetValueOrDefault("description"),
                },
            },
            platform);
    }

    static string IdOf(string title) => title.ToLowerInvariant().Replace(' ', '-');
}
