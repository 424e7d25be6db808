namespace Simulators.Load.Engine;

/// <summary>Waits for a moment, never less: the timers of the platform fire up to some milliseconds early, and later.</summary>
static class Waiting
{
    static readonly TimeSpan s_least = TimeSpan.FromMilliseconds(1);
    static readonly TimeSpan s_most = TimeSpan.FromHours(1);

    /// <param name="clock">The time.</param>
    /// <param name="moment">A timestamp of it.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <returns>False when it was stopped before.</returns>
    public static async Task<bool> UntilAsync(TimeProvider clock, long moment, CancellationToken stop)
    {
        while (true)
        {
            var left = TimeSpan.FromSeconds((moment - clock.GetTimestamp()) / (double)clock.TimestampFrequency);
            if (left <= TimeSpan.Zero) return true;
            if (stop.IsCancellationRequested) return false;
            var wait = left < s_least ? s_least : left > s_most ? s_most : left;
            await Task.Delay(wait, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
