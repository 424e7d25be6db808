using System.Text.Json;
using Simulators.ClassIn.State;

namespace Simulators.ClassIn.Tests;

/// <summary>Arranging lessons. Courses, their members, labels and accounts' states are put in as rows.</summary>
static class LessonSteps
{
    static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>A running course of the school, with what is asked for changed.</summary>
    public static Task<long> CourseWith(this ClassInSchool school, Func<Course, Course>? change = null) =>
        school.Tables(tables =>
        {
            var key = school.Sid == "2000000" ? School.Neighbour.Key : School.Own;
            var course = new Course(
                tables.NextId(ClassInSchema.NextCourse), key, "Algebra", 0, 0, 0, 0, 0,
                "", 0, null, true, false, false, false, []);
            course = change?.Invoke(course) ?? course;
            tables.Courses.Insert(course);
            return course.CourseId;
        });

    /// <summary>A student of the school who is in the course.</summary>
    public static async Task<long> CourseStudent(this ClassInSchool school, long courseId, Identity identity = Identity.Student)
    {
        var uid = await school.Student();
        await school.PutIntoCourse(courseId, uid, identity);
        return uid;
    }

    public static Task<bool> PutIntoCourse(this ClassInSchool school, long courseId, long uid, Identity identity = Identity.Student) =>
        school.Tables(tables =>
        {
            tables.CourseMembers.Insert(new CourseMember(courseId, uid, identity, "Someone"));
            return true;
        });

    public static Task<bool> Cancel(this ClassInSchool school, long uid) => school.Tables(tables =>
    {
        tables.Users.Update(tables.Users.Find(uid)! with { Cancelled = true });
        return true;
    });

    public static async Task<long> TeacherWho(this ClassInSchool school, MemberStatus status)
    {
        var uid = await school.Teacher();
        await school.Tables(tables =>
        {
            var member = tables.Member(School.Own, uid, MemberKind.Teacher)!;
            tables.Members.Update(member with { Status = status });
            return true;
        });
        return uid;
    }

    public static Task<long> LabelOf(this ClassInSchool school, string name, int key = School.Own) => school.Tables(tables =>
    {
        var label = new Label(tables.NextId(ClassInSchema.NextLabel), key, name);
        tables.Labels.Insert(label);
        return label.LabelId;
    });

    /// <summary>The fields of a lesson tomorrow, with others put in their place or added.</summary>
    public static (string, object?)[] LessonFields(
        this ClassInSchool school,
        long courseId,
        long teacherUid,
        params (string Name, object? Value)[] others)
    {
        var begin = school.UnixNow + (long)Day.TotalSeconds;
        (string Name, object? Value)[] usual =
        [
            ("courseId", courseId), ("className", "Fractions"), ("beginTime", begin), ("endTime", begin + 3600),
            ("teacherUid", teacherUid),
        ];
        return [.. usual.Where(field => others.All(other => other.Name != field.Name)), .. others];
    }

    public static Task<V1Answer> AddLesson(
        this ClassInSchool school, long courseId, long teacherUid, params (string Name, object? Value)[] others) =>
        school.Call("addCourseClass", school.LessonFields(courseId, teacherUid, others));

    /// <summary>A course with one lesson tomorrow, from which everything else follows.</summary>
    public static async Task<LessonScene> Scene(this ClassInSchool school, params (string Name, object? Value)[] others)
    {
        var courseId = await school.CourseWith();
        var teacher = await school.Teacher();
        var answer = await school.AddLesson(courseId, teacher, others);
        Assert.Equal(1, answer.Errno);
        return new LessonScene(school, courseId, answer.Id, teacher);
    }

    public static async Task<V1Answer> LessonError(this ClassInSchool school, params (string Name, object? Value)[] others) =>
        await school.AddLesson(await school.CourseWith(), await school.Teacher(), others);

    /// <summary>One item of addCourseClassMultiple.</summary>
    public static Dictionary<string, object?> LessonItem(
        this ClassInSchool school, long teacherUid, params (string Name, object? Value)[] others) =>
        school.LessonFields(0, teacherUid, others).Where(field => field.Item1 != "courseId")
            .ToDictionary(field => field.Item1, field => field.Item2);

    public static DateTimeOffset Now(this ClassInSchool school) => school.Sandbox.Clock.GetUtcNow();
}

/// <summary>A lesson with its course and teacher.</summary>
sealed record LessonScene(ClassInSchool School, long CourseId, long ClassId, long Teacher)
{
    public JsonElement Row => School.Row("lessons", "classId", ClassId);

    public long BeginTime => Row.GetProperty("beginTime").GetInt64();

    /// <summary>Calls an action with courseId and classId of this lesson.</summary>
    public Task<V1Answer> Call(string action, params (string Name, object? Value)[] fields) =>
        School.Call(action, [("courseId", CourseId), ("classId", ClassId), .. fields]);

    public Task<V1Answer> Edit(params (string Name, object? Value)[] fields) => Call("editCourseClass", fields);

    public Task<V1Answer> AddStudents(params long[] uids) => Call(
        "addClassStudentMultiple",
        ("identity", 1),
        ("studentJson", uids.Select(uid => new Dictionary<string, long> { ["uid"] = uid }).ToArray()));

    public Task<V1Answer> RemoveStudents(params long[] uids) =>
        Call("delClassStudentMultiple", ("identity", 1), ("studentUidJson", uids));

    public async Task<LessonScene> InLast20Minutes() => await At(-600);

    public async Task<LessonScene> Running() => await At(60);

    public async Task<LessonScene> Over() => await At(3600);

    /// <summary>Moves the sandbox's time to so many seconds after the lesson begins.</summary>
    async Task<LessonScene> At(long seconds)
    {
        await School.Advance(DateTimeOffset.FromUnixTimeSeconds(BeginTime + seconds) - School.Now());
        return this;
    }
}
