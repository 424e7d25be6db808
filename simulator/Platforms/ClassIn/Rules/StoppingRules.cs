using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>Which teachers can be stopped, and which can teach again [docs.eeo.cn user/stopUsingTeacher].</summary>
static class StoppingRules
{
    /// <summary>The teacher, if nothing stands against stopping.</summary>
    /// <param name="tables">The state.</param>
    /// <param name="school">Who asks.</param>
    /// <param name="uid">The teacher.</param>
    /// <param name="unixNow">Lessons and courses that are over by then do not count.</param>
    /// <param name="countCoTeaching">The setting <c>stopCountsCoTeaching</c>.</param>
    public static Decision<Member> Stoppable(
        ClassInTables tables,
        School school,
        long uid,
        long unixNow,
        bool countCoTeaching)
    {
        if (uid == school.Sid)
        {
            return new Rejection(
                Errors.SchoolAccountCannotStop,
                RuleBook.StopSchoolAccount,
                $"{uid} is the school's own account, which always teaches.");
        }

        if (Teacher(tables, school, uid).Refuses(out var rejection, out var member)) return rejection;
        if (tables.Member(school.Key, uid, MemberKind.SubAccount) is not null)
        {
            return new Rejection(
                Errors.SubAccountCannotStop,
                RuleBook.StopSubAccount,
                $"{uid} is a sub-account of the school too: deleteSubSchoolAccount comes first.");
        }

        if (UnfinishedLesson(tables, school, uid, unixNow, countCoTeaching) is { } lesson)
        {
            return new Rejection(
                Errors.TeacherHasLessons,
                RuleBook.UnfinishedLessons,
                $"{uid} has the lesson {lesson.ClassId}, which is not over: give it to another teacher, or delete it, first.");
        }

        return UnfinishedCourse(tables, school, uid, unixNow) is { } course
            ? new Rejection(
                Errors.TeacherHasCourses,
                RuleBook.UnfinishedCourses,
                $"{uid} is head teacher of the course {course.CourseId}, which is not over: "
                + "change its head teacher, or end it, first.")
            : member;
    }

    /// <summary>The teacher, unless still being stopped (800).</summary>
    public static Decision<Member> Restartable(ClassInTables tables, School school, long uid)
    {
        if (Teacher(tables, school, uid).Refuses(out var rejection, out var member)) return rejection;
        return member.Status == MemberStatus.Stopping
            ? new Rejection(
                Errors.TeacherStopping,
                RuleBook.RestartTeacher,
                $"{uid} is still being stopped (teacherStoppingTime, by the sandbox's clock): try again when that is over.")
            : member;
    }

    static Decision<Member> Teacher(ClassInTables tables, School school, long uid)
    {
        if (TeacherRules.User(tables, uid).Refuses(out var unknown, out var user)) return unknown;
        return MemberRules.Of(
            tables, school, user.Uid, MemberKind.Teacher, Errors.NotSchoolTeacher, RuleBook.StopOfSchool);
    }

    static Lesson? UnfinishedLesson(ClassInTables tables, School school, long uid, long unixNow, bool countCoTeaching)
    {
        bool Unfinished(Lesson lesson) => lesson.School == school.Key && !lesson.Deleted && lesson.EndTime > unixNow;
        var own = tables.Lessons.Where(ClassInSchema.LessonsByTeacher, uid).FirstOrDefault(Unfinished);
        if (own is not null || !countCoTeaching) return own;
        return tables.CourseTeachers.Where(ClassInSchema.CourseTeachersByUid, uid)
            .SelectMany(entry => tables.Lessons.Where(ClassInSchema.LessonsByCourse, entry.CourseId))
            .FirstOrDefault(lesson => lesson.AssistantUids.Contains(uid) && Unfinished(lesson));
    }

    static Course? UnfinishedCourse(ClassInTables tables, School school, long uid, long unixNow) =>
        tables.Courses.Where(ClassInSchema.CoursesByHeadTeacher, uid).FirstOrDefault(course =>
            course.School == school.Key
            && course.State == CourseState.Running
            && (course.ExpiryTime == 0 || course.ExpiryTime > unixNow));
}
