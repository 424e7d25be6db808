using System.Text.Json;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>
/// What is recorded and shown of lessons [docs.eeo.cn classroom/setClassVideoMultiple, classroom/deleteClassVideo].
/// </summary>
static class LessonVideos
{
    public static readonly IReadOnlyList<V1Action> Actions =
    [
        new("setClassVideoMultiple", SetMultiple),
        new("deleteClassVideo", Delete),
    ];

    static Reply SetMultiple(V1Call call)
    {
        var read = call.Read();
        var courseId = read.Id("courseId");
        var items = read.Array("classJson");
        if (read.Problem is { } problem) return call.Reject(problem);
        return call.Course(courseId, CourseNeed.NotDeleted).Refuses(out var rejection, out var course)
            ? call.Reject(rejection)
            : call.Batch(items, item => SetOne(call, course, item));
    }

    static ItemReply SetOne(V1Call call, Course course, JsonElement item)
    {
        var column = JsonText.CustomColumn(item);
        var read = JsonText.Parameters(item);
        var classId = read.Id("classId");
        var asked = new RecordingChange(
            Flag(read, "record"), Flag(read, "live"), Flag(read, "replay"), OptionalFlag(read, "recordScene"));
        if (read.Problem is { } problem) return ItemReply.Reject(problem, column);
        if (LessonAccess.Lesson(call.Tables, course, classId, lmsRefused: false).Refuses(out var rejection, out var lesson))
            return ItemReply.Reject(rejection, column);
        var recording = asked.Whole(lesson.Recording)!;
        var phase = LessonWindow.PhaseOf(lesson, call.UnixNow);
        if (RecordingRules.Refuses(lesson.Recording, recording, phase, RecordingErrors.OfVideos) is { } refused)
            return ItemReply.Reject(refused, column);
        var changed = lesson with
        {
            Recording = recording,
            WatchByLogin = OptionalFlag(read, "watchByLogin") ?? lesson.WatchByLogin,
            AllowUnloggedChat = read.Optional("allowUnloggedChat") is null
                ? lesson.AllowUnloggedChat
                : read.Lenient("allowUnloggedChat", 1, 0, 1) == 1,
        };
        call.Tables.Lessons.Update(changed);
        call.DecidedMoreData(changed);
        return ItemReply.Ok(members: json => WriteMembers(call, json, column, changed));
    }

    static void WriteMembers(V1Call call, Utf8JsonWriter json, string? column, Lesson lesson)
    {
        if (column is not null) json.WriteString("customColumn", column);
        call.WriteMoreData(json, lesson);
    }

    /// <summary>One of the three that go together: it must be sent, and anything but 1 is 0.</summary>
    static bool Flag(Parameters read, string name) => read.Required(name) == "1";

    static bool? OptionalFlag(Parameters read, string name) =>
        read.Optional(name) is null ? null : read.Lenient(name, 0, 0, 1) == 1;

    static Reply Delete(V1Call call)
    {
        var read = call.Read();
        var (classId, fileId) = (read.Id("classId"), read.OptionalId("fileId"));
        if (read.Problem is { } problem) return call.Reject(problem);
        if (LessonAccess.OfSchool(call.Tables, call.School, classId).Refuses(out var rejection, out var lesson)
            || VideoRules.ToDelete(call.Tables, lesson, fileId, call.UnixNow).Refuses(out rejection, out var videos))
            return call.Reject(rejection);
        foreach (var video in videos) call.Tables.Videos.Update(video with { Deleted = true });
        call.Decided(RuleBook.VideoDeletable);
        return call.Ok();
    }
}
