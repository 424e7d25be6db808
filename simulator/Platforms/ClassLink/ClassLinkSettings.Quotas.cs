using Simulators.Kernel.Quotas;
using Simulators.Kernel.Rules;

namespace Simulators.ClassLink;

static partial class ClassLinkSettings
{
    public static readonly Choice Quotas = Quota.NewSwitch("classlink/quota/requests");

    public static readonly Number RequestLimit = new(
        "requestLimit", 0, 0, 1_000_000,
        "How many rostering requests the application may send in the window; ClassLink does not publish its number. 0 is no limit.",
        "classlink/quota/requests");

    public static readonly Duration RequestWindow = new(
        "requestWindow", TimeSpan.FromMinutes(1),
        "The time in which the requests of requestLimit are counted; PT0S is no limit.",
        "classlink/quota/requests");

    public static readonly Choice RequestWindowShape = CallQuota.NewShape(
        "requestWindowShape", "the requests of requestLimit", "classlink/quota/requests");

    public static readonly Switch RetryAfter = new(
        "retryAfter", true,
        "Whether a 429 says in the header Retry-After how long to wait; ClassLink's documents speak of a cool-down without a header.",
        "classlink/quota/retry-after");

    public static IReadOnlyList<Setting> OfQuotas => [Quotas, RequestLimit, RequestWindow, RequestWindowShape, RetryAfter];
}
