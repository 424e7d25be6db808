using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>Which readings of the pages hold for those who join a course.</summary>
/// <param name="OlderConflictCodes">The setting <c>memberRoleConflictErrno</c> is 129.</param>
/// <param name="AuditorsAreSchoolStudents">The setting of that name.</param>
/// <param name="SchoolAccountMayJoin">The setting <c>schoolAccountAsCourseStudent</c>.</param>
/// <param name="MostStudents">The setting <c>studentsPerCourse</c>.</param>
/// <param name="MostAuditors">The setting <c>auditorsPerCourse</c>.</param>
sealed record JoinReadings(
    bool OlderConflictCodes,
    bool AuditorsAreSchoolStudents,
    bool SchoolAccountMayJoin,
    long MostStudents,
    long MostAuditors);

/// <summary>Who may join a course as student or auditor, and who may leave [docs.eeo.cn classroom/addCourseStudent].</summary>
static class CourseMemberRules
{
    const int LongestName = 24;

    /// <summary>The member that somebody becomes.</summary>
    /// <param name="tables">The state.</param>
    /// <param name="school">Whose course.</param>
    /// <param name="course">The course.</param>
    /// <param name="uid">Who.</param>
    /// <param name="identity">As what.</param>
    /// <param name="name">An auditor's name, or null; students have the name that the school gave them.</param>
    /// <param name="readings">Which readings hold.</param>
    public static Decision<CourseMember> Join(
        ClassInTables tables,
        School school,
        Course course,
        long uid,
        Identity identity,
        string? name,
        JoinReadings readings)
    {
        if (TeacherRules.User(tables, uid).Refuses(out var unknown, out var user)) return unknown;
        if (user.Cancelled) return Cancelled(uid, identity);
        if (OfSchool(tables, school, uid, identity, readings) is { } stranger) return stranger;
        if (tables.CourseMembers.Find(new(course.CourseId, uid)) is { } member) return Exists(member);
        if (Teaches(tables, course, uid, identity, readings.OlderConflictCodes) is { } conflict) return conflict;
        if (Full(tables, course.CourseId, identity, readings) is { } full) return full;
        return new CourseMember(course.CourseId, uid, identity, NicknameOf(user, identity, name));
    }

    /// <summary>The second of two items with the same account.</summary>
    public static Rejection Repeated(long uid) => new(
        Errors.AlreadyExists,
        RuleBook.CourseMemberRepeated,
        $"{uid} comes more than once in studentJson; send each account once.");

    /// <summary>The member who leaves.</summary>
    public static Decision<CourseMember> Leave(
        ClassInTables tables,
        long courseId,
        long uid,
        Identity identity,
        ErrorEntry absent)
    {
        if (TeacherRules.User(tables, uid).Rejection is { } unknown) return unknown;
        if (tables.CourseMembers.Find(new(courseId, uid)) is { } member && member.Identity == identity) return member;
        return new Rejection(
            absent,
            RuleBook.CourseMemberAbsent,
            $"{uid} is no {Noun(identity)} of the course {courseId}; identity 1 is students, 2 is auditors.");
    }

    static Rejection Cancelled(long uid, Identity identity) => new(
        identity == Identity.Student ? Errors.StudentCancelled : Errors.AuditorCancelled,
        RuleBook.CancelledAccount,
        $"The person of {uid} has cancelled the account.");

    static Rejection? OfSchool(ClassInTables tables, School school, long uid, Identity identity, JoinReadings readings)
    {
        if (tables.Member(school.Key, uid, MemberKind.Student) is not null) return null;
        if (identity == Identity.Auditor && !readings.AuditorsAreSchoolStudents) return null;
        if (uid == school.Sid && readings.SchoolAccountMayJoin) return null;
        var rule = uid == school.Sid ? RuleBook.SchoolAccountInCourse
            : identity == Identity.Auditor ? RuleBook.AuditorMembership
            : RuleBook.MemberFirstStudent;
        return new Rejection(
            Errors.NotSchoolStudent,
            rule,
            $"{uid} has an account and is no student of this school: add it with addSchoolStudent, or register with "
            + $"addToSchoolMember=1, before it can be {Noun(identity)} of a course.");
    }

    static Rejection Exists(CourseMember member) => new(
        member.Identity == Identity.Student ? Errors.StudentAlreadyInCourse : Errors.AuditorAlreadyInCourse,
        RuleBook.CourseMemberExists,
        $"{member.Uid} is {Noun(member.Identity)} of the course already: nothing is left to do, or delCourseStudent first.");

    static Rejection? Teaches(ClassInTables tables, Course course, long uid, Identity identity, bool olderCodes)
    {
        var isHead = course.MainTeacherUid == uid;
        if (!isHead && tables.CourseTeachers.Find(new(course.CourseId, uid)) is null) return null;
        var error = (identity, isHead, olderCodes) switch
        {
            (Identity.Student, true, _) => Errors.HeadTeacherAsStudent,
            (Identity.Student, _, true) => Errors.TeacherAsStudent,
            (Identity.Auditor, _, true) => Errors.TeacherAsAuditor,
            _ => Errors.CourseTeacherAsMember,
        };
        return new Rejection(
            error,
            RuleBook.CourseTeacherAsMember,
            $"{uid} is {(isHead ? "the head teacher" : "a teacher")} of the course and cannot be {Noun(identity)} of it too.");
    }

    static Rejection? Full(ClassInTables tables, long courseId, Identity identity, JoinReadings readings)
    {
        var most = identity == Identity.Student ? readings.MostStudents : readings.MostAuditors;
        return tables.CourseMembers.CountWhere(ClassInSchema.CourseMembersByCourse, (courseId, identity)) < most
            ? null
            : new Rejection(
                Errors.TooManyMembers,
                RuleBook.CourseMemberLimit,
                $"The course has {most} {Noun(identity)}s, which is all it may have.");
    }

    static string NicknameOf(User user, Identity identity, string? name) =>
        identity == Identity.Student
            ? user.Nickname
            : Texts.Truncate(name ?? user.Telephone ?? user.Email ?? user.Nickname, LongestName);

    static string Noun(Identity identity) => identity == Identity.Student ? "student" : "auditor";
}
