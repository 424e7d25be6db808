namespace Simulators.Load.Running;

/// <summary>
/// Time that waits for a quota cost nothing in: the sandbox's clock is advanced in the place of waiting, and with it the time
/// that calls are signed with. What is measured is still real time.
/// </summary>
/// <param name="clock">Real time.</param>
/// <param name="advance">Advances the simulator's clock.</param>
sealed class VirtualTime(TimeProvider clock, Func<TimeSpan, CancellationToken, Task> advance) : TimeProvider, IDisposable
{
    static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(1);

    readonly SemaphoreSlim _one = new(1);
    TaskCompletionSource? _closed;
    long _skipped;
    int _inside;

    /// <summary>How much was skipped so far.</summary>
    public TimeSpan Skipped => new(Interlocked.Read(ref _skipped));

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override long GetTimestamp() => clock.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + Skipped;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);

    /// <summary>
    /// A request begins: none is signed while the clock is being moved, for its time would be old when it arrives.
    /// </summary>
    public async Task EnterAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (Volatile.Read(ref _closed) is { } closed)
            {
                await closed.Task.WaitAsync(cancellation);
                continue;
            }

            Interlocked.Increment(ref _inside);
            if (Volatile.Read(ref _closed) is null) return;
            Leave();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <summary>A request ended.</summary>
    public void Leave() => Interlocked.Decrement(ref _inside);

    /// <summary>Moves the clock on, unless another worker has moved it far enough in the meantime.</summary>
    /// <param name="until">Counted from when the request was inside: in between, others may have moved the clock.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task SkipAsync(DateTimeOffset until, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            if (until <= GetUtcNow()) return;
            // A full fence: whoever goes in after it sees it, and whoever was inside before is seen.
            Interlocked.Exchange(ref _closed, closed);
            while (Volatile.Read(ref _inside) > 0) await Task.Delay(s_pause, clock, cancellation);
            var left = until - GetUtcNow();
            if (left <= TimeSpan.Zero) return;
            await advance(left, cancellation);
            Interlocked.Add(ref _skipped, left.Ticks);
        }
        finally
        {
            Volatile.Write(ref _closed, null);
            closed.SetResult();
            _one.Release();
        }
    }
}
