using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Subscriptions;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>Deleting lessons [docs.eeo.cn classroom/delCourseClass, classroom/delEndCourseClass].</summary>
static class LessonDeletion
{
    public static Reply Delete(V1Call call) => Do(
        call, lmsRefused: true, lesson => LessonWindow.Refuses(lesson, LessonItem.Deletion, call.UnixNow));

    // The page of delEndCourseClass does not list 466: what was made by LMS and is over can be deleted.
    public static Reply DeleteEnded(V1Call call) => Do(call, lmsRefused: false, lesson => NotOver(call, lesson));

    static Reply Do(V1Call call, bool lmsRefused, Func<Lesson, Rejection?> refuses)
    {
        var read = call.Read();
        var (courseId, classId) = (read.Id("courseId"), read.Id("classId"));
        if (read.Problem is { } problem) return call.Reject(problem);
        if (call.Lesson(courseId, classId, CourseNeed.Exists, lmsRefused).Refuses(out var rejection, out var found))
            return call.Reject(rejection);
        if (refuses(found.Lesson) is { } refused) return call.Reject(refused);
        call.Tables.Lessons.Update(found.Lesson with { Deleted = true, UniqueIdentity = null });
        Sync.LessonDeleted(call, found.Lesson);
        if (found.Lesson.UniqueIdentity is not null) call.Decided(RuleBook.LessonIdentityFreed);
        return call.Ok();
    }

    static Rejection? NotOver(V1Call call, Lesson lesson) => LessonWindow.PhaseOf(lesson, call.UnixNow) switch
    {
        LessonPhase.Ended => null,
        LessonPhase.Running => Refuse(Errors.LessonInProgress, lesson, "is running"),
        _ => Refuse(
            call.Get(ClassInSettings.DelEndNotStartedErrno) switch
            {
                "140" => Errors.LessonInProgress,
                "100" => Errors.Parameters,
                _ => Errors.OperationFailed,
            },
            lesson,
            "has not begun: use delCourseClass"),
    };

    static Rejection Refuse(ErrorEntry error, Lesson lesson, string what) =>
        new(error, RuleBook.DeleteEnded, $"The lesson {lesson.ClassId} {what}.");
}
