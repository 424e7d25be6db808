using System.Text.Json;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Subscriptions;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface.Lms;

/// <summary>Classrooms, the activities that are lessons [docs.eeo.cn LMS/createClassroom, updateClassroom].</summary>
static class Classrooms
{
    const int YearsAhead = 2;
    const long Minute = 60;

    public static readonly IReadOnlyList<V2Action> Actions =
    [
        new("lms/activity/createClass", Create),
        new("lms/activity/updateClass", Update),
    ];

    static Reply Create(V2Call call)
    {
        var read = call.Read();
        var courseId = read.Id("courseId");
        // Absent is the topic of what has no unit; empty is an error, unlike everywhere else.
        var unitId = call.Sent("unitId") ? read.Id("unitId") : 0;
        var name = LmsNames.Name(call, read, "name", required: true);
        if (call.Problem(read) is { } problem) return call.Reject(problem);
        if (name.Refuses(out var rejection, out var named)) return call.Reject(rejection);
        if (new LmsLessonFields(call, read).ReadNew(named).Refuses(out rejection, out var draft)) return call.Reject(rejection);
        if (call.Course(courseId).Refuses(out rejection, out var course)) return call.Reject(rejection);
        var refused = Unit(call, courseId, unitId) ?? TooFar(call, draft.BeginTime) ?? TooOften(call);
        if (refused is not null) return call.Reject(refused);
        if (LessonCreation.Do(call.Shared, course, draft).Refuses(out rejection, out var created)) return call.Reject(rejection);
        return call.Ok(Answer(call, Keep(call, created.Lesson, unitId), created.Lesson));
    }

    static Activity Keep(V2Call call, Lesson lesson, long unitId)
    {
        call.Tables.Lessons.Update(lesson with { MadeByLms = true });
        var activity = new Activity(
            call.Tables.NextId(ClassInSchema.NextActivity), lesson.CourseId, unitId, ActivityRules.Classroom, lesson.ClassName,
            lesson.ClassId, 0, 0, 0, Published: true);
        call.Tables.Activities.Insert(activity);
        call.Decided(RuleBook.ClassroomPublished);
        return activity;
    }

    static Rejection? Unit(V2Call call, long courseId, long unitId)
    {
        if (unitId == 0) return null;
        return UnitRules.Find(call.Tables, courseId, unitId, Errors.BusinessParameters).Rejection
            ?? UnitRules.Full(call.Tables, courseId, unitId);
    }

    /// <summary>Refuses a beginning that is more than two years ahead.</summary>
    public static Rejection? TooFar(V2Call call, long begin) =>
        begin > call.Shared.Now.AddYears(YearsAhead).ToUnixTimeSeconds()
            ? new Rejection(
                Errors.BeginTooLate, RuleBook.ClassroomStart, $"startTime {begin} is more than {YearsAhead} years ahead.")
            : null;

    /// <summary>The vendor makes 1000 classrooms a minute at most.</summary>
    static Rejection? TooOften(V2Call call)
    {
        var most = call.Get(ClassInSettings.ClassroomsPerMinute);
        if (most == 0) return null;
        var (from, until) = ((call.School.Key, call.UnixNow - Minute + 1), (call.School.Key, call.UnixNow));
        return call.Tables.Lessons.CountRange(ClassInSchema.LessonsByCreation, from, until) >= most
            ? new Rejection(
                Errors.TooFrequent,
                RuleBook.ClassroomRate,
                $"{most} lessons were made within a minute, and no more are allowed (setting classroomsPerMinute).")
            : null;
    }

    static Reply Update(V2Call call)
    {
        var read = call.Read();
        var name = LmsNames.Name(call, read, "name", required: false);
        if (name.Refuses(out var rejection, out var named)) return call.Reject(rejection);
        if (Activities.Named(call).Refuses(out rejection, out var activity)) return call.Reject(rejection);
        var fields = new LmsLessonFields(call, read);
        if (fields.ReadChange(named.Length > 0 ? named : null).Refuses(out rejection, out var change))
            return call.Reject(rejection);
        if (call.Tables.Lessons.Find(activity.ClassId) is not { } lesson)
            return call.Reject(
                new Rejection(
                    Errors.NoSuchLesson, RuleBook.ClassroomOnly, $"The activity {activity.ActivityId} is no classroom."));
        if (fields.ReadSeating(new Seating(lesson.SeatNum, lesson.IsHd, lesson.IsDc)).Refuses(out rejection, out var seating))
            return call.Reject(rejection);
        var seats = seating != new Seating(lesson.SeatNum, lesson.IsHd, lesson.IsDc);
        if (!seats && change.Recording is null && !change.Items().Any())
            return call.Reject(call.Wrong("Send at least one thing to change beside courseId and activityId."));
        if (Changed(call, lesson, change, seats ? seating : null).Refuses(out rejection, out var changed))
            return call.Reject(rejection);
        return Keep(call, activity, lesson, changed);
    }

