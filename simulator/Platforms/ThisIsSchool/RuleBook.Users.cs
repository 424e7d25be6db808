using Simulators.Kernel.Rules;

namespace Simulators.ThisIsSchool;

static partial class RuleBook
{
    public static readonly Rule Roles = Catalogue["thisisschool/user/roles"];
    public static readonly Rule SeveralRoles = Catalogue["thisisschool/user/several-roles"];
    public static readonly Rule RoleLost = Catalogue["thisisschool/user/role-lost"];
    public static readonly Rule AllTeachers = Catalogue["thisisschool/user/all-teachers"];
    public static readonly Rule StudentsWithoutClass = Catalogue["thisisschool/user/students-without-class"];
    public static readonly Rule RequiredFields = Catalogue["thisisschool/data/required-fields"];
    public static readonly Rule Metadata = Catalogue["thisisschool/data/metadata"];
    public static readonly Rule MissingUsername = Catalogue["thisisschool/user/missing-username"];
    public static readonly Rule UsernameGlobal = Catalogue["thisisschool/user/username-global"];
    public static readonly Rule UsernameCollision = Catalogue["thisisschool/user/username-collision"];
    public static readonly Rule NewAccount = Catalogue["thisisschool/user/new-account"];
    public static readonly Rule Unlinked = Catalogue["thisisschool/user/unlinked-unchanged"];
    public static readonly Rule Merged = Catalogue["thisisschool/link/email-or-username"];
    public static readonly Rule LinkCase = Catalogue["thisisschool/link/case"];
    public static readonly Rule TwoAccounts = Catalogue["thisisschool/link/two-accounts"];
    public static readonly Rule DoubleMatch = Catalogue["thisisschool/link/double-match"];
    public static readonly Rule SameDistrict = Catalogue["thisisschool/link/same-district"];
    public static readonly Rule NotShared = Catalogue["thisisschool/remove/not-shared"];
    public static readonly Rule ToBeDeleted = Catalogue["thisisschool/remove/tobedeleted"];
    public static readonly Rule RemovalHow = Catalogue["thisisschool/remove/how"];
    public static readonly Rule Relink = Catalogue["thisisschool/change/relink"];
}
