using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;

namespace Simulators.Kernel.Quotas;

/// <summary>A quota that the platform counts in rows it has anyway, and refuses by a rule of its own that asks <see cref="Quota.IsOn"/>.</summary>
/// <param name="rule">What the vendor says; it decides nothing but refusals.</param>
/// <param name="error">What is answered when the limit is reached.</param>
/// <param name="kept">The platform's setting that keeps or ignores its quotas.</param>
/// <param name="limit">So many, or null when there is no limit.</param>
/// <param name="window">The length of the window as ISO 8601 writes it.</param>
/// <param name="use">How much is used now; asked only while there is a limit.</param>
public sealed class MeasuredQuota(
    Rule rule,
    ErrorEntry error,
    Choice kept,
    Func<SettingValues, long?> limit,
    Func<SettingValues, string> window,
    Func<PlatformContext, QuotaUse> use) : Quota(rule, error, kept)
{
    public override long? Limit(SettingValues settings) => limit(settings);

    public override string Window(SettingValues settings) => window(settings);

    public override QuotaUse Use(PlatformContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Limit(context.Instance.Settings) is null ? QuotaUse.None : use(context);
    }
}
