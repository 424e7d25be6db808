using Simulators.Kernel.Sandboxes;

namespace Simulators.Host.Pipeline;

/// <summary>Lets running clocks run: what comes due happens though nobody asks, and what has expired goes.</summary>
sealed class DueRunner(SandboxRegistry registry, TimeProvider wall, ILogger<DueRunner> log) : BackgroundService
{
    static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    /// <summary>Sandboxes whose event crashes: it would again, four times a second.</summary>
    readonly HashSet<Sandbox> _broken = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, wall);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var sandbox in registry.All)
            {
                // Where time stands still nothing comes due, but what a call has queued to be sent at once.
                if ((!sandbox.Clock.Frozen || sandbox.Platforms.Any(one => one.Courier is not null))
                    && !_broken.Contains(sandbox)) await RunAsync(sandbox);
            }
        }
    }

    async ValueTask RunAsync(Sandbox sandbox)
    {
        try
        {
            await sandbox.RunDueAsync();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.DueEventCrashed(e, sandbox.Id);
            _broken.Add(sandbox);
        }
    }
}
