using Simulators.Kernel.Rules;

namespace Simulators.ClassLink;

static partial class RuleBook
{
    public static readonly Rule RequestLimit = Catalogue["classlink/quota/requests"];
    public static readonly Rule RetryAfter = Catalogue["classlink/quota/retry-after"];
}
