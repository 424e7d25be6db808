using System.Globalization;
using Simulators.Bdd.BoDi;
using Simulators.Gherkin.Messages;

namespace Simulators.Bdd.Running.Execution;

/// <summary>Runs scenarios, several at once if that is wanted, each again if it failed and may be tried again.</summary>
sealed class ScenarioLoop(RunScope run)
{
    int _next = -1;
    int _notRun;
    volatile bool _failed;

    /// <summary>How many scenarios were skipped because the run was stopped.</summary>
    public int NotRun => _notRun;

    /// <summary>Whether all passed, at least at the last attempt.</summary>
    public bool Passed => !_failed;

    public async Task RunAsync(IReadOnlyList<CasePlan> plans, CancellationToken cancellation)
    {
        var workers = Math.Clamp(run.Options.Parallel, 1, Math.Max(1, plans.Count));
        if (workers == 1) await WorkAsync(plans, null, cancellation).ConfigureAwait(false);
        else
        {
            await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(
                () => WorkAsync(plans, worker.ToString(CultureInfo.InvariantCulture), cancellation),
                CancellationToken.None))).ConfigureAwait(false);
        }
    }

    async Task WorkAsync(IReadOnlyList<CasePlan> plans, string? workerId, CancellationToken cancellation)
    {
        await using var container = new ObjectContainer(run.Container);
        var worker = new TestThreadContext(container);
        while (Interlocked.Increment(ref _next) is var index && index < plans.Count)
        {
            var plan = plans[index];
            if (cancellation.IsCancellationRequested || (_failed && run.Options.FailFast))
            {
                await SkipAsync(plan, worker, workerId).ConfigureAwait(false);
            }
            else await RunAsync(plan, worker, workerId).ConfigureAwait(false);
            await plan.Feature.EndAsync(run.Hooks.AfterFeatureAsync).ConfigureAwait(false);
        }
    }

    async Task SkipAsync(CasePlan plan, TestThreadContext worker, string? workerId)
    {
        Interlocked.Increment(ref _notRun);
        await using var scenario = new ScenarioRun(run, plan, worker);
        scenario.Skip("Not run: the run was stopped.", workerId);
    }

    async Task RunAsync(CasePlan plan, TestThreadContext worker, string? workerId)
    {
        if (!run.Options.DryRun)
        {
            await plan.Feature.BeginAsync(run.Container, run.Writer, run.Hooks.BeforeFeatureAsync).ConfigureAwait(false);
        }

        for (var attempt = 0; ; attempt++)
        {
            var again = attempt < run.Options.Retry && (run.Options.RetryOnly?.Invoke(plan.Pickle) ?? true);
            await using var scenario = new ScenarioRun(run, plan, worker);
            var status = await scenario.RunAsync(attempt, again, workerId).ConfigureAwait(false);
            if (again && status == TestStepResultStatus.Failed) continue;
            if (status is not (TestStepResultStatus.Passed or TestStepResultStatus.Skipped)) _failed = true;
            return;
        }
    }
}
