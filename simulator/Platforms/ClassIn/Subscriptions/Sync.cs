using System.Text.Json.Nodes;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Ids;

namespace Simulators.ClassIn.Subscriptions;

/// <summary>The messages that keep a partner's timetable in step [docs.eeo.cn datasub/ClassInfo].</summary>
static class Sync
{
    public const int Add = 1;
    public const int Delete = 2;
    public const int Edit = 3;

    const int SourceLms = 3;
    const int SourceV1 = 6;

    public static void CourseAdded(V1Call call, Course course) => Course(call, Add, course.CourseId, () => DataOf(course));

    public static void CourseEdited(V1Call call, Course before, Course after) =>
        Course(call, Edit, after.CourseId, () => Changes(DataOf(before), DataOf(after)));

    public static void LessonAdded(V1Call call, Lesson lesson)
    {
        Lesson(call, Add, lesson, () => DataOf(lesson));
        if (Outbox.Of(call.Tables, call.School.Key) is not null) Outbox.Expect(call.Context, lesson);
    }

    public static void LessonEdited(V1Call call, Lesson before, Lesson after)
    {
        Lesson(call, Edit, after, () => Changes(DataOf(before), DataOf(after)));
        if (before.EndTime != after.EndTime && Outbox.Of(call.Tables, call.School.Key) is not null)
            Outbox.Expect(call.Context, after);
    }

    public static void LessonDeleted(V1Call call, Lesson lesson) => Lesson(call, Delete, lesson, () => []);

    public static void CourseStudent(V1Call call, int opType, long courseId, long uid, Identity identity) =>
        Send(call, "eeoCourseStudentChange", opType, uid, courseId, 0, () => new JsonObject { ["identity"] = (int)identity });

    public static void LessonStudent(V1Call call, int opType, Lesson lesson, long uid) =>
        Send(call, "eeoClassStudentChange", opType, uid, lesson.CourseId, lesson.ClassId, () =>
            new JsonObject { ["identity"] = 1 });

    static void Course(V1Call call, int opType, long courseId, Func<JsonObject> data) =>
        Send(call, "eeoCourseInfoChange", opType, call.School.Sid, courseId, 0, data);

    static void Lesson(V1Call call, int opType, Lesson lesson, Func<JsonObject> data) =>
        Send(call, "eeoClassInfoChange", opType, call.School.Sid, lesson.CourseId, lesson.ClassId, data);

    static void Send(V1Call call, string cmd, int opType, long uid, long courseId, long classId, Func<JsonObject> data)
    {
        if (Outbox.Of(call.Tables, call.School.Key) is not { } subscription) return;
        var opData = data();
        if (opType == Edit && opData.Count == 0) return;
        var payload = new JsonObject
        {
            ["uuid"] = SeededText.Hex(call.Context.Seed, $"classin/{cmd}/{opType}/{courseId}/{classId}/{uid}/{call.UnixNow}", 32),
            ["opType"] = opType,
            ["opSource"] = call.Action.Contains('/', StringComparison.Ordinal) ? SourceLms : SourceV1,
            ["opTime"] = call.UnixNow,
            ["UID"] = uid,
            ["CourseId"] = courseId,
        };
        if (classId > 0) payload["ClassID"] = classId;
        payload["opData"] = opData;
        call.Decided(RuleBook.SubscriptionSync);
        Outbox.Put(call.Context, subscription, cmd, payload);
    }

    static JsonObject DataOf(Course course) => new()
    {
        ["courseName"] = course.CourseName,
        ["expiryTime"] = course.ExpiryTime,
        ["mainTeacherUid"] = course.MainTeacherUid,
        ["folderId"] = course.FolderId,
        ["courseIntroduce"] = course.CourseIntroduce,
    };

    static JsonObject DataOf(Lesson lesson) => new()
    {
        ["className"] = lesson.ClassName,
        ["beginTime"] = lesson.BeginTime,
        ["endTime"] = lesson.EndTime,
        ["teacherUid"] = lesson.TeacherUid,
        ["assistantUids"] = new JsonArray([.. lesson.AssistantUids.Select(uid => JsonValue.Create(uid))]),
        ["seatNum"] = lesson.SeatNum,
        ["record"] = lesson.Recording.Record ? 1 : 0,
        ["live"] = lesson.Recording.Live ? 1 : 0,
        ["replay"] = lesson.Recording.Replay ? 1 : 0,
    };

    /// <summary>Edits carry what has changed and nothing else.</summary>
    static JsonObject Changes(JsonObject before, JsonObject after)
    {
        var changes = new JsonObject();
        foreach (var (name, value) in after)
        {
            if (!JsonNode.DeepEquals(before[name], value)) changes[name] = value?.DeepClone();
        }

        return changes;
    }
}
