using Simulators.ClassIn.Rules;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>Seats and pictures of a lesson [docs.eeo.cn classroom/modifyClassSeatNum].</summary>
static class LessonSeats
{
    public static Reply Modify(V1Call call)
    {
        var read = call.Read();
        var (courseId, classId) = (read.Id("courseId"), read.Id("classId"));
        if (Neither(read) is { } neither) return call.Reject(neither);
        if (call.Lesson(courseId, classId, CourseNeed.Running).Refuses(out var rejection, out var found))
            return call.Reject(rejection);
        var lesson = found.Lesson;
        if (LessonWindow.Refuses(lesson, LessonItem.Seats, call.UnixNow) is { } late) return call.Reject(late);
        var fields = new LessonFields(read, call.BothAssistants());
        if (fields.ReadSeating(new Seating(lesson.SeatNum, lesson.IsHd, lesson.IsDc)).Refuses(out rejection, out var asked)
            || SeatRules.Seating(asked, call.Get(ClassInSettings.SeatsPerLesson)).Refuses(out rejection, out var seating))
            return call.Reject(rejection);
        if (LessonCreation.Edition(call, new EditionUse(null, null, seating, null)) is { } lacking) return call.Reject(lacking);
        call.Tables.Lessons.Update(lesson with { SeatNum = seating.SeatNum, IsHd = seating.IsHd, IsDc = seating.IsDc });
        return call.Ok();
    }

    static Rejection? Neither(Parameters read) =>
        read.Problem ?? (read.Optional("seatNum") is null && read.Optional("isHd") is null
            ? new Rejection(Errors.Parameters, RuleBook.Parameters, "seatNum or isHd is required.")
            : null);
}
