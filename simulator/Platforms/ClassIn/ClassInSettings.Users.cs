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

    public static readonly Choice RegisterCancelledAccount = new(
        "registerCancelledAccount", ["registered", "new"],
        "What register makes of a telephone number or e-mail address whose account was cancelled: 135 or 461 as for any "
        + "existing account, or a new account, which takes the number or address over.",
        "classin/register/cancelled-account");

    public static readonly Choice RegisterAccountPrecedence = new(
        "registerAccountPrecedence", ["telephone", "email"],
        "Which counts when register gets both; the other is not used.",
        "classin/register/account");

    public static readonly Choice RegisterOverTeacherQuota = new(
        "registerOverTeacherQuota", ["821", "845"],
        "What register answers when the school has all the teachers it may: 821 (registered, not added), or 845 (nothing done).",
        "classin/register/member-not-added");

    public static readonly Switch RegisterSendsMessages = new(
        "registerSendsMessages", true,
        "Whether register knows isSentMessage, whose page is no longer in the menu; if not, it is ignored.",
        "classin/register/message");

    public static readonly Switch RegisterMultipleEchoesEmail = new(
        "registerMultipleEchoesEmail", true,
        "Whether an item of registerMultiple answers its e-mail address, as it answers its telephone number.",
        "classin/register-multiple/items");

    public static readonly Choice MalformedEmailErrno = new(
        "malformedEmailErrno", ["134", "100"],
        "What an e-mail address answers that is none.",
        "classin/user/email");

    public static readonly Choice PasswordPrecedence = new(
        "passwordPrecedence", ["md5pass", "password"],
        "Which counts when both are sent.",
        "classin/user/password");

    public static readonly Choice MalformedMd5passErrno = new(
        "malformedMd5passErrno", ["100", "137"],
        "What an md5pass answers that is not 32 lower-case hexadecimal digits.",
        "classin/user/md5pass");

    public static readonly Choice WrongOldPasswordErrno = new(
        "wrongOldPasswordErrno", ["104", "227", "102", "100"],
        "What modifyPassword answers when oldMd5pass is not the account's password.",
        "classin/password/old-password");

    public static readonly Choice ModifyPasswordUnknownUidErrno = new(
        "modifyPasswordUnknownUidErrno", ["113", "400"],
        "What modifyPassword answers for a uid that is nobody's (modifyPasswordByTelephone answers 400).",
        "classin/password/unknown-user");

    public static readonly Choice CancelledPasswordErrno = new(
        "cancelledPasswordErrno", ["113", "888"],
        "What changing the password of a cancelled account answers.",
        "classin/password/cancelled-account");

    public static readonly IReadOnlyList<Setting> OfUsers =
    [
        RegisterErrnoType,
        RegisterExistingWithMembership,
        RegisterExistingMember,
        RegisterCancelledAccount,
        RegisterAccountPrecedence,
        RegisterOverTeacherQuota,
        RegisterSendsMessages,
        RegisterMultipleEchoesEmail,
        MalformedEmailErrno,
        PasswordPrecedence,
        MalformedMd5passErrno,
        WrongOldPasswordErrno,
        ModifyPasswordUnknownUidErrno,
        CancelledPasswordErrno,
    ];
}
