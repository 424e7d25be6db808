using Simulators.ClassIn.State;
using Simulators.Kernel.Quotas;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>How many lessons the contract has.</summary>
static class LessonLimits
{
    static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>Refuses a lesson more in the course, of those that were not deleted.</summary>
    public static Rejection? PerCourse(ClassInTables tables, Course course, long most) =>
        most > 0 && tables.Lessons.Where(ClassInSchema.LessonsByCourse, course.CourseId).Count(lesson => !lesson.Deleted) >= most
            ? new Rejection(
                Errors.TooManyLessonsInCourse,
                RuleBook.LessonCourseLimit,
                $"The course {course.CourseId} has {most} lessons, and no more are allowed (setting lessonsPerCourse).")
            : null;

    /// <summary>Refuses a lesson more in this month, those deleted since included: the vendor counts creations.</summary>
    public static Rejection? PerMonth(ClassInTables tables, School school, DateTimeOffset now, long most, ErrorEntry error)
    {
        if (most == 0) return null;
        var month = MonthOf(now);
        return CountOf(tables, school.Key, month) >= most
            ? new Rejection(
                error,
                RuleBook.LessonMonthLimit,
                $"{most} lessons were created in {month:yyyy-MM}, and no more are allowed (setting lessonsPerMonth).")
            : null;
    }

    /// <summary>How many lessons the sandbox's school has created in this month.</summary>
    public static QuotaUse UseOfMonth(ClassInTables tables, DateTimeOffset now)
    {
        var month = MonthOf(now);
        return CountOf(tables, School.Own, month) is > 0 and var used ? new QuotaUse(used, month.AddMonths(1)) : QuotaUse.None;
    }

    static DateTimeOffset MonthOf(DateTimeOffset now)
    {
        var local = now.ToOffset(Beijing);
        return new DateTimeOffset(local.Year, local.Month, 1, 0, 0, 0, Beijing);
    }

    static int CountOf(ClassInTables tables, int school, DateTimeOffset month) => tables.Lessons.CountRange(
        ClassInSchema.LessonsByCreation,
        (school, month.ToUnixTimeSeconds()),
        (school, month.AddMonths(1).ToUnixTimeSeconds() - 1));
}
