using Simulators.ClassIn.Rules;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>Locking lessons that are over [docs.eeo.cn classroom/updateClassLockStatus].</summary>
static class LessonLock
{
    public static Reply Update(V1Call call)
    {
        var read = call.Read();
        var classId = read.Id("classId");
        var isLock = read.Required("isLock") == "1";
        if (read.Problem is { } problem) return call.Reject(problem);
        if (LessonAccess.OfSchool(call.Tables, call.School, classId).Refuses(out var rejection, out var lesson))
            return call.Reject(rejection);
        if (LessonWindow.PhaseOf(lesson, call.UnixNow) != LessonPhase.Ended)
        {
            return call.Reject(new Rejection(
                Errors.LockOnlyEndedLessons,
                RuleBook.LessonLock,
                $"The lesson {classId} ends at {lesson.EndTime}; it is {call.UnixNow}."));
        }

        call.Tables.Lessons.Update(lesson with { Locked = isLock });
        return call.Ok();
    }
}
