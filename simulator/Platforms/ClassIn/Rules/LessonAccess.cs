using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>In which state an action wants the course of a lesson: its page lists the codes of what it refuses.</summary>
enum CourseNeed
{
    /// <summary>144 and 147 only: what came of the course shows in its lessons.</summary>
    Exists,

    /// <summary>149 too.</summary>
    NotDeleted,

    /// <summary>149 and 153.</summary>
    Running,
}

/// <summary>Whether a lesson is there to work with.</summary>
static class LessonAccess
{
    public static Decision<Course> Course(
        ClassInTables tables,
        School school,
        long courseId,
        CourseNeed need,
        string foreignErrno,
        long unixNow)
    {
        if (need == CourseNeed.Running) return CourseAccess.Usable(tables, school, courseId, foreignErrno, unixNow);
        if (CourseAccess.Find(tables, school, courseId, foreignErrno).Refuses(out var rejection, out var course))
            return rejection;
        if (need == CourseNeed.NotDeleted && course.State == CourseState.Deleted)
            return new Rejection(Errors.CourseDeleted, RuleBook.CourseDeleted, $"The course {courseId} was deleted.");
        return course.Type == CourseType.Standard
            ? course
            : new Rejection(Errors.TypeDoesNotSupport, RuleBook.CourseType, $"The course {courseId} is no standard course.");
    }

    /// <summary>A lesson of the course, of the standard sort.</summary>
    /// <param name="tables">The state.</param>
    /// <param name="course">Its course.</param>
    /// <param name="classId">The lesson.</param>
    /// <param name="lmsRefused">Whether the action refuses what the LMS API or the app made (466).</param>
    /// <param name="forStudents">Whether it is for its students, which a double-teacher lesson has as any other.</param>
    public static Decision<Lesson> Lesson(
        ClassInTables tables, Course course, long classId, bool lmsRefused, bool forStudents = false)
    {
        if (CourseAccess.Lesson(tables, course, classId).Refuses(out var rejection, out var lesson)) return rejection;
        if (forStudents && lesson.DoubleTeacher) return lesson;
        if (DoubleTeacher(lesson) is { } sort) return sort;
        return lmsRefused && lesson.MadeByLms
            ? new Rejection(
                Errors.LmsLesson,
                RuleBook.LessonMadeByLms,
                $"The lesson {classId} was made by the LMS API or in the app: use the LMS API for it.")
            : lesson;
    }

    /// <summary>A lesson that is named without its course.</summary>
    public static Decision<Lesson> OfSchool(ClassInTables tables, School school, long classId)
    {
        if (tables.Lessons.Find(classId) is not { Deleted: false } lesson || lesson.School != school.Key)
            return new Rejection(Errors.SchoolHasNoSuchLesson, RuleBook.LessonOfSchool, $"The school has no lesson {classId}.");
        return DoubleTeacher(lesson) is { } sort ? sort : lesson;
    }

    /// <summary>The folder of a lesson: the one asked for, or the course's.</summary>
    public static Decision<long> Folder(ClassInTables tables, Course course, long folderId)
    {
        if (folderId == 0) return course.FolderId;
        return tables.Folders.Find(folderId)?.School == course.School
            ? folderId
            : new Rejection(
                Errors.NoSuchFolderOfSchool, RuleBook.LessonFolder, $"The school's cloud drive has no folder {folderId}.");
    }

    static Rejection? DoubleTeacher(Lesson lesson) =>
        lesson.DoubleTeacher
            ? new Rejection(
                Errors.TypeDoesNotSupport,
                RuleBook.CourseType,
                $"The lesson {lesson.ClassId} is an online double-teacher lesson.")
            : null;
}
