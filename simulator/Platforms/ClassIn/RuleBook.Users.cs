using Simulators.Kernel.Rules;

namespace Simulators.ClassIn;

static partial class RuleBook
{
    public static readonly Rule AccountFormat = Catalogue["classin/user/account"];
    public static readonly Rule NumberRange = Catalogue["classin/user/number-range"];
    public static readonly Rule Password = Catalogue["classin/user/password"];
    public static readonly Rule Md5pass = Catalogue["classin/user/md5pass"];
    public static readonly Rule RegisterAccount = Catalogue["classin/register/account"];
    public static readonly Rule RegisterNew = Catalogue["classin/register/new-account"];
    public static readonly Rule RegisterAddsMember = Catalogue["classin/register/adds-member"];
    public static readonly Rule RegisterExistingKeepsPassword = Catalogue["classin/register/existing-keeps-password"];
    public static readonly Rule RegisterExisting = Catalogue["classin/register/existing-account"];
    public static readonly Rule RegisterExistingJoins = Catalogue["classin/register/existing-joins-school"];
    public static readonly Rule RegisterExistingMember = Catalogue["classin/register/existing-is-member"];
}
