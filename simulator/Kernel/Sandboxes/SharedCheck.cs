namespace Simulators.Kernel.Sandboxes;

/// <summary>
/// Lets all who ask at about the same time share one check: whoever asks has the answer of one that began after he asked.
/// </summary>
/// <param name="check">The check; no two run at a time.</param>
sealed class SharedCheck(Func<ValueTask> check)
{
    /// <summary>How often a check lets others go first at most, for as long as any of them asks, too.</summary>
    const int Yields = 8;

    readonly Lock _gate = new();
    Task _running = Task.CompletedTask;
    Task? _next;
    int _asked;

    public Task RunAsync()
    {
        lock (_gate)
        {
            _asked++;
            return _next ??= AfterAsync(_running);
        }
    }

    /// <summary>Those who come while another runs all wait for this one.</summary>
    async Task AfterAsync(Task running)
    {
        // Never at once: who starts it has the lock. And whether the one before has failed is its own callers' matter.
        await Task.WhenAny(running).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await GatherAsync().ConfigureAwait(false);
        lock (_gate) (_running, _next) = (_next!, null);
        await check().ConfigureAwait(false);
    }

    /// <summary>
    /// A busy host has requests in line that are about to ask: to let them come first costs less than a check for each few of them.
    /// An idle one loses a microsecond.
    /// </summary>
    async Task GatherAsync()
    {
        for (int before = 0, left = Yields; left > 0 && before != Volatile.Read(ref _asked); left--)
        {
            before = Volatile.Read(ref _asked);
            await Task.Yield();
        }
    }
}
