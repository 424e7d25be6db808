using Simulators.ClassLink.State;
using Simulators.Kernel.Quotas;

namespace Simulators.ClassLink;

/// <summary>How often something may be done. ClassLink publishes that there is a limit and no number, so there is none until one is set.</summary>
static class QuotaBook
{
    public static readonly CallQuota Requests = new(
        RuleBook.RequestLimit,
        Errors.ServerBusy,
        ClassLinkSettings.Quotas,
        ClassLinkSchema.Quotas,
        ClassLinkSettings.RequestLimit,
        ClassLinkSettings.RequestWindow)
    {
        Counts = "rostering requests of the application, whatever they are answered once it has shown who it is",
        Shape = ClassLinkSettings.RequestWindowShape,
    };

    public static readonly IReadOnlyList<Quota> All = [Requests];
}
