using System.Xml;
using Simulators.Electa.Rules;
using Simulators.Electa.Surface;
using Simulators.Kernel.Quotas;

namespace Simulators.Electa;

/// <summary>How often something may be done; the pages document nothing else of that kind.</summary>
static class QuotaBook
{
    public static readonly MeasuredQuota FailedLogins = new(
        RuleBook.Lock,
        Errors.Locked,
        ElectaSettings.Quotas,
        _ => TokenRules.FailuresUntilLock,
        _ => XmlConvert.ToString(TokenRules.LockLength),
        Logins.Use)
    {
        Counts = "failed log-ins in a row, of the account or of an address (lockKey); the window is how long the lock lasts",
        Settings = [ElectaSettings.LockKey],
    };

    public static readonly IReadOnlyList<Quota> All = [FailedLogins];
}
