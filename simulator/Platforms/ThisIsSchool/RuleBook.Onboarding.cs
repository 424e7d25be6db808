using Simulators.Kernel.Rules;

namespace Simulators.ThisIsSchool;

static partial class RuleBook
{
    public static readonly Rule Reset = Catalogue["thisisschool/onboarding/reset"];
    public static readonly Rule Reactivation = Catalogue["thisisschool/onboarding/reactivation"];
    public static readonly Rule NoticeGiven = Catalogue["thisisschool/onboarding/notice"];
    public static readonly Rule ShortNotice = Catalogue["thisisschool/onboarding/short-notice"];
}
