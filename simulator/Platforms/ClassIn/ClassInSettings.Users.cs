using Simulators.Kernel.Rules;

namespace Simulators.ClassIn;

static partial class ClassInSettings
{
    public static readonly Choice RegisterErrnoType = new(
        "registerErrnoType", ["number", "string"],
        "Whether register and modifyPasswordByTelephone answer errno as a number (tables, clients) or a string (samples).",
        "classin/v1/errno-type");

    public static readonly Choice RegisterExistingWithMembership = new(
        "registerExistingWithMembership", ["1", "registered", "ignored"],
        "What register answers for an existing account that addToSchoolMember makes a member: 1 (question-and-answer page), "
        + "135 or 461 though the member is added (register page), or 135/461 and no member (older text).",
        "classin/register/existing-joins-school");

    public static readonly Choice RegisterExistingMember = new(
        "registerExistingMember", ["registered", "1", "133"],
        "What register answers for an existing account that is such a member already: 135 or 461, 1, or 133.",
        "classin/register/existing-is-member");

    public static readonly Choice RegisterAccountPrecedence = new(
        "registerAccountPrecedence", ["telephone", "email"],
        "Which counts when register gets both; the other is not used.",
        "classin/register/account");

    public static readonly Choice PasswordPrecedence = new(
        "passwordPrecedence", ["md5pass", "password"],
        "Which counts when both are sent.",
        "classin/user/password");

    public static readonly Choice MalformedMd5passErrno = new(
        "malformedMd5passErrno", ["100", "137"],
        "What an md5pass answers that is not 32 lower-case hexadecimal digits.",
        "classin/user/md5pass");

    public static readonly IReadOnlyList<Setting> OfUsers =
    [
        RegisterErrnoType,
        RegisterExistingWithMembership,
        RegisterExistingMember,
        RegisterAccountPrecedence,
        PasswordPrecedence,
        MalformedMd5passErrno,
    ];
}
