using System.Text.Json.Nodes;
using Simulators.Kernel.Clock;
using Simulators.Kernel.Platforms;
using Simulators.ThisIsSchool.State;
using Simulators.ThisIsSchool.Sync;

namespace Simulators.ThisIsSchool.Surface;

/// <summary>Syncs: one at once, and one every night.</summary>
static class SyncErrand
{
    /// <summary>Data syncs occur every 24 hours [seed 002, FAQ 4].</summary>
    public static readonly TimeSpan Every = TimeSpan.FromHours(24);

    /// <summary>The kind of the due event; its subject is the district.</summary>
    public const string Due = "sync";

    public static readonly DashboardErrand Now = new(
        "sync",
        "Syncs a district now: {district?, dryRun?, url?, version? (1.1 or 1.2), clientId?, clientSecret?, limit?}; the run.",
        RunNowAsync);

    static async ValueTask<JsonNode> RunNowAsync(ErrandCall call)
    {
        var order = SyncOrder.Read(call.Body);
        var district = await call.Instance.ExecuteAsync(context =>
            ThisIsSchoolTables.Of(context.Transaction).District(order.District)).ConfigureAwait(false);
        var (provider, problem) = order.ProviderFor(call.Instance, district);
        if (problem is not null) throw new ArgumentException(problem);
        call.Instance.Coverage.Count(RuleBook.OnDemand);
        var run = await new SyncJob(call.Instance, order, provider, problem).RunAsync(call.Cancellation).ConfigureAwait(false);
        return await call.Instance.ExecuteAsync(context => RunsView.Show(context, run, 0, order.Limit, null))
            .ConfigureAwait(false);
    }

    /// <summary>In the event's transaction: the night after.</summary>
    public static void Reschedule(PlatformContext context, DueEvent due)
    {
        var districts = ThisIsSchoolTables.Of(context.Transaction).Districts;
        if (districts.Find(due.Subject) is not { Enabled: true } district || district.NextSyncAt != due.At) return;
        districts.Update(district with { NextSyncAt = due.At + Every });
        context.Schedule(due.At + Every, Due, district.Id);
    }

    /// <summary>After it: the night's run. An event of an enabling that was taken back does nothing.</summary>
    public static async ValueTask RunDueAsync(PlatformInstance instance, DueEvent due)
    {
        var district = await instance.ExecuteAsync(context =>
            ThisIsSchoolTables.Of(context.Transaction).Districts.Find(due.Subject)).ConfigureAwait(false);
        if (district is not { Enabled: true } || district.NextSyncAt != due.At + Every) return;
        instance.Coverage.Count(RuleBook.Daily);
        var order = new SyncOrder(district.Name);
        var (provider, problem) = order.ProviderFor(instance, district);
        await new SyncJob(instance, order, provider, problem).RunAsync(CancellationToken.None).ConfigureAwait(false);
    }
}
