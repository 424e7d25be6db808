using Polly;
using Polly.Retry;

namespace Simulators.Integration.Clients;

/// <summary>
/// Repeats calls. What certainly did nothing is repeated always; what may have been done is repeated only where doing it
/// twice is the same as doing it once.
/// </summary>
/// <param name="options">How patiently.</param>
/// <param name="clock">What pauses are measured by.</param>
public sealed class RetryPolicy(RetryOptions options, TimeProvider clock)
{
    readonly ResiliencePipeline _once = Build(options, clock, repeatable: false);
    readonly ResiliencePipeline _repeatable = Build(options, clock, repeatable: true);

    /// <summary>A call that makes something and must not make it twice.</summary>
    /// <param name="call">Sends it; signed anew each time.</param>
    /// <param name="cancellation">Gives up.</param>
    public ValueTask<T> OnceAsync<T>(Func<CancellationToken, ValueTask<T>> call, CancellationToken cancellation) =>
        _once.ExecuteAsync(call, cancellation);

    /// <summary>A call that reads, or that changes nothing when it comes a second time.</summary>
    /// <param name="call">Sends it; signed anew each time.</param>
    /// <param name="cancellation">Gives up.</param>
    public ValueTask<T> RepeatableAsync<T>(Func<CancellationToken, ValueTask<T>> call, CancellationToken cancellation) =>
        _repeatable.ExecuteAsync(call, cancellation);

    /// <summary>The one decision about repeating.</summary>
    /// <param name="failure">What went wrong.</param>
    /// <param name="repeatable">Whether the call does no harm twice.</param>
    public static bool MayRepeat(Exception? failure, bool repeatable) => failure switch
    {
        NotDeliveredException => true,
        VendorErrorException { IsSafeToRetry: true } => true,
        VendorErrorException { Kind: ErrorKind.Unclear } => repeatable,
        UnknownOutcomeException => repeatable,
        _ => false,
    };

    static ResiliencePipeline Build(RetryOptions options, TimeProvider clock, bool repeatable)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = clock };
        if (options.Attempts <= 1) return builder.Build();
        return builder.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = options.Attempts - 1,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.FirstPause,
            MaxDelay = options.LongestPause,
            ShouldHandle = failed => ValueTask.FromResult(
                MayRepeat(failed.Outcome.Exception, repeatable) && Wanted(failed.Outcome.Exception) <= options.LongestPause),
            DelayGenerator = failed => ValueTask.FromResult(
                Wanted(failed.Outcome.Exception) is { Ticks: > 0 } wanted ? wanted : (TimeSpan?)null),
        }).Build();
    }

    static TimeSpan Wanted(Exception? failure) => (failure as PlatformException)?.RetryAfter ?? TimeSpan.Zero;
}
