using Simulators.Kernel.Journal;

namespace Simulators.Host.Admin.Waiting;

/// <summary>What somebody waits for: so many of something that fits.</summary>
interface IWanted<T>
{
    bool IsEnough { get; }

    /// <summary>Takes what has happened already, and is remembered; what was taken before counts once.</summary>
    void LookThrough();

    void Take(T happened);

    /// <summary>What was seen: 200 when it is enough, 408 with what is nearest when not.</summary>
    ValueTask<IResult> ShowAsync();
}

/// <summary>
/// Those who wait. What happens wakes them: nothing is asked again and again. A caller who hangs up waits no more.
/// </summary>
sealed class Waiters(TimeProvider wall, IHostApplicationLifetime lifetime)
{
    /// <summary>How many callers wait at once at most, in all sandboxes together.</summary>
    public const int Most = 500;

    int _waiting;

    /// <param name="context">The caller.</param>
    /// <param name="timeout">How long it waits at most, in the machine's time.</param>
    /// <param name="begin">Begins the watch.</param>
    /// <param name="wanted">What it waits for.</param>
    public async Task<IResult> WaitAsync<T>(HttpContext context, TimeSpan timeout, Func<Watch<T>> begin, IWanted<T> wanted)
    {
        if (Interlocked.Increment(ref _waiting) > Most)
        {
            Interlocked.Decrement(ref _waiting);
            return Answer.Problem(StatusCodes.Status429TooManyRequests, $"{Most} callers wait already; that is the bound.");
        }

        try
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
            return await WaitAsync(timeout, begin, wanted, end.Token);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    async Task<IResult> WaitAsync<T>(TimeSpan timeout, Func<Watch<T>> begin, IWanted<T> wanted, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var timer = wall.CreateTimer(
            state => ((CancellationTokenSource)state!).Cancel(), over, timeout, Timeout.InfiniteTimeSpan);
        // Watched first, looked through then: what happens in between is seen at least once, and counts once.
        using var watch = begin();
        wanted.LookThrough();
        try
        {
            while (!wanted.IsEnough && await watch.Happened.WaitToReadAsync(over.Token)) TakeAll(watch, wanted);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The time is over; what has happened until now is the answer.
            TakeAll(watch, wanted);
        }

        return await wanted.ShowAsync();
    }

    static void TakeAll<T>(Watch<T> watch, IWanted<T> wanted)
    {
        while (!wanted.IsEnough && watch.Happened.TryRead(out var happened)) wanted.Take(happened);
        if (watch.TakeMissed()) wanted.LookThrough();
    }
}
