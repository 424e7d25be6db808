using Simulators.Kernel.Rules;

namespace Simulators.ThisIsSchool;

static partial class ThisIsSchoolSettings
{
    public static readonly Choice MatchCase = new(
        "matchCase", ["exact", "ignore"],
        "Whether the case of letters counts where usernames and e-mail addresses are compared.",
        "thisisschool/link/case", "thisisschool/user/username-global");

    public static readonly Choice MatchPrecedence = new(
        "matchPrecedence", ["email", "username"],
        "Which account a user is connected with when the e-mail address matches one account and the username another.",
        "thisisschool/link/two-accounts");

    public static readonly Choice TwoAccounts = new(
        "twoAccounts", ["skip", "merge"],
        "What becomes of a user who matches two accounts: neither is connected, or the one of matchPrecedence is, and takes in the other.",
        "thisisschool/link/two-accounts");

    public static readonly Choice DoubleMatch = new(
        "doubleMatch", ["skip", "oldest"],
        "What becomes of a user whose e-mail address several accounts have: none is connected, or the oldest is.",
        "thisisschool/link/double-match");

    public static readonly Switch Relink = new(
        "relink", true,
        "Whether an account whose sourcedId is no longer shared can be connected with a new sourcedId by its e-mail address or username.",
        "thisisschool/change/relink");

    public static readonly Choice UsernameCollision = new(
        "usernameCollision", ["skip", "fail"],
        "What a username does that somebody else has: the user is left out, or the whole run fails.",
        "thisisschool/user/username-collision");

    public static readonly Choice MissingUsername = new(
        "missingUsername", ["skip", "email"],
        "What becomes of a user without username: left out, or the e-mail address is the username.",
        "thisisschool/user/missing-username");

    public static readonly Choice RolesOf12 = new(
        "rolesOf12", ["any", "primary"],
        "Which of the roles of a user of OneRoster 1.2 count: all of them, teacher before student, or the primary ones.",
        "thisisschool/user/several-roles");

    public static readonly Choice StudentsWithoutClass = new(
        "studentsWithoutClass", ["sync", "skip"],
        "Whether students are synced who are enrolled in no class with a subject.",
        "thisisschool/user/students-without-class");

    public static readonly Choice Removal = new(
        "removal", ["delete", "deactivate"],
        "What becomes of an account that is no longer shared: it is deleted, or kept, inactive and not linked.",
        "thisisschool/remove/how");

    public static readonly IReadOnlyList<Setting> OfUsers =
    [
        MatchCase,
        MatchPrecedence,
        TwoAccounts,
        DoubleMatch,
        Relink,
        UsernameCollision,
        MissingUsername,
        RolesOf12,
        StudentsWithoutClass,
        Removal,
    ];
}
