using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;

namespace Simulators.ClassIn.Rules;

/// <summary>Who gets a link into a classroom [docs.eeo.cn classroom/getLoginLinked].</summary>
static class LinkRules
{
    /// <summary>The telephone number that the link signs in.</summary>
    public static Decision<string> Telephone(ClassInTables tables, School school, Course course, Lesson lesson, long uid)
    {
        if (TeacherRules.User(tables, uid).Refuses(out var unknown, out var user)) return unknown;
        if (user.Cancelled)
            return new Rejection(
                Errors.UserCancelled, RuleBook.CancelledAccount, $"The person of {uid} has cancelled the account.");
        if (!IsMember(tables, school, course, lesson, uid))
        {
            return new Rejection(
                Errors.NotLessonMember,
                RuleBook.LinkMembers,
                $"{uid} is no member of the lesson {lesson.ClassId}: "
                + "neither student, auditor, teacher, co-teacher nor head teacher.");
        }

        return user.Telephone is { } telephone
            ? telephone
            : new Rejection(
                Errors.PhoneAccountNeeded,
                RuleBook.LinkTelephone,
                $"{uid} signs in by e-mail; a link needs an account with a telephone number.");
    }

    static bool IsMember(ClassInTables tables, School school, Course course, Lesson lesson, long uid) =>
        uid == school.Sid
        || uid == lesson.TeacherUid
        || uid == course.MainTeacherUid
        || lesson.AssistantUids.Contains(uid)
        || LessonStudentRules.IsIn(tables, lesson, uid)
        || tables.CourseMembers.Find(new Key2(course.CourseId, uid))?.Identity == Identity.Auditor
        || tables.Member(school.Key, uid, MemberKind.SubAccount) is not null;
}
