using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulators.Integration.Clients.ClassIn;

/// <summary>A lesson to be made or changed.</summary>
/// <param name="Name">Cut at 90 characters by the vendor.</param>
/// <param name="Begin">At least one minute ahead.</param>
/// <param name="End">15 minutes to 24 hours later.</param>
/// <param name="TeacherUid">The UID of a teacher of the school.</param>
/// <param name="Introduction">Or null.</param>
public sealed record ClassInLesson(
    string Name,
    DateTimeOffset Begin,
    DateTimeOffset End,
    string TeacherUid,
    string? Introduction = null);

public sealed partial class ClassInClient
{
    /// <summary>How many students the vendor advises to send at once.</summary>
    public const int AdvisedStudents = 30;

    const string Student = "1";

    /// <summary>Makes a course. A second one with the same identity is none: the first one's id comes back.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="identity">The school's own, 1 to 32 characters.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The course's id, and whether it was there before.</returns>
    public ValueTask<(string Id, bool Existed)> AddCourseAsync(string name, string identity, CancellationToken cancellation) =>
        MakeAsync("addCourse", [Field("courseName", name), Field("courseUniqueIdentity", identity)], cancellation);

    /// <summary>Renames a course.</summary>
    public async ValueTask EditCourseAsync(string courseId, string name, CancellationToken cancellation) =>
        await DoAsync("editCourse", [Field("courseId", courseId), Field("courseName", name)], cancellation);

    /// <summary>Makes a lesson. A second one with the same identity is none: the first one's id comes back.</summary>
    public ValueTask<(string Id, bool Existed)> AddCourseClassAsync(
        string courseId,
        ClassInLesson lesson,
        string identity,
        CancellationToken cancellation) =>
        MakeAsync(
            "addCourseClass",
            [Field("courseId", courseId), .. FieldsOf(lesson), Field("courseUniqueIdentity", identity)],
            cancellation);

    /// <summary>Changes a lesson.</summary>
    public async ValueTask EditCourseClassAsync(
        string courseId,
        string classId,
        ClassInLesson lesson,
        CancellationToken cancellation) =>
        await DoAsync(
            "editCourseClass", [Field("courseId", courseId), Field("classId", classId), .. FieldsOf(lesson)], cancellation);

    /// <summary>Makes people students of a course.</summary>
    /// <param name="courseId">The course.</param>
    /// <param name="uids">Students of the school; at most as many as <see cref="AdvisedStudents"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>For each UID, in their order, the vendor's number and text.</returns>
    public async ValueTask<IReadOnlyList<ClassInItem>> AddCourseStudentsAsync(
        string courseId,
        IReadOnlyList<string> uids,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(uids);
        var items = new JsonArray([.. uids.Select(uid => new JsonObject { ["uid"] = uid, ["customColumn"] = uid })]);
        return await BatchAsync("addCourseStudentMultiple", courseId, "studentJson", items, cancellation);
    }

    /// <summary>Takes students out of a course.</summary>
    /// <returns>For each UID, in their order, the vendor's number and text.</returns>
    public async ValueTask<IReadOnlyList<ClassInItem>> RemoveCourseStudentsAsync(
        string courseId,
        IReadOnlyList<string> uids,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(uids);
        var items = new JsonArray([.. uids.Select(uid => JsonValue.Create(uid))]);
        return await BatchAsync("delCourseStudentMultiple", courseId, "studentUidJson", items, cancellation);
    }

    /// <summary>Makes a teacher of the school one of a course; only v2 has a call for it.</summary>
    public async ValueTask AddCourseTeacherAsync(string courseId, string uid, CancellationToken cancellation)
    {
        var body = new JsonObject
        {
            ["courseId"] = Number(courseId),
            ["teacherUids"] = new JsonArray(Number(uid)),
        };
        var data = await PostSignedAsync("/course/addCourseTeacher", JsonSerializer.SerializeToElement(body), cancellation);
        if (data.ValueKind != JsonValueKind.Array || data.GetArrayLength() == 0) return;
        var code = ClassInReply.NumberOf(data[0], "code") ?? ClassInErrno.Success;
        if (code is not (ClassInErrno.Success or ClassInErrno.AlreadyExists))
            throw Failure(code, ClassInReply.TextOf(data[0], "msg"), null);
    }

    async ValueTask<IReadOnlyList<ClassInItem>> BatchAsync(
        string action,
        string courseId,
        string arrayName,
        JsonArray items,
        CancellationToken cancellation)
    {
        var reply = await DoAsync(
            action,
            [Field("courseId", courseId), Field("identity", Student), Field(arrayName, items.ToJsonString())],
            cancellation);
        return reply.Items(items.Count);
    }

    /// <summary>398 is how ClassIn says that a call was made before.</summary>
    async ValueTask<(string Id, bool Existed)> MakeAsync(
        string action,
        IEnumerable<KeyValuePair<string, string?>> fields,
        CancellationToken cancellation)
    {
        var reply = await AskAsync(action, fields, cancellation);
        var existed = reply.Errno == ClassInErrno.IdentityExists;
        if (!existed && !ClassInErrno.IsDone(reply.Errno)) throw Failure(reply.Errno, reply.Error, reply.Id);
        return reply.Id is { } id
            ? (id, existed)
            : throw new UnknownOutcomeException(
                Platform, UnknownReason.BadAnswer, $"classin answered {reply.Errno} without an id.");
    }

    /// <summary>v2 wants numbers where v1 takes the text of one.</summary>
    static long Number(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new ArgumentException($"'{id}' is no id of ClassIn: those are numbers.");

    static KeyValuePair<string, string?>[] FieldsOf(ClassInLesson lesson) =>
    [
        Field("className", lesson.Name),
        Field("beginTime", lesson.Begin),
        Field("endTime", lesson.End),
        Field("teacherUid", lesson.TeacherUid),
        Field("classIntroduce", lesson.Introduction),
    ];
}
