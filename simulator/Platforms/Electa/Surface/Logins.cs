using Simulators.Electa.Rules;
using Simulators.Electa.State;
using Simulators.Electa.Wire;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Quotas;

namespace Simulators.Electa.Surface;

/// <summary>The count of failed log-ins, and the lock.</summary>
static class Logins
{
    /// <summary>By address there could be any number of counts: the oldest go.</summary>
    const int MostCounts = 1000;

    /// <summary>What has failed for this account or address, or null.</summary>
    public static FailedLogins? FailedNow(ElectaCall call) => call.Tables.FailedLogins.Count == 0 || !Counts(call)
        ? null
        : call.Tables.FailedLogins.Find(ElectaSchema.FailedLoginsByKey, KeyOf(call));

    public static void Fail(ElectaCall call)
    {
        if (!Counts(call)) return;
        var table = call.Tables.FailedLogins;
        call.Decided(RuleBook.LockKey);
        if (FailedNow(call) is { } before)
        {
            table.Update(TokenRules.Count(before, call.Now));
            return;
        }

        if (table.Count >= MostCounts) table.Delete(table.First(ElectaSchema.FailedLoginsByTime)!.Id);
        var first = new FailedLogins(call.Tables.NextId(ElectaSchema.NextFailedLogins), KeyOf(call), 0, call.Now, null);
        table.Insert(TokenRules.Count(first, call.Now));
    }

    public static void Succeed(ElectaCall call)
    {
        if (FailedNow(call) is not { } failed || !call.Get(ElectaSettings.SuccessResetsFailures)) return;
        call.Decided(RuleBook.FailuresForgotten);
        call.Tables.FailedLogins.Delete(failed.Id);
    }

    /// <summary>The most that any account or address has against it, and the end of the lock when there is one.</summary>
    public static QuotaUse Use(PlatformContext context)
    {
        var failed = context.Transaction.Table(ElectaSchema.FailedLogins).Page(0, MostCounts)
            .Where(row => row.LockedUntil is not { } until || until > context.Now).MaxBy(row => row.Failures);
        return failed is null ? QuotaUse.None : new QuotaUse(failed.Failures, failed.LockedUntil);
    }

    static bool Counts(ElectaCall call) => QuotaBook.FailedLogins.IsOn(call.Context.Instance.Settings);

    static string KeyOf(ElectaCall call) => call.Get(ElectaSettings.LockKey) == "address"
        ? call.Request.ClientAddress?.ToString() ?? "unknown"
        : FailedLogins.Account;
}
