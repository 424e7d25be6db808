using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>Units, and the activities in them [docs.eeo.cn LMS/*].</summary>
static class UnitRules
{
    /// <summary>How many activities a unit has at most.</summary>
    public const int MostActivities = 100;

    public static Decision<Unit> Find(ClassInTables tables, long courseId, long unitId, ErrorEntry missing) =>
        tables.Units.Find(unitId) is { } unit && unit.CourseId == courseId
            ? unit
            : new Rejection(missing, RuleBook.UnitOfCourse, $"The course {courseId} has no unit {unitId}.");

    /// <summary>Refuses a name that another unit of the course has, be it a draft.</summary>
    public static Rejection? NameTaken(ClassInTables tables, long courseId, string name, long exceptUnitId, ErrorEntry error) =>
        tables.Units.Where(ClassInSchema.UnitsByCourse, courseId).Any(unit => unit.Name == name && unit.UnitId != exceptUnitId)
            ? new Rejection(error, RuleBook.UnitName, $"The course {courseId} has a unit '{name}' already; drafts count.")
            : null;

    public static Rejection? TooMany(ClassInTables tables, long courseId, long most) =>
        tables.Units.CountWhere(ClassInSchema.UnitsByCourse, courseId) >= most
            ? new Rejection(
                Errors.TooManyActivities, RuleBook.UnitLimit, $"The course {courseId} has {most} units (setting unitsPerCourse).")
            : null;

    /// <summary>Refuses one activity more in a unit that is full.</summary>
    public static Rejection? Full(ClassInTables tables, long courseId, long unitId) =>
        unitId > 0 && Activities(tables, courseId, unitId).Count >= MostActivities
            ? new Rejection(
                Errors.TooManyActivities, RuleBook.UnitFull,
                $"The unit {unitId} has {MostActivities} activities, and that is the limit.")
            : null;

    public static IReadOnlyList<Activity> Activities(ClassInTables tables, long courseId, long unitId) =>
        [.. tables.Activities.Where(ClassInSchema.ActivitiesByUnit, (courseId, unitId)).Where(activity => !activity.Deleted)];

    /// <summary>Refuses to delete a unit in which a classroom runs or is over.</summary>
    public static Rejection? RefusesDeletion(ClassInTables tables, IReadOnlyList<Activity> activities, long unixNow) =>
        activities.FirstOrDefault(
            activity => Phase(tables, activity, unixNow) is LessonPhase.Running or LessonPhase.Ended) is { } begun
            ? new Rejection(
                Errors.UnitHasBegunLesson,
                RuleBook.UnitDeletion,
                $"The classroom {begun.ActivityId} of the unit has begun, or is over.")
            : null;

    /// <summary>Where the lesson of a classroom stands; null of any other activity.</summary>
    public static LessonPhase? Phase(ClassInTables tables, Activity activity, long unixNow) =>
        tables.Lessons.Find(activity.ClassId) is { } lesson ? LessonWindow.PhaseOf(lesson, unixNow) : null;
}

/// <summary>Whether an activity is there to work with.</summary>
static class ActivityRules
{
    public const int Classroom = 1;
    const int Homework = 2;
    const int Test = 3;

    public static Decision<Activity> Find(ClassInTables tables, long courseId, long activityId)
    {
        if (tables.Activities.Find(activityId) is not { } activity || activity.CourseId != courseId)
            return new Rejection(
                Errors.ActivityNotFound, RuleBook.ActivityOfCourse, $"The course {courseId} has no activity {activityId}.");
        return activity.Deleted
            ? new Rejection(Errors.ActivityDeleted, RuleBook.ActivityOfCourse, $"The activity {activityId} was deleted.")
            : activity;
    }

    public static Rejection? RefusesDeletion(ClassInTables tables, Activity activity, long unixNow) =>
        UnitRules.Phase(tables, activity, unixNow) switch
        {
            LessonPhase.Running => Refuse(Errors.ClassroomRunning, $"The classroom {activity.ActivityId} is running."),
            LessonPhase.Ended => Refuse(Errors.ClassroomEnded, $"The classroom {activity.ActivityId} is over."),
            _ => null,
        };

    /// <summary>Refuses students for what has none of its own, or is over.</summary>
    public static Rejection? RefusesStudents(ClassInTables tables, Activity activity, long unixNow, ErrorEntry wrongType)
    {
        if (activity.Type is Homework or Test)
        {
            return new Rejection(
                wrongType, RuleBook.ActivityStudents, "Homework and tests have no students of their own: they are the course's.");
        }

        var over = UnitRules.Phase(tables, activity, unixNow) == LessonPhase.Ended
            || (activity.ClassId == 0 && activity.EndTime > 0 && activity.EndTime <= unixNow);
        return over
            ? new Rejection(Errors.ActivityEnded, RuleBook.ActivityStudents, $"The activity {activity.ActivityId} is over.")
            : null;
    }

    static Rejection Refuse(ErrorEntry error, string explanation) => new(error, RuleBook.ActivityDeletion, explanation);
}
