using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>Where a lesson stands in time.</summary>
enum LessonPhase
{
    /// <summary>More than 20 minutes before it begins.</summary>
    Early,

    /// <summary>The last 20 minutes before it begins.</summary>
    Late,
    Running,
    Ended,
}

/// <summary>What of a lesson is to be changed: the rows of the vendor's table.</summary>
enum LessonItem
{
    /// <summary>Name, times, folder, stage and teach mode.</summary>
    Schedule,
    Seats,
    Teacher,
    CoTeachers,

    /// <summary>Transfer students and those transferred out.</summary>
    Students,

    /// <summary>What the table does not name: introduction, live page, OMO.</summary>
    Other,
    Deletion,
}

/// <summary>When a lesson can still be changed [docs.eeo.cn appendix/rules].</summary>
static class LessonWindow
{
    const long Late = 20 * 60;

    public static LessonPhase PhaseOf(Lesson lesson, long unixNow) =>
        unixNow >= lesson.EndTime ? LessonPhase.Ended
        : unixNow >= lesson.BeginTime ? LessonPhase.Running
        : lesson.BeginTime - unixNow > Late ? LessonPhase.Early
        : LessonPhase.Late;

    /// <summary>What changing the item then answers; null when it can be changed.</summary>
    public static ErrorEntry? ErrorOf(LessonItem item, LessonPhase phase) => (item, phase) switch
    {
        (_, LessonPhase.Early) => null,
        (LessonItem.Schedule, LessonPhase.Late) => Errors.LessonLocked,
        (LessonItem.Seats, LessonPhase.Late) => Errors.SeatsLocked,
        (_, LessonPhase.Late) => null,
        (LessonItem.Teacher or LessonItem.CoTeachers or LessonItem.Students, LessonPhase.Running) => null,
        (_, LessonPhase.Running) => Errors.LessonInProgress,
        (LessonItem.Teacher or LessonItem.CoTeachers, _) => Errors.LessonOverTeachersFixed,
        _ => Errors.LessonEnded,
    };

    public static Rejection? Refuses(Lesson lesson, LessonItem item, long unixNow)
    {
        var phase = PhaseOf(lesson, unixNow);
        return ErrorOf(item, phase) is { } error
            ? new Rejection(
                error,
                item == LessonItem.Other ? RuleBook.EditWindowOther : RuleBook.EditWindow,
                $"The lesson {lesson.ClassId} ({lesson.BeginTime} to {lesson.EndTime}) {Words(phase)} at {unixNow}: "
                + $"{Words(item)} cannot change any more.")
            : null;
    }

    static string Words(LessonPhase phase) => phase switch
    {
        LessonPhase.Late => "begins within 20 minutes",
        LessonPhase.Running => "is running",
        _ => "is over",
    };

    static string Words(LessonItem item) => item switch
    {
        LessonItem.Schedule => "name, times, folder, stage and teach mode",
        LessonItem.Seats => "seats",
        LessonItem.Teacher => "the teacher",
        LessonItem.CoTeachers => "co-teachers",
        LessonItem.Students => "its students",
        LessonItem.Deletion => "that it takes place",
        _ => "introduction, live page and OMO",
    };
}
