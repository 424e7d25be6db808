using Simulators.Kernel.Rules;

namespace Simulators.Electa;

static partial class ElectaSettings
{
    public static readonly Choice TeacherConfiguration = new(
        "teacherConfiguration", ["unlimited", "fixed", "single"],
        "How many teachers the account may have: as many as it likes, the number of teacherQuota, or its owner alone.",
        "electa/user/single-teacher", "electa/user/fixed-teachers", "electa/user/type", "electa/launch/type");

    public static readonly Number TeacherQuota = new(
        "teacherQuota", 5, 0, 1_000_000,
        "How many teachers besides the master administrator an account of the configuration 'fixed' may have.",
        "electa/user/fixed-teachers");

    public static readonly Choice FixedTeachers = new(
        "fixedTeachers", ["refuseOverQuota", "studentOverQuota", "studentsOnly"],
        "With a fixed number of teachers: a teacher too many is refused, becomes a student, or only students are created at all.",
        "electa/user/fixed-teachers");

    public static readonly Switch UserTypeEnabled = new(
        "userTypeEnabled", true,
        "The account's option for user types, under Account Settings > HTML Integration & API > API Access.",
        "electa/user/type-disabled");

    public static readonly Choice UserTypeRequired = new(
        "userTypeRequired", ["always", "whenUsed"],
        "Whether UserType must be sent even where it is discarded.",
        "electa/user/type-required");

    public static readonly Switch DuplicateEmailAllowed = new(
        "duplicateEmailAllowed", false,
        "The account's option, in the menu Look & Feel, for users with an e-mail address that another user has.",
        "electa/user/email-taken");

    public static readonly Choice EmailFormat = new(
        "emailFormat", ["checked", "any"],
        "Whether Email must have the form of an address (something, one @, something, no blanks).",
        "electa/user/email-format");

    public static readonly IReadOnlyList<Setting> OfUsers =
    [
        TeacherConfiguration,
        TeacherQuota,
        FixedTeachers,
        UserTypeEnabled,
        UserTypeRequired,
        DuplicateEmailAllowed,
        EmailFormat,
    ];
}
