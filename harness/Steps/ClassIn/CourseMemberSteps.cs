using System.Text.Json;

namespace Simulators.Steps.ClassIn;

/// <summary>Students and auditors of courses, who may enter all of their lessons.</summary>
[Binding]
public sealed class CourseMemberSteps(ClassInSchool school, ClassInCalls calls, MemberSteps members)
{
    const int Auditor = 2;

    /// <summary>Somebody, who is a student of the school, is a "student" or "auditor" of a course.</summary>
    [Given("{string} is a(n) {word} of the course {string} at ClassIn")]
    public Task Is(string name, string identity, string course) => AddAsync(name, identity, course, null);

    /// <summary>The school puts somebody into a course as a "student" or "auditor".</summary>
    [When("the school adds {string} to the course {string} at ClassIn as a(n) {word}")]
    public Task Adds(string name, string course, string identity) => AddAsync(name, identity, course, null);

    /// <summary>The school puts somebody into a course under a name.</summary>
    [When("the school adds {string} to the course {string} at ClassIn as a(n) {word} named {string}")]
    public Task AddsNamed(string name, string course, string identity, string called) => AddAsync(name, identity, course, called);

    /// <summary>The school puts several "students" or "auditors" into a course, one a row: uid, name, customColumn.</summary>
    [When("the school adds these {word} to the course {string} at ClassIn:")]
    public async Task AddsThese(string identities, string course, DataTable people) => await calls.CallAsync(
        "addCourseStudentMultiple",
        ("courseId", calls.IdOf("course", course)),
        ("identity", ClassInCalls.IdentityOf(identities)),
        ("studentJson", await school.ItemsAsync(people)));

    /// <summary>The school takes somebody, who is a "student" or "auditor" of a course, out of it.</summary>
    [When("the school takes {string} out of the course {string} at ClassIn as a(n) {word}")]
    public async Task Takes(string name, string course, string identity) => await calls.CallAsync(
        "delCourseStudent",
        ("courseId", calls.IdOf("course", course)),
        ("identity", ClassInCalls.IdentityOf(identity)),
        ("studentUid", await calls.UidOfAsync(name)));

    /// <summary>The school takes several "students" or "auditors" out of a course in one call: "Ada, Eve".</summary>
    [When("the school takes the {word} {string} out of the course {string} at ClassIn in one call")]
    public async Task TakesThese(string identities, string names, string course) => await calls.CallAsync(
        "delCourseStudentMultiple",
        ("courseId", calls.IdOf("course", course)),
        ("identity", ClassInCalls.IdentityOf(identities)),
        ("studentUidJson", await calls.UidsOfAsync(names)));

    /// <summary>So many "students" or "auditors" are in a course, whom nothing else is said of.</summary>
    [Given("{int} {word} are in the course {string} at ClassIn")]
    public async Task AreIn(int count, string identities, string course)
    {
        for (var number = 1; number <= count; number++)
        {
            var name = FormattableString.Invariant($"{identities} {number} of {course}");
            await members.IsAStudent(name);
            await AddAsync(name, identities, course, null);
        }
    }

    /// <summary>A course has just these "students", "auditors" or "teachers", in any order: "Ada, Eve", or "nobody".</summary>
    [Then("in the course {string} at ClassIn the {word} are {string}")]
    public async Task Are(string course, string identities, string names)
    {
        var courseId = calls.IdOf("course", course);
        var rows = identities == "teachers"
            ? await school.StateAsync("courseTeachers")
            : (await school.StateAsync("courseMembers")).Where(row => IsA(row, ClassInCalls.IdentityOf(identities)));
        Expect.SameItems(
            await calls.UidsOfAsync(names),
            rows.Where(row => Number(row, "courseId") == courseId).Select(row => Number(row, "uid")),
            $"The UIDs of the {identities} of the course \"{course}\"");
    }

    /// <summary>What somebody is called in the group of a course.</summary>
    [Then("{string} is called {string} in the group of the course {string} at ClassIn")]
    public async Task IsCalled(string name, string called, string course)
    {
        var (courseId, uid) = (calls.IdOf("course", course), await calls.UidOfAsync(name));
        var row = Expect.Single(
            (await school.StateAsync("courseMembers")).Where(
                member => Number(member, "courseId") == courseId && Number(member, "uid") == uid),
            $"The membership of \"{name}\" in the course \"{course}\"");
        Expect.Equal(await school.FillAsync(called), row.GetProperty("nickname").GetString(), $"What \"{name}\" is called");
    }

    async Task AddAsync(string name, string identity, string course, string? called) => await calls.CallAsync(
        "addCourseStudent",
        ("courseId", calls.IdOf("course", course)),
        ("identity", ClassInCalls.IdentityOf(identity)),
        ("studentUid", await calls.UidOfAsync(name)),
        ("studentName", called));

    static bool IsA(JsonElement row, int identity) =>
        row.GetProperty("identity").GetString() == (identity == Auditor ? "Auditor" : "Student");

    static long Number(JsonElement row, string name) => row.GetProperty(name).GetInt64();
}
