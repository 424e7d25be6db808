using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassIn.Surface.Dashboards;

/// <summary>What people do with lessons at the dashboard and in the app.</summary>
static class LessonsDashboard
{
    const long Day = 24 * 60 * 60;
    const long Hour = 60 * 60;

    public static readonly IReadOnlyList<DashboardAction> Actions =
    [
        new("deleteLesson", "Deletes a lesson by hand, which keeps its unique identity: {classId}.", Delete),
        new("makeLmsLesson",
            "Makes a lesson as the app does, which v1 must not edit: {courseId, className?, teacherUid?, beginTime?, endTime?}.",
            (context, body) => Make(context, body, lms: true)),
        new("makeDoubleTeacherLesson",
            "Makes an online double-teacher lesson: {courseId, className?, teacherUid?, beginTime?, endTime?}.",
            (context, body) => Make(context, body, lms: false)),
        new("addVideo", "Adds a piece to the recording of a lesson: {classId, protected?}.", AddVideo),
    ];

    static JsonObject Delete(PlatformContext context, JsonElement body)
    {
        var tables = ClassInTables.Of(context.Transaction);
        var lesson = LessonOf(tables, body);
        tables.Lessons.Update(lesson with { Deleted = true });
        return new JsonObject { ["classId"] = lesson.ClassId };
    }

    static JsonObject AddVideo(PlatformContext context, JsonElement body)
    {
        var tables = ClassInTables.Of(context.Transaction);
        var lesson = LessonOf(tables, body);
        if (!lesson.Recording.Record) throw new ArgumentException($"The lesson {lesson.ClassId} is not recorded.");
        var isProtected = JsonText.Member(body, "protected") is "1" or "true";
        var video = new Video(tables.NextId(ClassInSchema.NextCloud), lesson.ClassId, isProtected, Deleted: false);
        tables.Videos.Insert(video);
        return new JsonObject { ["fileId"] = video.FileId };
    }

    static JsonObject Make(PlatformContext context, JsonElement body, bool lms)
    {
        var tables = ClassInTables.Of(context.Transaction);
        var course = tables.Courses.Find(Number(body, "courseId") ?? 0)
            ?? throw new ArgumentException("courseId must name a course.");
        var now = context.Now.ToUnixTimeSeconds();
        var begin = Number(body, "beginTime") ?? now + Day;
        var lesson = new Lesson(
            tables.NextId(ClassInSchema.NextLesson),
            course.CourseId,
            course.School,
            JsonText.Member(body, "className") ?? "A lesson of the app",
            begin,
            Number(body, "endTime") ?? begin + Hour,
            Number(body, "teacherUid") ?? course.MainTeacherUid,
            AssistantUids: [],
            course.FolderId,
            TeachMode: 1,
            AutoOnstage: true,
            SeatNum: 6,
            IsHd: 0,
            IsDc: 0,
            RecordingRules.Off,
            WatchByLogin: false,
            AllowUnloggedChat: true,
            UniqueIdentity: null,
            ClassIntroduce: "",
            OmoStationBroadcast: false,
            LabelIds: [],
            MadeByLms: lms,
            DoubleTeacher: !lms,
            CreatedAt: now);
        if (lesson.EndTime <= lesson.BeginTime) throw new ArgumentException("endTime must be after beginTime.");
        tables.Lessons.Insert(lesson);
        return new JsonObject { ["classId"] = lesson.ClassId };
    }

    static Lesson LessonOf(ClassInTables tables, JsonElement body) =>
        tables.Lessons.Find(Number(body, "classId") ?? 0) is { Deleted: false } lesson
            ? lesson
            : throw new ArgumentException("classId must name a lesson that was not deleted.");

    static long? Number(JsonElement body, string name) =>
        V1Call.TryNumber(JsonText.Member(body, name), out var number) ? number : null;
}
