using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Subscriptions;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>Changing lessons [docs.eeo.cn classroom/editCourseClass and its neighbours].</summary>
static class LessonEdits
{
    const int LongestName = 50;

    public static readonly IReadOnlyList<V1Action> Actions =
    [
        new("editCourseClass", Edit),
        new("modifyClassSeatNum", LessonSeats.Modify),
        new("delCourseClass", LessonDeletion.Delete),
        new("delEndCourseClass", LessonDeletion.DeleteEnded),
        new("addClassLabels", LessonLabels.Set),
        new("updateClassLockStatus", LessonLock.Update),
    ];

    static Reply Edit(V1Call call)
    {
        var read = call.Read();
        var (courseId, classId) = (read.Id("courseId"), read.Id("classId"));
        var fields = new LessonFields(read, call.BothAssistants());
        if (fields.ReadChange(LongestName, call.Sent("assistantUid")).Refuses(out var rejection, out var change))
            return call.Reject(rejection);
        if (call.Lesson(courseId, classId, CourseNeed.Exists).Refuses(out rejection, out var found))
            return call.Reject(rejection);
        if (Refuses(call, found.Lesson, change) is { } refused) return call.Reject(refused);
        if (Changed(call, found, change).Refuses(out rejection, out var changed)) return call.Reject(rejection);
        if (RefusesTeachers(call, found.Lesson, change) is { } teachers) return call.Reject(teachers);
        return Keep(call, found.Lesson, changed, change.Recording);
    }

    public static Rejection? Refuses(V1Call call, Lesson lesson, LessonChange change)
    {
        foreach (var item in change.Items())
        {
            if (LessonWindow.Refuses(lesson, item, call.UnixNow) is { } late) return late;
        }

        var timesSent = change.BeginTime is not null || change.EndTime is not null;
        var (begin, end) = (change.BeginTime ?? lesson.BeginTime, change.EndTime ?? lesson.EndTime);
        return (timesSent ? LessonTimes.Refuses(begin, end, call.Now, call.Get(ClassInSettings.Maintenance)) : null)
            ?? LessonCreation.Omo(call, change.OmoStationBroadcast ?? false)
            ?? LessonCreation.Edition(
                call,
                new EditionUse(change.Recording?.Whole(lesson.Recording), change.AssistantUids, Seating: null, change.TeachMode));
    }

    public static Decision<Lesson> Changed(V1Call call, CourseLesson found, LessonChange change)
    {
        var lesson = found.Lesson;
        var folder = lesson.FolderId;
        if (change.FolderId is { } asked
            && LessonAccess.Folder(call.Tables, found.Course, asked).Refuses(out var rejection, out folder)) return rejection;
        return lesson with
        {
            ClassName = change.ClassName ?? lesson.ClassName,
            BeginTime = change.BeginTime ?? lesson.BeginTime,
            EndTime = change.EndTime ?? lesson.EndTime,
            TeacherUid = change.TeacherUid ?? lesson.TeacherUid,
            AssistantUids = change.AssistantUids ?? lesson.AssistantUids,
            FolderId = folder,
            TeachMode = change.TeachMode ?? lesson.TeachMode,
            AutoOnstage = (change.TeachMode ?? lesson.TeachMode) != 2 && (change.AutoOnstage ?? lesson.AutoOnstage),
            WatchByLogin = change.WatchByLogin ?? lesson.WatchByLogin,
            AllowUnloggedChat = change.AllowUnloggedChat ?? lesson.AllowUnloggedChat,
            ClassIntroduce = change.ClassIntroduce ?? lesson.ClassIntroduce,
            OmoStationBroadcast = change.OmoStationBroadcast ?? lesson.OmoStationBroadcast,
        };
    }

    public static Rejection? RefusesTeachers(V1Call call, Lesson lesson, LessonChange change)
    {
        if (change.TeacherUid is { } teacher)
        {
            var refused = LessonTeacherRules.RefusesTeacher(call.Tables, call.School, lesson.CourseId, lesson.ClassId, teacher);
            if (refused is not null) return refused;
            if (change.AssistantUids is null && LessonTeacherRules.RefusesCoTeacherAsTeacher(lesson, teacher) is { } both)
                return both;
        }

        return change.AssistantUids is { } assistants
            ? LessonTeacherRules.RefusesCoTeachers(
                call.Tables,
                call.School,
                lesson.CourseId,
                lesson.ClassId,
                change.TeacherUid ?? lesson.TeacherUid,
                assistants,
                call.Get(ClassInSettings.CoTeachersPerLesson))
            : null;
    }

    /// <summary>Writes the row. What is wrong with the recording alone leaves the rest edited (282, 283).</summary>
    static Reply Keep(V1Call call, Lesson before, Lesson changed, RecordingChange? recording)
    {
        var wrong = recording is null ? null : RefusesRecording(call, before, recording);
        var lesson = recording is null || wrong is not null
            ? changed
            : changed with { Recording = recording.Whole(before.Recording)! };
        call.Tables.Lessons.Update(lesson);
        call.JoinTeachers(lesson);
        call.PushExpiry(lesson);
        call.DecidedMoreData(lesson);
        Sync.LessonEdited(call, before, lesson);
        if (wrong is not null)
        {
            call.Decided(wrong.Rule);
            call.Explain($"Everything else was edited. {wrong.Explanation}");
        }

        return call.Answer(wrong?.Error ?? Errors.Success, json => call.WriteMoreData(json, lesson));
    }

    static Rejection? RefusesRecording(V1Call call, Lesson before, RecordingChange change)
    {
        if (change.Whole(before.Recording) is not { } asked)
        {
            return new Rejection(
                Errors.EditedRecordingParametersWrong,
                RuleBook.RecordingTogether,
                "record, live and replay are sent together, and recordScene beside them.");
        }

        var phase = LessonWindow.PhaseOf(before, call.UnixNow);
        return RecordingRules.Refuses(before.Recording, asked, phase, RecordingErrors.OfEdit);
    }
}
