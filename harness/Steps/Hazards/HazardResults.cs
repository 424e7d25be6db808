using System.Text.Json;
using Simulators.Steps.Integration;

namespace Simulators.Steps.Hazards;

/// <summary>Whether the class, the enrolments and the group of a hazard's school are at the platform as ordered, once.</summary>
sealed class HazardResults(World world, SchoolPeople people, HazardWorker worker, PlatformCensus census)
{
    public Task CheckAsync(string platform) => platform switch
    {
        HazardCatalogue.ClassIn => ClassInAsync(),
        HazardCatalogue.Electa => ElectaAsync(),
        HazardCatalogue.DigitalChalk => DigitalChalkAsync(),
        HazardCatalogue.StudentGroups => StudentGroupsAsync(),
        _ => Task.CompletedTask,
    };

    async Task ClassInAsync()
    {
        if (!worker.Done.Contains("scheduleClass")) return;
        var lesson = Expect.Single(
            (await RowsAsync("classin", "lessons")).Where(row => Text(row, "className") == HazardWorker.ClassTitle),
            $"The lessons {HazardWorker.ClassTitle} at ClassIn");
        Expect.Equal(await IdAsync("classin", HazardWorker.Teacher), Text(lesson, "teacherUid"), "The teacher of the lesson");
        Expect.Equal(1, (await RowsAsync("classin", "courses")).Count, "The number of courses at ClassIn");
        var members = (await RowsAsync("classin", "courseMembers"))
            .Where(row => Text(row, "courseId") == Text(lesson, "courseId") && Text(row, "identity") == "Student");
        Expect.SameItems(await IdsAsync("classin"), members.Select(row => Text(row, "uid")), "The UIDs of the students of the course");
    }

    async Task ElectaAsync()
    {
        if (!worker.Done.Contains("scheduleClass")) return;
        var events = (await RowsAsync("electa", "events")).Where(row => Text(row, "topic") == HazardWorker.ClassTitle);
        Expect.Single(events.Select(row => Text(row, "topic")), $"The events {HazardWorker.ClassTitle} at Electa");
    }

    async Task DigitalChalkAsync()
    {
        if (!worker.Done.Contains("enroll")) return;
        Expect.Equal(
            worker.Pupils.Count, (await RowsAsync("digitalchalk", "registrations")).Count, "The number of registrations at DigitalChalk");
    }

    async Task StudentGroupsAsync()
    {
        if (!worker.Done.Contains("saveGroup")) return;
        var group = Expect.Single(
            (await RowsAsync("studentgroups", "student_groups")).Where(row => Text(row, "name") == HazardWorker.GroupName),
            $"The groups {HazardWorker.GroupName} at StudentGroups");
        var members = (await RowsAsync("studentgroups", "students")).Where(row => Text(row, "student_group_id") == Text(group, "id"));
        Expect.SameItems(await IdsAsync("studentgroups"), members.Select(row => Text(row, "id")), "The members of the group");
    }

    async Task<IReadOnlyList<string>> IdsAsync(string platform)
    {
        var ids = new List<string>();
        foreach (var name in worker.Pupils) ids.Add(await IdAsync(platform, name));
        return ids;
    }

    async Task<string> IdAsync(string platform, string name) =>
        Expect.Single(await census.ActiveAsync(platform, people[name]), $"The rows of {name} at {platform}").Id;

    async Task<IReadOnlyList<JsonElement>> RowsAsync(string platform, string collection) =>
        await (await world.SandboxAsync()).StateAsync(platform, collection);

    static string Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.ToString() : "";
}
