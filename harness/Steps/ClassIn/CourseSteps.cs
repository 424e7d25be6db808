using System.Text.Json;

namespace Simulators.Steps.ClassIn;

/// <summary>Courses, which ClassIn's app calls classes: made, changed, ended.</summary>
[Binding]
public sealed class CourseSteps(ClassInSchool school, ClassInCalls calls)
{
    /// <summary>The school has a course.</summary>
    [Given("the course {string} at ClassIn")]
    [When("the school makes the course {string} at ClassIn")]
    public Task Makes(string name) => MakeAsync(name, []);

    /// <summary>The school has a course that was made with these parameters: folderId, expiryTime, mainTeacherUid, ...</summary>
    [Given("the course {string} at ClassIn with:")]
    [When("the school makes the course {string} at ClassIn with:")]
    public async Task MakesWith(string name, DataTable fields) => await MakeAsync(name, await school.FieldsAsync(fields));

    /// <summary>The school changes these parameters of a course: courseName, expiryTime, mainTeacherUid, stamp, ...</summary>
    [Given("the school changes the course {string} at ClassIn to:")]
    [When("the school changes the course {string} at ClassIn to:")]
    public async Task Changes(string name, DataTable fields) => await calls.CallAsync(
        "editCourse", [("courseId", calls.IdOf("course", name)), .. await school.FieldsAsync(fields)]);

    /// <summary>The school ends a course.</summary>
    [Given("the school ends the course {string} at ClassIn")]
    [When("the school ends the course {string} at ClassIn")]
    public Task Ends(string name) => calls.CallAsync("endCourse", ("courseId", calls.IdOf("course", name)));

    /// <summary>Another school has a course of its own.</summary>
    [Given("the neighbouring school at ClassIn has the course {string}")]
    public Task TheNeighbourHas(string name) => calls.AsNeighbourAsync(() => MakeAsync(name, []));

    /// <summary>A person deletes a course at the dashboard.</summary>
    [Given("the course {string} at ClassIn was deleted by hand")]
    public Task WasDeleted(string name) => DashboardAsync("deleteCourse", name);

    /// <summary>A course is no standard one: it was made at the dashboard as something else.</summary>
    [Given("the course {string} at ClassIn is of another sort")]
    public Task IsOfAnotherSort(string name) => DashboardAsync("makeCourseOther", name);

    /// <summary>The school has made a classroom setting at its dashboard, which {setting Quiet} stands for.</summary>
    [Given("the school at ClassIn has the classroom setting {string}")]
    public Task HasTheSetting(string name) => AddSettingAsync(name, neighbour: false);

    /// <summary>Another school has made a classroom setting at its dashboard.</summary>
    [Given("the neighbouring school at ClassIn has the classroom setting {string}")]
    public Task TheNeighbourHasTheSetting(string name) => AddSettingAsync(name, neighbour: true);

    /// <summary>ClassIn holds these values of a course: courseName, expiryTime, mainTeacherUid, folderId, state, ...</summary>
    [Then("the course {string} at ClassIn has:")]
    public async Task Has(string name, DataTable fields) => await calls.MustHaveAsync(
        await calls.RowAsync("courses", "courseId", calls.IdOf("course", name)), fields, $"The course \"{name}\"");

    /// <summary>A course has so many lessons, deleted ones not counted.</summary>
    [Then("the course {string} at ClassIn has {int} lesson(s)")]
    public async Task HasLessons(string name, int count)
    {
        var courseId = calls.IdOf("course", name);
        var lessons = (await school.StateAsync("lessons")).Count(lesson =>
            lesson.GetProperty("courseId").GetInt64() == courseId && !lesson.GetProperty("deleted").GetBoolean());
        Expect.Equal(count, lessons, $"The number of lessons of the course \"{name}\"");
    }

    async Task<ClassInAnswer> MakeAsync(string name, IReadOnlyList<(string Name, object? Value)> fields)
    {
        IEnumerable<(string, object?)> named = fields.Any(field => field.Name == "courseName") ? [] : [("courseName", name)];
        var answer = await calls.CallAsync("addCourse", [.. named, .. fields]);
        if (answer.Errno == 1) school.Ids["course", name] = answer.Id;
        return answer;
    }

    Task<JsonElement> DashboardAsync(string action, string name) =>
        school.DashboardAsync(action, new { courseId = calls.IdOf("course", name) });

    async Task AddSettingAsync(string name, bool neighbour)
    {
        var added = await school.DashboardAsync("addClassroomSetting", new { name, neighbour });
        school.Ids["setting", name] = added.GetProperty("settingId").GetInt64();
    }
}
