using System.Text.Json;

namespace Simulators.Steps.ClassIn;

/// <summary>Students of single lessons: those who are in one lesson only, and course students who miss one.</summary>
[Binding]
public sealed class LessonStudentSteps(ClassInSchool school, ClassInCalls calls, ClassInLessons lessons)
{
    const int Student = 1;

    /// <summary>The school puts people into a lesson: "Ada", or several in one call, "Ada, Eve".</summary>
    [Given("the school adds {string} to the lesson {string}")]
    [When("the school adds {string} to the lesson {string}")]
    public Task Adds(string names, string lesson) => AddAsync(names, lesson, Student);

    /// <summary>The school puts somebody into a lesson as a "student" or "auditor".</summary>
    [When("the school adds {string} to the lesson {string} as a(n) {word}")]
    public Task AddsAs(string names, string lesson, string identity) =>
        AddAsync(names, lesson, ClassInCalls.IdentityOf(identity));

    /// <summary>The school takes people out of a lesson: "Ada", or several in one call.</summary>
    [Given("the school takes {string} out of the lesson {string}")]
    [When("the school takes {string} out of the lesson {string}")]
    public async Task Takes(string names, string lesson) => await calls.CallAsync(
        "delClassStudentMultiple",
        [.. lessons.Names(lesson), ("identity", Student), ("studentUidJson", await calls.UidsOfAsync(names))]);

    /// <summary>The school puts somebody into several lessons of a course in one call: "Fractions, Decimals".</summary>
    [When("the school adds {string} to the lessons {string} of the course {string}")]
    public async Task AddsToLessons(string name, string names, string course) => await calls.CallAsync(
        "addCourseClassStudent",
        ("courseId", calls.IdOf("course", course)),
        ("studentUid", await calls.UidOfAsync(name)),
        ("classJson", ClassInCalls.Names(names).Select(lessons.IdOf)));

    /// <summary>A lesson has just these students, the course's and its own, in any order: "Ada, Eve", or "nobody".</summary>
    [Then("the students of the lesson {string} are {string}")]
    public async Task Are(string lesson, string names)
    {
        var row = await lessons.RowAsync(lesson);
        var (classId, courseId) = (Number(row, "classId"), Number(row, "courseId"));
        var own = (await school.StateAsync("lessonStudents")).Where(one => Number(one, "classId") == classId).ToList();
        var ofCourse = (await school.StateAsync("courseMembers"))
            .Where(one => Number(one, "courseId") == courseId && Text(one, "identity") == "Student")
            .Select(one => Number(one, "uid"));
        Expect.SameItems(
            await calls.UidsOfAsync(names),
            ofCourse.Except(Uids(own, "TransferredOut")).Union(Uids(own, "Transferred")),
            $"The UIDs of the students of the lesson \"{lesson}\"");
    }

    async Task AddAsync(string names, string lesson, int identity) => await calls.CallAsync(
        "addClassStudentMultiple",
        [
            .. lessons.Names(lesson),
            ("identity", identity),
            ("studentJson", (await calls.UidsOfAsync(names)).Select(uid => new { uid })),
        ]);

    static IEnumerable<long> Uids(IEnumerable<JsonElement> rows, string attendance) =>
        rows.Where(row => Text(row, "attendance") == attendance).Select(row => Number(row, "uid"));

    static long Number(JsonElement row, string name) => row.GetProperty(name).GetInt64();

    static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();
}
