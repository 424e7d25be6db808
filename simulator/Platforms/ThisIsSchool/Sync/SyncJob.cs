using Simulators.Kernel.Ids;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Store;
using Simulators.ThisIsSchool.State;
using Simulators.ThisIsSchool.Wire;

namespace Simulators.ThisIsSchool.Sync;

/// <summary>
/// A run: first the whole pull, outside any transaction; then everything in one, which a failure or a dry run undoes.
/// </summary>
sealed class SyncJob(PlatformInstance instance, SyncOrder order, Provider? provider, string? problem)
{
    const int NonceLength = 20;

    long _requests;

    /// <summary>Pulls, compares, applies and records; the run.</summary>
    public async ValueTask<Run> RunAsync(CancellationToken cancellation)
    {
        var start = await instance.ExecuteAsync(context => new Start(
            ThisIsSchoolTables.Of(context.Transaction).NextId(ThisIsSchoolSchema.NextRun),
            context.Now,
            GenerationIn(context))).ConfigureAwait(false);
        var (pull, failure) = provider is null
            ? (null, new Failure(RuleBook.Unreachable, problem!))
            : await PullAsync(provider, start.Id, cancellation).ConfigureAwait(false);
        var report = new Report(instance);
        if (pull is not null)
        {
            var done = await instance.Store.ExecuteAsync((this, start, pull, report), static (one, transaction) =>
                one.Item1.Apply(transaction, one.start, one.pull, one.report)).ConfigureAwait(false);
            if (done.Run is not null) return done.Run;
            failure = done.Failure;
        }

        return await instance.ExecuteAsync(context => Record(context, start, report, failure)).ConfigureAwait(false);
    }

    async ValueTask<(Pull? Pull, Failure? Failure)> PullAsync(Provider from, long run, CancellationToken cancellation)
    {
        var clock = instance.Sandbox.Clock;
        instance.Coverage.Count(RuleBook.Version);
        instance.Coverage.Count(RuleBook.Pages);
        if (from.TokenUrl is not null) instance.Coverage.Count(RuleBook.SeveralRoles);
        using var client = new ProviderClient(
            instance.Sandbox.Outside.Http,
            from,
            () =>
            {
                var at = clock.GetStampNow();
                return (at, SeededText.Key(instance.Sandbox.Seed, $"nonce/{run}/{++_requests}/{at.UtcTicks}", NonceLength));
            },
            instance.Settings.Get(ThisIsSchoolSettings.RequestTimeout));
        return await new Puller(client, instance.Settings).RunAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>The run when all is kept; otherwise everything is undone, and the failure, if that is why.</summary>
    ((Run? Run, Failure? Failure) Result, Commit Commit) Apply(ITransaction transaction, Start start, Pull pull, Report report)
    {
        var context = new PlatformContext(instance, transaction, instance.Sandbox.Clock.GetUtcNow());
        var tables = ThisIsSchoolTables.Of(transaction);
        if (GenerationIn(context) != start.Generation)
        {
            var moved = new Failure(
                RuleBook.Concurrent, "Another run or a reset changed the district while the provider was pulled.");
            return ((null, moved), Commit.Undo);
        }

        var district = Districts.Have(tables, order.District);
        var failure = Empty(context, district, pull) ?? Merge.Run(new MergeContext(context, district, pull, report));
        if (failure is not null || order.DryRun) return ((null, failure), Commit.Undo);
        tables.Districts.Update(district with { Synced = true, Generation = district.Generation + 1 });
        return ((Record(context, start, report, null), null), Commit.Keep);
    }

    static Failure? Empty(PlatformContext context, District district, Pull pull)
    {
        if (pull.Users.Count > 0 || context.Get(ThisIsSchoolSettings.EmptyPull) == "accept") return null;
        var linked = ThisIsSchoolTables.Of(context.Transaction).Accounts
            .CountWhere(ThisIsSchoolSchema.AccountsByLink, ThisIsSchoolSchema.LinkKey(district.Id, linked: true));
        return linked == 0
            ? null
            : new Failure(RuleBook.Empty,
                $"The provider shares no user at all, and {linked} accounts are linked; nothing was removed.");
    }

    long GenerationIn(PlatformContext context) =>
        ThisIsSchoolTables.Of(context.Transaction).District(order.District)?.Generation ?? 0;

    Run Record(PlatformContext context, Start start, Report report, Failure? failure)
    {
        if (failure is not null) instance.Coverage.Count(failure.Rule);
        instance.Coverage.Count(failure is null ? RuleBook.ReportKept : RuleBook.Atomic);
        var run = new Run(
            start.Id,
            order.District,
            failure is null ? Run.Succeeded : Run.Failed,
            order.DryRun,
            start.At,
            instance.Sandbox.Clock.GetUtcNow(),
            failure?.Rule.Id,
            failure?.Reason,
            report.Summary,
            report.Warnings,
            report.Records.Count,
            report.LeftOut);
        RunBook.Add(context, run, report.Records);
        return run;
    }

    /// <param name="Id">The run's id: given once, whatever becomes of the run.</param>
    /// <param name="At">When it began.</param>
    /// <param name="Generation">The state of the district that the pull is compared with.</param>
    readonly record struct Start(long Id, DateTimeOffset At, long Generation);
}
