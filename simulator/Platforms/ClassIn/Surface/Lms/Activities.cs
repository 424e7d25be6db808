using System.Text.Json;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Subscriptions;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface.Lms;

/// <summary>
/// Activities of every sort, without their classrooms' own calls [docs.eeo.cn LMS/createActivityNoClass, releaseActivity,
/// deleteActivity].
/// </summary>
static class Activities
{
    const int YearsAhead = 3;
    const int LastType = 8;

    public static readonly IReadOnlyList<V2Action> Actions =
    [
        new("lms/activity/createActivityNoClass", Create),
        new("lms/activity/release", Release),
        new("lms/activity/delete", Delete),
    ];

    static Reply Create(V2Call call)
    {
        var read = call.Read();
        var (courseId, unitId, teacherUid) = (read.Id("courseId"), read.Id("unitId"), read.Id("teacherUid"));
        var type = read.Number("activityType");
        var name = LmsNames.Name(call, read, "name", required: true);
        var (start, end) = (read.OptionalNumber("startTime") ?? 0, read.OptionalNumber("endTime") ?? 0);
        if (call.Problem(read) is { } problem) return call.Reject(problem);
        if (name.Refuses(out var rejection, out var named)) return call.Reject(rejection);
        if (WrongTimes(call, type, start, end) is { } wrong) return call.Reject(wrong);
        if (call.Course(courseId).Refuses(out rejection, out _)
            || UnitRules.Find(call.Tables, courseId, unitId, Errors.UnitNotFound).Refuses(out rejection, out _))
            return call.Reject(rejection);
        if (UnitRules.Full(call.Tables, courseId, unitId) is { } full) return call.Reject(full);
        if (LessonTeacherRules.RefusesTeacher(
            call.Tables, call.School, courseId, LessonTeacherRules.NoLesson, teacherUid) is { } teacher)
            return call.Reject(teacher);
        var activity = new Activity(
            call.Tables.NextId(ClassInSchema.NextActivity), courseId, unitId, (int)type, named, 0, teacherUid, start, end,
            Published: false);
        call.Tables.Activities.Insert(activity);
        TeacherLists.Add(call.Tables, courseId, teacherUid);
        call.Decided(RuleBook.ActivityDraft);
        return call.Ok(Answer(activity, call.Get(ClassInSettings.NewActivityIdName)));
    }

    static Rejection? WrongTimes(V2Call call, long type, long start, long end)
    {
        if (type is < 2 or > LastType)
            return call.Wrong(
                $"activityType must be 2 (homework) to {LastType} (check-in); it was {type}, and createClass makes classrooms.");
        if (start > call.Shared.Now.AddYears(YearsAhead).ToUnixTimeSeconds())
            return call.Wrong($"startTime must be within {YearsAhead} years, in Unix seconds; it was {start}.");
        return end > 0 && end <= start ? call.Wrong("endTime must be after startTime.") : null;
    }

    static Reply Release(V2Call call)
    {
        if (Named(call).Refuses(out var rejection, out var activity)) return call.Reject(rejection);
        if (activity.Published)
        {
            return call.Reject(new Rejection(
                Errors.ActivityReleased, RuleBook.ActivityRelease, $"The activity {activity.ActivityId} is released already."));
        }

        call.Tables.Activities.Update(activity with { Published = true });
        call.Decided(RuleBook.ActivityRelease);
        return call.Ok(Answer(activity));
    }

    static Reply Delete(V2Call call)
    {
        if (Named(call).Refuses(out var rejection, out var activity)) return call.Reject(rejection);
        if (ActivityRules.RefusesDeletion(call.Tables, activity, call.UnixNow) is { } refused) return call.Reject(refused);
        Remove(call, activity);
        call.Decided(RuleBook.ActivityDeletion);
        return call.Ok(Answer(activity));
    }

    /// <summary>The activity goes, and the lesson of a classroom with it.</summary>
    public static void Remove(V2Call call, Activity activity)
    {
        call.Tables.Activities.Update(activity with { Deleted = true });
        if (call.Tables.Lessons.Find(activity.ClassId) is not { Deleted: false } lesson) return;
        DoubleTeachers.DeleteSubs(call, lesson);
        call.Tables.Lessons.Update(lesson with { Deleted = true, UniqueIdentity = null });
        Sync.LessonDeleted(call.Shared, lesson);
    }

    /// <summary>
    /// The activity of courseId and activityId: one, though the page's table has an array [a client that ran live].
    /// </summary>
    public static Decision<Activity> Named(V2Call call)
    {
        var read = call.Read();
        var (courseId, activityId) = (read.Id("courseId"), read.Id("activityId"));
        if (call.Problem(read) is { } problem) return problem;
        return call.Course(courseId).Refuses(out var rejection, out _)
            ? rejection
            : ActivityRules.Find(call.Tables, courseId, activityId);
    }

    public static Action<Utf8JsonWriter> Answer(Activity activity, string idName = "activityId") => json =>
    {
        json.WriteStartObject();
        json.WriteNumber(idName, activity.ActivityId);
        json.WriteString("name", activity.Name);
        json.WriteEndObject();
    };
}