    public static Decision<Lesson> Changed(V2Call call, Lesson lesson, LessonChange change, Seating? seating)
    {
        var shared = call.Shared;
        var course = call.Tables.Courses.Find(lesson.CourseId)!;
        if (LessonEdits.Refuses(shared, lesson, change) is { } late) return late;
        if (seating is not null && LessonWindow.Refuses(lesson, LessonItem.Schedule, call.UnixNow) is { } seatsLate)
            return seatsLate;
        if (LessonEdits.Changed(shared, new CourseLesson(course, lesson), change).Refuses(out var rejection, out var changed))
            return rejection;
        if (LessonEdits.RefusesTeachers(shared, lesson, change) is { } teachers) return teachers;
        if (seating is not null)
        {
            if (SeatRules.Seating(seating, call.Get(ClassInSettings.SeatsPerLesson)).Refuses(out rejection, out var fits))
                return rejection;
            changed = changed with { SeatNum = fits.SeatNum, IsHd = fits.IsHd, IsDc = fits.IsDc };
        }

        if (change.Recording?.Whole(lesson.Recording) is not { } recording) return changed;
        return RecordingRules.TooLate(
            lesson.Recording, recording, LessonWindow.PhaseOf(lesson, call.UnixNow), Errors.LessonLocked) is { } locked
            ? locked
            : changed with { Recording = recording };
    }

    static bool IsMoved(Lesson before, Lesson after) =>
        (before.TeacherUid, before.BeginTime, before.EndTime) != (after.TeacherUid, after.BeginTime, after.EndTime);

    static Reply Keep(V2Call call, Activity activity, Lesson before, Lesson changed)
    {
        call.Tables.Lessons.Update(changed);
        call.Shared.JoinTeachers(changed);
        call.Shared.PushExpiry(changed);
        Sync.LessonEdited(call.Shared, before, changed);
        DoubleTeachers.SubsFollow(call, changed, moves: IsMoved(before, changed));
        var renamed = activity with { Name = changed.ClassName };
        call.Tables.Activities.Update(renamed);
        return call.Ok(Activities.Answer(renamed));
    }

    static Action<Utf8JsonWriter> Answer(V2Call call, Activity activity, Lesson lesson) => json =>
    {
        json.WriteStartObject();
        json.WriteNumber("activityId", activity.ActivityId);
        json.WriteNumber("classId", lesson.ClassId);
        json.WriteString("name", activity.Name);
        LiveInfo.WriteMembers(json, call.Shared.Context.Seed, lesson, call.Get(ClassInSettings.EmptyLiveForm));
        json.WriteEndObject();
    };
}

/// <summary>Students of one activity [docs.eeo.cn LMS/addStudent, LMS/deleteStudent].</summary>
static class ActivityStudents
{
    public static readonly IReadOnlyList<V2Action> Actions =
    [
        new("lms/activity/addStudent", Add),
        new("lms/activity/deleteStudent", Delete),
    ];

    static Reply Add(V2Call call)
    {
        if (Of(call, Errors.ActivityTakesNoStudents, out var uids).Refuses(out var rejection, out var activity))
            return call.Reject(rejection);
        call.Decided(RuleBook.ActivityStudents);
        return call.Batch("studentUid", uids, uid => AddOne(call, activity, uid));
    }

    static Rejection? AddOne(V2Call call, Activity activity, long uid)
    {
        if (call.Tables.Lessons.Find(activity.ClassId) is { } lesson) return AddToLesson(call, lesson, uid);
        if (call.Tables.CourseMembers.Find(new Key2(activity.CourseId, uid)) is null)
            return new Rejection(
                Errors.StudentNotInClass, RuleBook.ActivityStudents, $"{uid} is neither a student nor an auditor of the course.");
        if (call.Tables.ActivityStudents.Find(new Key2(activity.ActivityId, uid)) is null)
            call.Tables.ActivityStudents.Insert(new ActivityStudent(activity.ActivityId, uid));
        return null;
    }

    /// <summary>A school's student from outside the course becomes a transfer student; who is in already answers 1.</summary>
    static Rejection? AddToLesson(V2Call call, Lesson lesson, long uid)
    {
        if (LessonStudentRules.IsIn(call.Tables, lesson, uid)) return null;
        var course = call.Tables.Courses.Find(lesson.CourseId)!;
        var refused = LessonStudentRules.RefusesStudent(call.Tables, call.School, course, uid)
            ?? LessonStudents.RefusesAdding(call.Shared, lesson, uid, Errors.CoTeacherAsLessonStudent);
        if (refused is null) LessonStudents.Add(call.Shared, lesson, uid);
        return refused;
    }

    static Reply Delete(V2Call call)
    {
        if (Of(call, Errors.ActivityTypeWrong, out var uids).Refuses(out var rejection, out var activity))
            return call.Reject(rejection);
        foreach (var uid in uids)
        {
            if (call.Tables.Lessons.Find(activity.ClassId) is not { } lesson)
                call.Tables.ActivityStudents.Delete(new Key2(activity.ActivityId, uid));
            else if (LessonStudentRules.IsIn(call.Tables, lesson, uid))
                LessonStudents.Remove(call.Shared, lesson, uid);
        }

        call.Decided(RuleBook.ActivityStudents);
        return call.Ok();
    }

    static Decision<Activity> Of(V2Call call, ErrorEntry wrongType, out IReadOnlyList<long> uids)
    {
        uids = [];
        if (call.Ids("studentUids").Refuses(out var rejection, out var ids)
            || Activities.Named(call).Refuses(out rejection, out var activity)) return rejection;
        uids = ids;
        return ActivityRules.RefusesStudents(call.Tables, activity, call.UnixNow, wrongType) is { } refused ? refused : activity;
    }
}
