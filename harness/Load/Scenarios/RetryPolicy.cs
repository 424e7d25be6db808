namespace Simulators.Load.Scenarios;

/// <summary>How often, and after what time, a request is sent again.</summary>
/// <param name="Failures">How often at most after a failure; 5 unless told otherwise.</param>
/// <param name="Throttles">How often at most after throttling; 1,000 unless told otherwise.</param>
public sealed record RetryPolicy(int Failures = 5, int Throttles = 1000)
{
    static readonly TimeSpan First = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(5);
    static readonly TimeSpan LongestObeyed = TimeSpan.FromDays(2);

    /// <param name="attempt">How many attempts were made before the one that is judged.</param>
    /// <param name="judgement">What became of it.</param>
    /// <param name="worker">Spreads workers that failed together.</param>
    /// <returns>How long to wait, or null for no further attempt.</returns>
    internal TimeSpan? WaitBefore(int attempt, Judgement judgement, int worker) => judgement.Outcome switch
    {
        RequestOutcome.Throttled when attempt < Throttles => Obeyed(judgement.RetryAfter) ?? Backoff(attempt, worker),
        RequestOutcome.Failed when attempt < Failures => Backoff(attempt, worker),
        _ => null,
    };

    static TimeSpan? Obeyed(TimeSpan? asked) => asked switch
    {
        null => null,
        { } wait when wait > LongestObeyed => LongestObeyed,
        { } wait when wait < TimeSpan.FromMilliseconds(1) => TimeSpan.FromMilliseconds(1),
        var wait => wait,
    };

    static TimeSpan Backoff(int attempt, int worker)
    {
        var exponential = First * Math.Pow(2, Math.Min(attempt, 10)) + TimeSpan.FromMilliseconds(worker % 50);
        return exponential < LongestBackoff ? exponential : LongestBackoff;
    }
}
