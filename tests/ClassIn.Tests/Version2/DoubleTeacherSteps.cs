namespace Simulators.ClassIn.Tests.Version2;

/// <summary>Main and sub lessons of the online double-teacher sort.</summary>
static class DoubleTeacherSteps
{
    const string Calls = "lms/onlineDoubleTeacher/";

    public static Task<V1Answer> AddSubs(this ClassInSchool school, (long CourseId, long ClassId) main, params object[] subs) =>
        school.Lms(Calls + "addClass", new { mainCourseId = main.CourseId, mainClassId = main.ClassId, subClassJson = subs });

    public static Task<V1Answer> EditDouble(
        this ClassInSchool school, (long CourseId, long ClassId) lesson, params (string Name, object? Value)[] members)
    {
        var body = new Dictionary<string, object?> { ["courseId"] = lesson.CourseId, ["classId"] = lesson.ClassId };
        foreach (var (name, value) in members) body[name] = value;
        return school.Lms(Calls + "editClass", body);
    }

    public static Task<V1Answer> DeleteDouble(this ClassInSchool school, (long CourseId, long ClassId) lesson) =>
        school.Lms(Calls + "deleteClass", new { courseId = lesson.CourseId, classId = lesson.ClassId });

    public static async Task<(long CourseId, long ClassId)> MainLesson(this ClassInSchool school)
    {
        var (courseId, _, classId) = await school.Classroom();
        return (courseId, classId);
    }

    /// <summary>A main lesson with one sub lesson.</summary>
    public static async Task<((long CourseId, long ClassId) Main, (long CourseId, long ClassId) Sub)> Pair(
        this ClassInSchool school)
    {
        var (main, course) = (await school.MainLesson(), await school.CourseWith());
        var answer = await school.AddSubs(main, new { courseId = course, className = "Branch" });
        Assert.Equal([1], answer.ItemErrnos);
        return (main, (course, answer.Data.GetProperty("subClassData")[0].GetProperty("classId").GetInt64()));
    }
}
