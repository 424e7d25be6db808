using System.Text.RegularExpressions;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>What a password must be: the one text the vendor refuses rather than cuts.</summary>
static partial class PasswordRules
{
    /// <summary>The MD5 of a password sent plain or as its digest.</summary>
    /// <param name="password">6 to 20 characters, or null.</param>
    /// <param name="md5pass">32 lower-case hexadecimal digits, or null.</param>
    /// <param name="md5First">Which counts when both are sent.</param>
    /// <param name="malformed">What a malformed digest answers.</param>
    public static Decision<PasswordMd5> Digest(string? password, string? md5pass, bool md5First, ErrorEntry malformed)
    {
        if (password is null && md5pass is null)
            return new Rejection(Errors.Parameters, RuleBook.Password, "password or md5pass is required.");
        return md5pass is not null && (md5First || password is null) ? OfDigest(md5pass, malformed) : OfText(password!);
    }

    /// <summary>Refuses a password that is not the account's.</summary>
    /// <param name="user">Whose password is to change.</param>
    /// <param name="oldMd5pass">As sent.</param>
    /// <param name="error">The setting <c>wrongOldPasswordErrno</c>.</param>
    public static Rejection? Old(User user, string oldMd5pass, ErrorEntry error) =>
        user.PasswordMd5.ToString() == oldMd5pass
            ? null
            : new Rejection(
                error,
                RuleBook.OldPassword,
                $"oldMd5pass is not the MD5, in lower case, of the password that {user.Uid} has now"
                + (user.PasswordMd5.ToString().Equals(oldMd5pass, StringComparison.OrdinalIgnoreCase) ? ": it is in upper case." : "."));

    /// <summary>Refuses the password of a cancelled account.</summary>
    public static Rejection? Cancelled(User user, ErrorEntry error) =>
        user.Cancelled
            ? new Rejection(error, RuleBook.PasswordCancelled, $"The person of {user.Uid} has cancelled the account.")
            : null;

    /// <summary>Refuses who is neither student nor teacher of the school (227).</summary>
    public static Rejection? OfSchool(ClassInTables tables, School school, User user) =>
        tables.Member(school.Key, user.Uid, MemberKind.Student) is null
        && tables.Member(school.Key, user.Uid, MemberKind.Teacher) is null
            ? new Rejection(
                Errors.NoRightToChangePassword,
                RuleBook.PasswordOfSchool,
                $"{user.Uid} is neither student nor teacher of this school: addSchoolStudent or addTeacher comes first.")
            : null;

    static Decision<PasswordMd5> OfDigest(string md5pass, ErrorEntry malformed) =>
        Md5Shape().IsMatch(md5pass)
            ? PasswordMd5.Parse(md5pass)
            : new Rejection(malformed, RuleBook.Md5pass, "md5pass must be 32 lower-case hexadecimal digits: md5(password).");

    static Decision<PasswordMd5> OfText(string password) =>
        Texts.Length(password) is >= 6 and <= 20
            ? PasswordMd5.Of(password)
            : new Rejection(
                Errors.PasswordLength,
                RuleBook.Password,
                $"A password has 6 to 20 characters; this one has {Texts.Length(password)}. It is refused, not cut.");

    [GeneratedRegex("^[0-9a-f]{32}\\z")]
    private static partial Regex Md5Shape();
}
