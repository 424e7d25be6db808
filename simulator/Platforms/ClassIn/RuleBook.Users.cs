using Simulators.Kernel.Rules;

namespace Simulators.ClassIn;

static partial class RuleBook
{
    public static readonly Rule AccountFormat = Catalogue["classin/user/account"];
    public static readonly Rule EmailFormat = Catalogue["classin/user/email"];
    public static readonly Rule NumberRange = Catalogue["classin/user/number-range"];
    public static readonly Rule Password = Catalogue["classin/user/password"];
    public static readonly Rule Md5pass = Catalogue["classin/user/md5pass"];
    public static readonly Rule Truncation = Catalogue["classin/user/truncation"];
    public static readonly Rule Avatar = Catalogue["classin/user/avatar"];

    public static readonly Rule RegisterAccount = Catalogue["classin/register/account"];
    public static readonly Rule RegisterNew = Catalogue["classin/register/new-account"];
    public static readonly Rule RegisterNickname = Catalogue["classin/register/nickname-default"];
    public static readonly Rule RegisterAddsMember = Catalogue["classin/register/adds-member"];
    public static readonly Rule RegisterMemberNotAdded = Catalogue["classin/register/member-not-added"];
    public static readonly Rule RegisterExistingKeepsPassword = Catalogue["classin/register/existing-keeps-password"];
    public static readonly Rule RegisterExisting = Catalogue["classin/register/existing-account"];
    public static readonly Rule RegisterExistingJoins = Catalogue["classin/register/existing-joins-school"];
    public static readonly Rule RegisterExistingMember = Catalogue["classin/register/existing-is-member"];
    public static readonly Rule RegisterCancelled = Catalogue["classin/register/cancelled-account"];
    public static readonly Rule RegisterMessage = Catalogue["classin/register/message"];
    public static readonly Rule RegisterMessagePassword = Catalogue["classin/register/message-password"];
    public static readonly Rule RegisterMultipleSize = Catalogue["classin/register-multiple/size"];
    public static readonly Rule RegisterMultipleItems = Catalogue["classin/register-multiple/items"];

    public static readonly Rule OldPassword = Catalogue["classin/password/old-password"];
    public static readonly Rule PasswordUnknownUser = Catalogue["classin/password/unknown-user"];
    public static readonly Rule PasswordOfSchool = Catalogue["classin/password/of-school"];
    public static readonly Rule PasswordCancelled = Catalogue["classin/password/cancelled-account"];
}
