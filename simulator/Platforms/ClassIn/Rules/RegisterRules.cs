using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>What register does with an account: the heart of the platform for an integration.</summary>
static class RegisterRules
{
    /// <summary>What addToSchoolMember asks for: 1 a student, 2 a teacher, anything else nothing.</summary>
    public static MemberKind? MembershipAsked(string? addToSchoolMember) => addToSchoolMember switch
    {
        "1" => MemberKind.Student,
        "2" => MemberKind.Teacher,
        _ => null,
    };

    /// <summary>What an existing account answers. Its password, nickname and avatar stay as they are.</summary>
    /// <param name="user">The existing account.</param>
    /// <param name="account">How it was named.</param>
    /// <param name="asked">The membership asked for, or null.</param>
    /// <param name="isMember">Whether it has that membership already.</param>
    /// <param name="withMembership">The setting <c>registerExistingWithMembership</c>.</param>
    /// <param name="alreadyMember">The setting <c>registerExistingMember</c>.</param>
    public static Existing Existing(
        User user,
        Account account,
        MemberKind? asked,
        bool isMember,
        string withMembership,
        string alreadyMember)
    {
        var registered = account.IsEmail ? Errors.EmailRegistered : Errors.PhoneRegistered;
        if (asked is null) return new Existing(registered, false, RuleBook.RegisterExisting, Known(user, "It was not changed."));
        if (isMember)
        {
            var error = alreadyMember switch
            {
                "1" => Errors.Success,
                "133" => Errors.AlreadyExists,
                _ => registered,
            };
            return new Existing(error, false, RuleBook.RegisterExistingMember, Known(user, "It is such a member already."));
        }

        return withMembership switch
        {
            "1" => new Existing(Errors.Success, true, RuleBook.RegisterExistingJoins, Known(user, "It was made a member.")),
            "registered" => new Existing(registered, true, RuleBook.RegisterExistingJoins, Known(user, "It was made a member.")),
            _ => new Existing(registered, false, RuleBook.RegisterExistingJoins, Known(user, "addToSchoolMember was ignored.")),
        };
    }

    /// <summary>An account that is registered and could not be made the member that was asked for.</summary>
    /// <param name="uid">The account.</param>
    /// <param name="kind">What it was to become.</param>
    /// <param name="barrier">Why it could not.</param>
    public static Rejection NotAdded(long uid, MemberKind kind, Rejection barrier) => new(
        kind == MemberKind.Teacher ? Errors.RegisteredTeacherNotAdded : Errors.RegisteredStudentNotAdded,
        RuleBook.RegisterMemberNotAdded,
        $"{uid} (data) is registered and was not made a {kind.Noun()} of the school. {barrier.Explanation}",
        uid);

    static string Known(User user, string what) =>
        $"The account exists with the UID {user.Uid} (data). {what} Its password, nickname and avatar are never reset.";
}

/// <summary>What becomes of an existing account.</summary>
/// <param name="Error">The errno.</param>
/// <param name="Joins">Whether the membership is added.</param>
/// <param name="Rule">What decided.</param>
/// <param name="Explanation">For the developer.</param>
sealed record Existing(ErrorEntry Error, bool Joins, Rule Rule, string Explanation);
