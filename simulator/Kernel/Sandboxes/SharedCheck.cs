namespace Simulators.Kernel.Sandboxes;

/// <summary>
/// Lets all who ask at about the same time share one check: whoever asks has the answer of one that began after he asked.
/// </summary>
/// <param name="check">The check; no two run at a time.</param>
sealed class SharedCheck(Func<ValueTask> check)
{
    readonly Lock _gate = new();
    Task _running = Task.CompletedTask;
    Task? _next;

    public Task RunAsync()
    {
        lock (_gate) return _next ??= AfterAsync(_running);
    }

    /// <summary>Those who come while another runs all wait for this one.</summary>
    async Task AfterAsync(Task running)
    {
        // Never at once: who starts it has the lock. And whether the one before has failed is its own callers' matter.
        await Task.WhenAny(running).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        lock (_gate) (_running, _next) = (_next!, null);
        await check().ConfigureAwait(false);
    }
}
