using Simulators.ClassIn.State;
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
        var local = now.ToOffset(Beijing);
        var first = new DateTimeOffset(local.Year, local.Month, 1, 0, 0, 0, Beijing);
        var from = (school.Key, first.ToUnixTimeSeconds());
        var until = (school.Key, first.AddMonths(1).ToUnixTimeSeconds() - 1);
        return tables.Lessons.Range(ClassInSchema.LessonsByCreation, from, until).Count >= most
            ? new Rejection(
                error,
                RuleBook.LessonMonthLimit,
                $"{most} lessons were created in {local:yyyy-MM}, and no more are allowed (setting lessonsPerMonth).")
            : null;
    }
}
