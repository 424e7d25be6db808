using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Store;

namespace Simulators.Host.Pipeline;

/// <summary>Lets running clocks run: what comes due happens though nobody asks, and what has expired goes.</summary>
sealed class DueRunner(SandboxRegistry registry, TimeProvider wall, ILogger<DueRunner> log) : BackgroundService
{
    static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    /// <summary>So many periods, a minute, until an event is run whose host has ended, if nobody calls the platform before.</summary>
    const int Thorough = 240;

    /// <summary>Sandboxes whose event crashes: it would again, four times a second.</summary>
    readonly HashSet<Sandbox> _broken = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, wall);
        for (var period = 0; await timer.WaitForNextTickAsync(stoppingToken); period++)
        {
            var known = !registry.Shared || period % Thorough > 0;
            if (registry.Shared) await RefreshAsync();
            foreach (var sandbox in registry.All)
            {
                if (!_broken.Contains(sandbox)) await RunAsync(sandbox, known);
            }

            await ForgetAsync();
        }
    }

    async ValueTask RefreshAsync()
    {
        try
        {
            await registry.RefreshAsync();
        }
        catch (StoreUnavailableException e)
        {
            log.NotRefreshed(e);
        }
    }

    /// <summary>A database that cannot be had now is asked again a moment later; what has ended can wait.</summary>
    async ValueTask ForgetAsync()
    {
        try
        {
            await registry.ForgetEndedAsync();
        }
        catch (StoreUnavailableException e)
        {
            log.NotForgotten(e);
        }
    }

    async ValueTask RunAsync(Sandbox sandbox, bool known)
    {
        try
        {
            // Where time stands still nothing comes due, but what a call has queued to be sent at once.
            if (!sandbox.Clock.Frozen || registry.Keeps || sandbox.Platforms.Any(one => one.Courier is not null))
                await sandbox.RunDueAsync(known);
            sandbox.Remind();
            if (sandbox.Webhooks.IsWatched) await sandbox.LearnWebhooksAsync();
        }
        catch (StoreUnavailableException e)
        {
            log.DueEventsWait(e, sandbox.Id);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.DueEventCrashed(e, sandbox.Id);
            _broken.Add(sandbox);
        }
    }
}
