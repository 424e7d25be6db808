using Simulators.Kernel.Rules;

namespace Simulators.Electa;

static partial class RuleBook
{
    public static readonly Rule UserCreate = Catalogue["electa/user/create"];
    public static readonly Rule UserResult = Catalogue["electa/user/result"];
    public static readonly Rule UserCredentials = Catalogue["electa/user/credentials"];
    public static readonly Rule EmailTaken = Catalogue["electa/user/email-taken"];
    public static readonly Rule EmailFormat = Catalogue["electa/user/email-format"];
    public static readonly Rule Type = Catalogue["electa/user/type"];
    public static readonly Rule TypeUnknown = Catalogue["electa/user/type-unknown"];
    public static readonly Rule TypeRequired = Catalogue["electa/user/type-required"];
    public static readonly Rule SingleTeacher = Catalogue["electa/user/single-teacher"];
    public static readonly Rule FixedTeachers = Catalogue["electa/user/fixed-teachers"];
    public static readonly Rule TypeDisabled = Catalogue["electa/user/type-disabled"];
    public static readonly Rule Gender = Catalogue["electa/user/gender"];
    public static readonly Rule Permissions = Catalogue["electa/user/permissions"];
    public static readonly Rule PermissionsIgnored = Catalogue["electa/user/permissions-ignored"];
    public static readonly Rule Delete = Catalogue["electa/delete/user"];
    public static readonly Rule DeleteSubscriptions = Catalogue["electa/delete/subscriptions"];
    public static readonly Rule DeleteMaster = Catalogue["electa/delete/master-administrator"];
    public static readonly Rule DeleteUnknown = Catalogue["electa/delete/unknown-user"];
    public static readonly Rule DeleteLeavesBehind = Catalogue["electa/delete/leaves-behind"];
}
