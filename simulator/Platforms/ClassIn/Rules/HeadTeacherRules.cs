using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>Who may be a course's head teacher [docs.eeo.cn classroom/addCourse, classroom/editCourse].</summary>
static class HeadTeacherRules
{
    /// <summary>The UID in mainTeacherUid; zero when none is asked for.</summary>
    public static Decision<long> Uid(string? mainTeacherUid)
    {
        if (mainTeacherUid is null) return 0L;
        return V1Call.TryNumber(mainTeacherUid, out var uid) && uid >= 0
            ? uid
            : new Rejection(
                Errors.HeadTeacherMalformed,
                RuleBook.HeadTeacherFormat,
                $"mainTeacherUid must be a UID; it was {Texts.Quote(mainTeacherUid)}. Telephone numbers are not taken.");
    }

    /// <summary>Whether the person may be head teacher of a course that is there already.</summary>
    /// <param name="tables">The state.</param>
    /// <param name="school">Whose course.</param>
    /// <param name="courseId">The course.</param>
    /// <param name="uid">Who shall be head teacher.</param>
    /// <param name="unknownErrno">The setting <c>newHeadTeacherUnknownErrno</c>.</param>
    public static Rejection? Of(ClassInTables tables, School school, long courseId, long uid, string unknownErrno)
    {
        // A relationship id keeps its 400: that mistake has a code of its own.
        if (unknownErrno == "310" && tables.Users.Find(uid) is null && tables.Members.Find(uid) is null)
            return new Rejection(Errors.NoSuchNewHeadTeacher, RuleBook.NewHeadTeacher, $"{uid} is the UID of nobody.");
        if (TeacherRules.Teacher(tables, school, uid, TeacherRole.HeadTeacher).Rejection is { } refused) return refused;
        return tables.CourseMembers.Find(new(courseId, uid))?.Identity switch
        {
            Identity.Student => Conflict(Errors.CourseStudentAsHeadTeacher, uid, "a student"),
            Identity.Auditor => Conflict(Errors.CourseAuditorAsHeadTeacher, uid, "an auditor"),
            _ => null,
        };
    }

    /// <summary>Whether the former head teacher may be replaced.</summary>
    /// <param name="tables">The state.</param>
    /// <param name="course">As it is.</param>
    /// <param name="leavesList">Whether the former head teacher leaves the teacher list (stamp=2).</param>
    /// <param name="forbidden">The setting <c>formerHeadTeacher</c>: when lessons to come forbid the change.</param>
    /// <param name="unixNow">The time.</param>
    public static Rejection? Former(ClassInTables tables, Course course, bool leavesList, string forbidden, long unixNow)
    {
        if (course.MainTeacherUid == 0 || (!leavesList && forbidden == "whenRemoved")) return null;
        return LessonsOfCourse.UnfinishedOf(tables, course.CourseId, course.MainTeacherUid, unixNow) is { } lesson
            ? new Rejection(
                Errors.HeadTeacherHasLessons,
                RuleBook.FormerHeadTeacher,
                $"{course.MainTeacherUid} still has the lesson {lesson.ClassId}; "
                + "give it to somebody else first, or keep the person on the list with stamp=1.")
            : null;
    }

    static Rejection Conflict(ErrorEntry error, long uid, string what) => new(
        error,
        RuleBook.OneRole,
        $"{uid} is {what} of the course and cannot be its head teacher; take them out with delCourseStudent first.");
}
