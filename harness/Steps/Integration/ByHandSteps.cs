using System.Text.Json.Nodes;
using Simulators.Steps.StudentGroups;

namespace Simulators.Steps.Integration;

/// <summary>
/// What somebody changes at a platform by hand, behind the integration's back. Tag such a scenario @needs-clock.
/// </summary>
[Binding]
public sealed class ByHandSteps(World world, ClassInLessonsByHand lessons, GroupsClient groups)
{
    const string StudentGroups = "studentgroups";

    /// <summary>A lesson has another title; the scenario goes on calling it by the first.</summary>
    [When("somebody renames the lesson {string} to {string} at ClassIn")]
    public Task RenamesLesson(string title, string name) => lessons.ChangeAsync(title, "editCourseClass", ("className", name));

    /// <summary>A lesson begins and ends so much later.</summary>
    [When("somebody puts the lesson {string} off by {duration} at ClassIn")]
    public Task PutsOff(string title, TimeSpan by) => lessons.PutOffAsync(title, by);

    /// <summary>A lesson is deleted.</summary>
    [When("somebody cancels the lesson {string} at ClassIn")]
    public Task Cancels(string title) => lessons.ChangeAsync(title, "delCourseClass");

    /// <summary>A student, known by the uid, has another name.</summary>
    [When("somebody renames the student {string} to {string} at StudentGroups")]
    public Task RenamesStudent(string uid, string name) => CallAsync(
        "PUT", uid, new JsonObject { ["civil_profile_attributes"] = new JsonObject { ["name"] = name } });

    /// <summary>A student is switched off, and stays with all results.</summary>
    [When("somebody switches the student {string} off at StudentGroups")]
    public Task SwitchesOff(string uid) => CallAsync("PUT", uid, new JsonObject { ["active"] = false });

    /// <summary>A student is deleted.</summary>
    [When("somebody deletes the student {string} at StudentGroups")]
    public Task Deletes(string uid) => CallAsync("DELETE", uid, null);

    /// <summary>There is a student more, whom no roster knows.</summary>
    [When("somebody adds the student {string} at StudentGroups")]
    public Task Adds(string uid) => groups.PrepareAsync(
        GroupsNoun.Of("student"),
        uid,
        new JsonObject { ["uid"] = uid, ["civil_profile_attributes"] = new JsonObject { ["name"] = uid } });

    async Task CallAsync(string method, string uid, JsonObject? change)
    {
        var students = await (await world.SandboxAsync()).StateAsync(StudentGroups, "students");
        var student = Expect.Single(
            students.Where(row => row.GetProperty("uid").GetString() == uid), $"The students {uid} at StudentGroups");
        await groups.CallAsync(method, $"students/{student.GetProperty("id")}", change);
        Expect.Equal(200, groups.Answer.Status, $"The HTTP status of {method} ({groups.Answer.Text})");
    }
}
