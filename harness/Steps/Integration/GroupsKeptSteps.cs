using System.Text.Json;
using Simulators.Steps.Shared;

namespace Simulators.Steps.Integration;

/// <summary>
/// What StudentGroups keeps of the groups and students that the integration makes. Tag such a scenario @needs-clock.
/// </summary>
[Binding]
public sealed class GroupsKeptSteps(World world, SchoolPeople people, Things things)
{
    const string StudentGroups = "studentgroups";

    /// <summary>The members of a group, which is known by its name, are these people and nobody else.</summary>
    [Then("the members of the group {string} at StudentGroups are {string}")]
    public async Task MembersAre(string name, string names)
    {
        var sandbox = await world.SandboxAsync();
        var groups = await sandbox.StateAsync(StudentGroups, "student_groups");
        var group = Expect.Single(
            groups.Where(row => row.GetProperty("name").GetString() == name), $"The groups {name} at StudentGroups");
        var students = await sandbox.StateAsync(StudentGroups, "students");
        Expect.SameItems(
            people.Named(names).Select(person => person.ExternalId),
            students.Where(row => row.GetProperty("student_group_id").ToString() == group.GetProperty("id").ToString())
                .Select(row => row.GetProperty("uid").GetString()!),
            $"The members of {name}");
    }

    /// <summary>There is one group of exactly this name.</summary>
    [Then("the group {string} exists once at StudentGroups")]
    public async Task GroupExists(string name)
    {
        var groups = await (await world.SandboxAsync()).StateAsync(StudentGroups, "student_groups");
        var fitting = groups.Count(row => row.GetProperty("name").GetString() == things.Fill(name));
        Expect.Equal(1, fitting, $"The number of groups of that name, of {groups.Count}");
    }

    /// <summary>The student of this uid is there and active.</summary>
    [Then("the student {string} is active at StudentGroups")]
    public async Task IsActive(string uid) => Expect.True(
        (await StudentsAsync(uid)) is [var only] && only.GetProperty("active").GetBoolean(),
        $"The student {uid} is not there once, and active: {Said(await StudentsAsync(uid))}");

    /// <summary>The student of this uid was made inactive, or deleted.</summary>
    [Then("the student {string} is no longer active at StudentGroups")]
    public async Task IsInactive(string uid) => Expect.True(
        (await StudentsAsync(uid)).All(row => !row.GetProperty("active").GetBoolean()),
        $"The student {uid} is still active: {Said(await StudentsAsync(uid))}");

    async Task<IReadOnlyList<JsonElement>> StudentsAsync(string uid)
    {
        var students = await (await world.SandboxAsync()).StateAsync(StudentGroups, "students");
        return [.. students.Where(row => row.GetProperty("uid").GetString() == uid)];
    }

    static string Said(IReadOnlyList<JsonElement> rows) => rows.Count == 0 ? "there is none" : string.Join(" ", rows);
}
