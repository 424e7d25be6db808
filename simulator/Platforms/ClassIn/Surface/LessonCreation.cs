using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Subscriptions;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Surface;

/// <summary>One lesson's creation, for addCourseClass and for each item of addCourseClassMultiple.</summary>
static class LessonCreation
{
    /// <summary>Makes the lesson. Its answer may be 280: made, but not recorded.</summary>
    public static Decision<Created> Do(V1Call call, Course course, LessonDraft draft)
    {
        if (Refuses(call, course, draft) is { } refused) return refused;
        if (LessonAccess.Folder(call.Tables, course, draft.FolderId).Refuses(out var rejection, out var folder)) return rejection;
        if (SeatRules.Seating(draft.Seating, call.Get(ClassInSettings.SeatsPerLesson)).Refuses(out rejection, out var seating))
            return rejection;
        if (RefusesTeachers(call, course, draft) is { } teachers) return teachers;
        var wrong = RecordingRules.Inconsistent(draft.Recording, Errors.CreatedRecordingParametersWrong);
        var lesson = Row(call, course, draft, folder, seating, wrong is null ? draft.Recording : RecordingRules.Off);
        call.Tables.Lessons.Insert(lesson);
        call.JoinTeachers(lesson);
        call.PushExpiry(lesson);
        Note(call, draft, wrong);
        Sync.LessonAdded(call, lesson);
        return new Created(lesson, wrong?.Error ?? Errors.Success);
    }

    static Rejection? Refuses(V1Call call, Course course, LessonDraft draft)
    {
        if (draft.UniqueIdentity is { } identity
            && call.Tables.Lessons.Find(ClassInSchema.LessonByIdentity, (call.School.Key, identity)) is { } former)
            return UniqueIdentities.Taken(identity, former.ClassId);
        var monthly = call.Get(ClassInSettings.LessonsPerMonthErrno) == "121601004"
            ? Errors.MonthlyLessons
            : Errors.MonthlyLessonCap;
        return LessonTimes.Refuses(draft.BeginTime, draft.EndTime, call.Now, call.Get(ClassInSettings.Maintenance))
            ?? LessonLimits.PerCourse(call.Tables, course, call.Get(ClassInSettings.LessonsPerCourse))
            ?? LessonLimits.PerMonth(call.Tables, call.School, call.Now, call.Get(ClassInSettings.LessonsPerMonth), monthly)
            ?? Omo(call, draft.OmoStationBroadcast)
            ?? Edition(call, new EditionUse(draft.Recording, draft.AssistantUids, draft.Seating, draft.TeachMode));
    }

    public static Rejection? Edition(V1Call call, EditionUse use) =>
        EditionRules.Refuses(use, call.Get(ClassInSettings.EditionLacks));

    /// <summary>Refuses an OMO broadcast that the contract has not.</summary>
    public static Rejection? Omo(V1Call call, bool asked) =>
        asked && !call.Get(ClassInSettings.OmoEnabled)
            ? new Rejection(Errors.OmoNotAllowed, RuleBook.LessonOmo, "The contract has no OMO broadcasts (setting omoEnabled).")
            : null;

    static Rejection? RefusesTeachers(V1Call call, Course course, LessonDraft draft) =>
        LessonTeacherRules.RefusesTeacher(
            call.Tables, call.School, course.CourseId, LessonTeacherRules.NoLesson, draft.TeacherUid)
        ?? LessonTeacherRules.RefusesCoTeachers(
            call.Tables,
            call.School,
            course.CourseId,
            LessonTeacherRules.NoLesson,
            draft.TeacherUid,
            draft.AssistantUids,
            call.Get(ClassInSettings.CoTeachersPerLesson));

    static Lesson Row(V1Call call, Course course, LessonDraft draft, long folder, Seating seating, Recording recording) => new(
        call.Tables.NextId(ClassInSchema.NextLesson),
        course.CourseId,
        course.School,
        draft.ClassName,
        draft.BeginTime,
        draft.EndTime,
        draft.TeacherUid,
        draft.AssistantUids,
        folder,
        draft.TeachMode,
        draft.AutoOnstage,
        seating.SeatNum,
        seating.IsHd,
        seating.IsDc,
        recording,
        draft.WatchByLogin,
        draft.AllowUnloggedChat,
        draft.UniqueIdentity,
        draft.ClassIntroduce,
        draft.OmoStationBroadcast,
        LabelIds: [],
        CreatedAt: call.UnixNow);

    static void Note(V1Call call, LessonDraft draft, Rejection? wrong)
    {
        call.Decided(draft.TeachMode == 2 ? RuleBook.LessonSmartClassroom : RuleBook.LessonAutoOnstage);
        if (draft.UniqueIdentity is null) call.Decided(RuleBook.LessonNoDeduplication);
        if (wrong is null) return;
        call.Decided(wrong.Rule);
        call.Explain(wrong.Explanation);
    }
}

/// <summary>A lesson that was made, and what its creation answers.</summary>
sealed record Created(Lesson Lesson, ErrorEntry Error);
