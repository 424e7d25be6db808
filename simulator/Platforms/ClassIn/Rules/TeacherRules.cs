using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>What a teacher is wanted for: the vendor has other codes for each.</summary>
/// <param name="NotOfSchool">No teacher of the school.</param>
/// <param name="Stopping">Being stopped.</param>
/// <param name="Stopped">Stopped.</param>
/// <param name="Cancelled">The person has cancelled the account.</param>
/// <param name="Noun">For explanations.</param>
sealed record TeacherRole(
    ErrorEntry NotOfSchool,
    ErrorEntry Stopping,
    ErrorEntry Stopped,
    ErrorEntry Cancelled,
    string Noun)
{
    public static readonly TeacherRole LessonTeacher = new(
        Errors.NotSchoolTeacher, Errors.TeacherStopping, Errors.TeacherStopped, Errors.TeacherCancelled, "lesson teacher");

    public static readonly TeacherRole CoTeacher = new(
        Errors.CoTeacherNotSchoolTeacher, Errors.CoTeacherStopping, Errors.CoTeacherStopped, Errors.CoTeacherCancelled, "co-teacher");

    public static readonly TeacherRole HeadTeacher = new(
        Errors.HeadTeacherNotSchoolTeacher, Errors.HeadTeacherStopping, Errors.HeadTeacherStopped, Errors.HeadTeacherCancelled, "head teacher");
}

/// <summary>Who may teach.</summary>
static class TeacherRules
{
    /// <summary>
    /// The account of a UID. What is no UID at all answers 400: most often a relationship id, which addTeacher and
    /// addSchoolStudent answer and which must not be used for scheduling [seed 000, 1.2 note 2].
    /// </summary>
    public static Decision<User> User(ClassInTables tables, long uid) =>
        tables.Users.Find(uid) is { } user ? user : new Rejection(Errors.DataIllegal, RuleBook.UidNotRelationship, Unknown(tables, uid));

    /// <summary>A teacher of the school who may teach, as what the role says.</summary>
    public static Decision<Member> Teacher(ClassInTables tables, School school, long uid, TeacherRole role)
    {
        if (User(tables, uid).Refuses(out var unknown, out var user)) return unknown;
        if (tables.Member(school.Key, uid, MemberKind.Teacher) is not { } member)
        {
            return new Rejection(
                role.NotOfSchool,
                RuleBook.MemberFirstTeacher,
                $"{uid} has an account and is no teacher of this school: add it with addTeacher, or register with addToSchoolMember=2, before it can be {role.Noun}.");
        }

        if (user.Cancelled) return new Rejection(role.Cancelled, RuleBook.CancelledAccount, $"The person of {uid} has cancelled the account.");
        return member.Status switch
        {
            MemberStatus.Stopping => new Rejection(role.Stopping, RuleBook.StoppedTeacher, $"{uid} is being stopped; that takes minutes of the sandbox's time."),
            MemberStatus.Stopped => new Rejection(role.Stopped, RuleBook.StoppedTeacher, $"{uid} was stopped; restartUsingTeacher takes that back."),
            _ => member,
        };
    }

    static string Unknown(ClassInTables tables, long uid) =>
        tables.Members.Find(uid) is { } relation
            ? $"{uid} is the relationship id of the user {relation.Uid}, not a UID: addTeacher and addSchoolStudent answer the former, register the latter."
            : $"{uid} is the UID of nobody.";
}
