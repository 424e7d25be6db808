using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>Whether a course, or a lesson of it, is there for a school to work with.</summary>
static class CourseAccess
{
    /// <summary>The school's course, deleted or not.</summary>
    /// <param name="tables">The state.</param>
    /// <param name="school">Who asks.</param>
    /// <param name="courseId">The course.</param>
    /// <param name="foreignErrno">The setting <c>foreignCourseErrno</c>: what another school's course answers.</param>
    public static Decision<Course> Find(ClassInTables tables, School school, long courseId, string foreignErrno)
    {
        var (foreign, missing) = foreignErrno == "144"
            ? (Errors.SchoolHasNoSuchCourse, Errors.NoSuchCourse)
            : (Errors.NoSuchCourse, Errors.SchoolHasNoSuchCourse);
        if (tables.Courses.Find(courseId) is not { } course)
            return new Rejection(missing, RuleBook.CourseOfSchool, $"There is no course {courseId}.");
        return course.School == school.Key
            ? course
            : new Rejection(foreign, RuleBook.CourseOfSchool, $"The course {courseId} is another school's.");
    }

    /// <summary>The school's course, if it was not deleted (149): few actions do not mind one that is over.</summary>
    public static Decision<Course> Existing(ClassInTables tables, School school, long courseId, string foreignErrno)
    {
        if (Find(tables, school, courseId, foreignErrno).Refuses(out var rejection, out var course)) return rejection;
        return course.State == CourseState.Deleted
            ? new Rejection(Errors.CourseDeleted, RuleBook.CourseDeleted, $"The course {courseId} was deleted.")
            : course;
    }

    /// <summary>The school's course, if it is neither deleted (149), over (153), nor of a sort the API refuses (369).</summary>
    public static Decision<Course> Usable(ClassInTables tables, School school, long courseId, string foreignErrno, long unixNow)
    {
        if (Existing(tables, school, courseId, foreignErrno).Refuses(out var rejection, out var course)) return rejection;
        if (course.State == CourseState.Ended || (course.ExpiryTime > 0 && course.ExpiryTime <= unixNow))
            return new Rejection(Errors.CourseExpired, RuleBook.CourseExpired, $"The course {courseId} is over.");
        return course.Type == CourseType.Standard
            ? course
            : new Rejection(Errors.TypeDoesNotSupport, RuleBook.CourseType, $"The course {courseId} is no standard course.");
    }

    /// <summary>A lesson of the course: 143 when there is none, 142 when it is another's, 212 when it was deleted.</summary>
    public static Decision<Lesson> Lesson(ClassInTables tables, Course course, long classId)
    {
        if (tables.Lessons.Find(classId) is not { } lesson || lesson.School != course.School)
            return new Rejection(Errors.NoSuchLesson, RuleBook.LessonOfCourse, $"The school has no lesson {classId}.");
        if (lesson.CourseId != course.CourseId)
        {
            return new Rejection(
                Errors.NoSuchLessonInCourse,
                RuleBook.LessonOfCourse,
                $"The lesson {classId} is one of the course {lesson.CourseId}.");
        }

        return lesson.Deleted
            ? new Rejection(Errors.LessonDeleted, RuleBook.LessonDeleted, $"The lesson {classId} was deleted.")
            : lesson;
    }
}
