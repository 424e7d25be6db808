using Simulators.Kernel.Rules;

namespace Simulators.ThisIsSchool;

static partial class RuleBook
{
    public static readonly Rule Purchased = Catalogue["thisisschool/share/purchased"];
    public static readonly Rule OverSharing = Catalogue["thisisschool/share/over-sharing"];
    public static readonly Rule Shrink = Catalogue["thisisschool/change/shrink"];
    public static readonly Rule ReplacedIds = Catalogue["thisisschool/change/replaced-ids"];
    public static readonly Rule ReplacedIdsUnannounced = Catalogue["thisisschool/change/replaced-ids-unannounced"];
}
