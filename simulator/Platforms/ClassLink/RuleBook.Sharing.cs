using Simulators.Kernel.Rules;

namespace Simulators.ClassLink;

static partial class RuleBook
{
    public static readonly Rule SharedOnly = Catalogue["classlink/sharing/not-shared"];
    public static readonly Rule Custom = Catalogue["classlink/sharing/custom"];
    public static readonly Rule SelectByClass = Catalogue["classlink/sharing/select-by-class"];
    public static readonly Rule UnenrolledUsers = Catalogue["classlink/sharing/unenrolled-users"];
    public static readonly Rule SharesDemographics = Catalogue["classlink/sharing/demographics"];
    public static readonly Rule DataGuard = Catalogue["classlink/dataguard/obfuscation"];
    public static readonly Rule Tombstone = Catalogue["classlink/tombstone/withdrawn"];
    public static readonly Rule TombstoneLife = Catalogue["classlink/tombstone/life"];
}
