using System.Text.Json;

namespace Simulators.Steps.Integration;

/// <summary>What ClassIn keeps of the classes that the integration schedules. Tag such a scenario @needs-clock.</summary>
[Binding]
public sealed class ClassInKeptSteps(World world, IntegrationUnderTest integration, SchoolPeople people, KeptPeople kept)
{
    const string ClassIn = "classin";

    /// <summary>The teacher of the lesson is this person, by UID.</summary>
    [Then("the teacher of the lesson {string} at ClassIn is {string}")]
    public async Task TeacherIs(string title, string name) => Expect.Equal(
        await UidOfAsync(name), (await LessonAsync(title)).GetProperty("teacherUid").ToString(), $"The teacher of {title}");

    /// <summary>The students of the course that the lesson belongs to are these people, and nobody else.</summary>
    [Then("the students of the course of {string} at ClassIn are {string}")]
    public async Task StudentsAre(string title, string names)
    {
        var course = (await LessonAsync(title)).GetProperty("courseId").ToString();
        var members = await (await world.SandboxAsync()).StateAsync(ClassIn, "courseMembers");
        var uids = new List<string>();
        foreach (var person in people.Named(names)) uids.Add(await UidOfAsync(people.NameOf(person.ExternalId)));
        Expect.SameItems(
            uids,
            members.Where(row => row.GetProperty("courseId").ToString() == course)
                .Where(row => row.GetProperty("identity").GetString() == "Student")
                .Select(row => row.GetProperty("uid").ToString()),
            $"The UIDs of the students of the course of {title}");
    }

    /// <summary>The class that the integration reports is the one lesson that there is.</summary>
    [Then("the reported class is the lesson that ClassIn keeps")]
    public async Task IsTheLesson()
    {
        var lessons = await (await world.SandboxAsync()).StateAsync(ClassIn, "lessons");
        var lesson = Expect.Single(lessons.Select(row => row.GetProperty("classId").ToString()), "The lessons at ClassIn");
        Expect.Equal(lesson, integration.Answer.ClassId, "The class reported");
    }

    async Task<JsonElement> LessonAsync(string title)
    {
        var lessons = await (await world.SandboxAsync()).StateAsync(ClassIn, "lessons");
        return Expect.Single(
            lessons.Where(row => row.GetProperty("className").GetString() == title), $"The lessons {title} at ClassIn");
    }

    async Task<string> UidOfAsync(string name) =>
        Expect.Single(await kept.FindAsync(ClassIn, people[name]), $"The accounts of {name} at ClassIn").Id;
}
