namespace Simulators.Kernel.Faults;

/// <summary>When a fault strikes: the one thing that decides what a retry does.</summary>
public enum FaultMoment
{
    /// <summary>Before the work: nothing has happened.</summary>
    Before,

    /// <summary>After the commit, before the answer: it has happened, and the caller does not know.</summary>
    AfterCommit,

    /// <summary>After the first half of a batch: some of it has happened.</summary>
    HalfBatch,
}

/// <summary>Which exchanges a fault strikes.</summary>
/// <param name="Platform">Only this platform, or null for all.</param>
/// <param name="Operation">Only this operation, or null for all.</param>
/// <param name="Probability">The chance that a matching exchange is struck; seeded.</param>
/// <param name="Times">How many exchanges it strikes at most, or null for no bound.</param>
/// <param name="After">How many matching exchanges pass unharmed first.</param>
public sealed record FaultMatch(
    string? Platform = null,
    string? Operation = null,
    double Probability = 1,
    int? Times = null,
    int After = 0);

/// <summary>A quota: calls beyond it answer 429.</summary>
/// <param name="PerSecond">Calls in one second of the sandbox's time.</param>
/// <param name="RetryAfter">The value of the <c>Retry-After</c> header in seconds.</param>
public sealed record Throttle(int PerSecond, int RetryAfter);

/// <summary>What the caller sees. With no effect but <see cref="When"/>, the connection is reset.</summary>
/// <param name="When">Before the work, after the commit, or half way through a batch.</param>
/// <param name="Delay">The answer waits so long, in the machine's time.</param>
/// <param name="Status">An empty answer with this status.</param>
/// <param name="Reset">The connection is reset without an answer.</param>
/// <param name="Truncate">Only so many bytes of the announced body are sent, then the connection is reset.</param>
/// <param name="Malformed">The body is cut in the middle, with the length of what is left.</param>
/// <param name="Throttle">A quota.</param>
public sealed record FaultEffect(
    FaultMoment When,
    TimeSpan Delay = default,
    int? Status = null,
    bool Reset = false,
    int? Truncate = null,
    bool Malformed = false,
    Throttle? Throttle = null)
{
    /// <summary>True when the vendor's answer never arrives whole; false when it only comes late.</summary>
    public bool ReplacesReply => Changes || Delay == TimeSpan.Zero;

    bool Changes => Status is not null || Reset || Truncate is not null || Malformed || Throttle is not null;
}
