using System.Text.Json;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Subscriptions;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface.Lms;

/// <summary>Online double-teacher lessons [docs.eeo.cn onlineDoubleTeacher/addClass, editClass, deleteClass].</summary>
static class DoubleTeachers
{
    public static readonly IReadOnlyList<V2Action> Actions =
    [
        new("lms/onlineDoubleTeacher/addClass", SubLessons.Add),
        new("lms/onlineDoubleTeacher/editClass", Edit),
        new("lms/onlineDoubleTeacher/deleteClass", Delete),
    ];

    /// <summary>The school's standard course: 144, 147, 149, 121601022, and 153 where it must not be over.</summary>
    public static Decision<Course> Course(V2Call call, long courseId, bool running)
    {
        var foreign = call.Get(ClassInSettings.ForeignCourseErrno);
        var found = running
            ? CourseAccess.Usable(call.Tables, call.School, courseId, foreign, call.UnixNow)
            : CourseAccess.Existing(call.Tables, call.School, courseId, foreign);
        var otherSort = running
            ? found.Rejection?.Error == Errors.TypeDoesNotSupport
            : found.Value is { Type: not CourseType.Standard };
        return otherSort
            ? new Rejection(Errors.CourseNotStandard, RuleBook.LmsCourse, $"The course {courseId} is no standard course.")
            : found;
    }

    static Reply Edit(V2Call call)
    {
        if (Named(call, running: true).Refuses(out var rejection, out var lesson)) return call.Reject(rejection);
        if (new DoubleTeacherFields(call, call.Read()).ReadChange(lesson).Refuses(out rejection, out var change))
            return call.Reject(rejection);
        if (change.Lesson.BeginTime is { } begin && Classrooms.TooFar(call, begin) is { } far) return call.Reject(far);
        if (Classrooms.Changed(call, lesson, change.Lesson, change.Seating).Refuses(out rejection, out var changed))
            return call.Reject(rejection);
        Keep(call, lesson, changed with { UsesMainRecording = change.UsesMainRecording ?? lesson.UsesMainRecording });
        List<(Lesson, ErrorEntry)> edited = [(changed, Errors.Success)];
        edited.AddRange(SubsFollow(call, changed, change.MovesSubs));
        return call.Ok(json => WriteEdited(json, call, edited));
    }

    static void Keep(V2Call call, Lesson before, Lesson changed)
    {
        call.Tables.Lessons.Update(changed);
        call.Shared.JoinTeachers(changed);
        call.Shared.PushExpiry(changed);
        Sync.LessonEdited(call.Shared, before, changed);
        if (ActivityOf(call.Tables, changed) is { } activity)
            call.Tables.Activities.Update(activity with { Name = changed.ClassName });
    }

    /// <summary>The sub lessons of a main lesson take its teacher and times; each answers on its own.</summary>
    /// <param name="call">The call.</param>
    /// <param name="main">The lesson as it is now; any lesson may be asked about.</param>
    /// <param name="moves">Whether teacher or times were sent; the sub lessons are named all the same.</param>
    public static IReadOnlyList<(Lesson Sub, ErrorEntry Error)> SubsFollow(V2Call call, Lesson main, bool moves)
    {
        if (!main.DoubleTeacher || main.MainClassId > 0) return [];
        if (moves) call.Decided(RuleBook.DoubleTeacherFollows);
        return [.. DoubleTeacherRules.Subs(call.Tables, main.ClassId).Select(
            sub => moves ? Follow(call, main, sub) : (sub, Errors.Success))];
    }

    static (Lesson Sub, ErrorEntry Error) Follow(V2Call call, Lesson main, Lesson sub)
    {
        var refused = LessonTeacherRules.RefusesTeacher(call.Tables, call.School, sub.CourseId, sub.ClassId, main.TeacherUid)
            ?? LessonTeacherRules.RefusesCoTeacherAsTeacher(sub, main.TeacherUid);
        if (refused is not null)
        {
            call.Decided(refused.Rule);
            return (sub, refused.Error);
        }

        var moved = sub with { TeacherUid = main.TeacherUid, BeginTime = main.BeginTime, EndTime = main.EndTime };
        Keep(call, sub, moved);
        return (moved, Errors.Success);
    }

    static Reply Delete(V2Call call)
    {
        if (Named(call, running: false).Refuses(out var rejection, out var lesson)) return call.Reject(rejection);
        if (DoubleTeacherRules.RefusesDeletion(lesson, call.UnixNow) is { } refused) return call.Reject(refused);
        var subs = DeleteSubs(call, lesson);
        if (ActivityOf(call.Tables, lesson) is { } activity) call.Tables.Activities.Update(activity with { Deleted = true });
        DeleteOne(call, lesson);
        call.Decided(RuleBook.DoubleTeacherDeletion);
        return call.Ok(json => WriteDeleted(json, [.. subs, lesson]));
    }

    /// <summary>The sub lessons go with their main lesson; any other lesson has none.</summary>
    public static IReadOnlyList<Lesson> DeleteSubs(V2Call call, Lesson main)
    {
        var subs = main is { DoubleTeacher: true, MainClassId: 0 } ? DoubleTeacherRules.Subs(call.Tables, main.ClassId) : [];
        foreach (var sub in subs) DeleteOne(call, sub);
        return subs;
    }

    static void DeleteOne(V2Call call, Lesson lesson)
    {
        call.Tables.Lessons.Update(lesson with { Deleted = true, UniqueIdentity = null });
        Sync.LessonDeleted(call.Shared, lesson);
    }

    static Decision<Lesson> Named(V2Call call, bool running)
    {
        var read = call.Read();
        var (courseId, classId) = (read.Id("courseId"), read.Id("classId"));
        if (call.Problem(read) is { } problem) return problem;
        return Course(call, courseId, running).Refuses(out var rejection, out var course)
            ? rejection
            : DoubleTeacherRules.Lesson(call.Tables, course, classId, call.UnixNow);
    }

    /// <summary>The activity that a classroom is; v1 lessons and sub lessons are none.</summary>
    static Activity? ActivityOf(ClassInTables tables, Lesson lesson) =>
        tables.Activities.Where(ClassInSchema.ActivitiesByLesson, lesson.ClassId) is [var activity, ..] ? activity : null;

    static void WriteEdited(Utf8JsonWriter json, V2Call call, IReadOnlyList<(Lesson Lesson, ErrorEntry Error)> edited)
    {
        json.WriteStartArray();
        foreach (var (lesson, error) in edited)
        {
            json.WriteStartObject();
            json.WriteNumber("isMainClass", lesson.MainClassId == 0 ? 1 : 0);
            json.WriteNumber("classId", lesson.ClassId);
            LiveInfo.WriteOfDoubleTeacher(json, call.Shared.Context.Seed, lesson);
            V2Reply.WriteCode(json, error);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteDeleted(Utf8JsonWriter json, IReadOnlyList<Lesson> deleted)
    {
        json.WriteStartArray();
        foreach (var lesson in deleted)
        {
            json.WriteStartObject();
            json.WriteNumber("classId", lesson.ClassId);
            V2Reply.WriteCode(json, Errors.Success);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
