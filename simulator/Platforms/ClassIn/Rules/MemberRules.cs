using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>Who may become a member of a school, and who is one.</summary>
static class MemberRules
{
    /// <summary>The registered account: nobody is registered on the way to a membership.</summary>
    public static Decision<User> Registered(ClassInTables tables, Account account) =>
        tables.User(account) is { } user
            ? user
            : new Rejection(
                Errors.AccountNotRegistered,
                RuleBook.AccountFirst,
                $"Nobody has the account {account.Text}: register it first. Members are made of accounts, "
                + "never the other way round.");

    /// <summary>Refuses whoever can never be such a member: the school itself as a student (128), a cancelled account.</summary>
    public static Rejection? Unfit(School school, User user, MemberKind kind)
    {
        if (kind == MemberKind.Student && user.Uid == school.Sid)
        {
            return new Rejection(
                Errors.SchoolAccountAsStudent,
                RuleBook.SchoolAccountNoStudent,
                $"{user.Uid} is the school's own account, which can be a teacher and no student of the school.");
        }

        if (!user.Cancelled) return null;
        var error = kind == MemberKind.Teacher ? Errors.TeacherCancelled : Errors.StudentCancelled;
        return new Rejection(error, RuleBook.CancelledAccount, $"The person of {user.Uid} has cancelled the account.");
    }

    /// <summary>Refuses who is such a member already (133).</summary>
    public static Rejection? AlreadyMember(ClassInTables tables, School school, User user, MemberKind kind) =>
        tables.Member(school.Key, user.Uid, kind) is { } member
            ? new Rejection(
                Errors.AlreadyExists,
                RuleBook.MemberOnce,
                $"{user.Uid} is a {kind.Noun()} of the school already, with the relationship id {member.Id}: "
                + "go on as if this call had succeeded.")
            : null;

    /// <summary>Refuses a teacher more than the contract has (845).</summary>
    public static Rejection? OverQuota(ClassInTables tables, School school, MemberKind kind, long teacherQuota)
    {
        var teachers = (school.Key, MemberKind.Teacher);
        if (kind != MemberKind.Teacher) return null;
        if (tables.Members.CountWhere(ClassInSchema.MembersByKind, teachers) < teacherQuota) return null;
        var enabled = tables.Members.Where(ClassInSchema.MembersByKind, teachers)
            .Count(member => member.Status != MemberStatus.Stopped);
        return enabled < teacherQuota
            ? null
            : new Rejection(
                Errors.TeacherQuota,
                RuleBook.TeacherQuota,
                $"The school has {enabled} teachers that are not stopped, and teacherQuota is {teacherQuota}: stop one first.");
    }

    /// <summary>The membership of an account, or the rejection of the action that wants it.</summary>
    public static Decision<Member> Of(
        ClassInTables tables,
        School school,
        long uid,
        MemberKind kind,
        ErrorEntry error,
        Rule rule) =>
        tables.Member(school.Key, uid, kind) is { } member
            ? member
            : new Rejection(error, rule, $"{uid} is no {kind.Noun()} of this school{Hint(tables, uid)}.");

    /// <summary>The kind in words, for explanations.</summary>
    public static string Noun(this MemberKind kind) => kind switch
    {
        MemberKind.Student => "student",
        MemberKind.Teacher => "teacher",
        _ => "sub-account",
    };

    static string Hint(ClassInTables tables, long uid) =>
        tables.Members.Find(uid) is { } relation
            ? $": it is the relationship id of the user {relation.Uid}, and a UID is wanted"
            : tables.Users.Find(uid) is null ? ", and nobody's UID at all" : "";
}
