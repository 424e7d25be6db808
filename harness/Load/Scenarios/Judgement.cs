namespace Simulators.Load.Scenarios;

/// <summary>What became of a request.</summary>
public enum RequestOutcome
{
    /// <summary>The platform answered in its own terms; what became of each record, the counts say.</summary>
    Answered,

    /// <summary>Too many requests: it is sent again after the time that the platform asks for.</summary>
    Throttled,

    /// <summary>No usable answer (connection lost, no answer in time, 5xx, not readable): sent again, a few times.</summary>
    Failed,
}

/// <summary>A scenario's view of an answer.</summary>
/// <param name="Outcome">What became of the request.</param>
/// <param name="Created">Records that exist now and did not before (or were read, in a scenario that reads).</param>
/// <param name="Existing">Records that the platform says it had already.</param>
/// <param name="Rejected">Records that the platform refuses for good.</param>
/// <param name="Reason">Why, where something is not created: the vendor's code, short, without names of people.</param>
/// <param name="RetryAfter">When to send it again, where the answer's body says so and no header does.</param>
public readonly record struct Judgement(
    RequestOutcome Outcome,
    int Created = 0,
    int Existing = 0,
    int Rejected = 0,
    string? Reason = null,
    TimeSpan? RetryAfter = null)
{
    /// <summary>Records were made.</summary>
    public static Judgement OfCreated(int records = 1) => new(RequestOutcome.Answered, Created: records);

    /// <summary>The platform had the records already.</summary>
    public static Judgement OfExisting(int records = 1, string? reason = null) =>
        new(RequestOutcome.Answered, Existing: records, Reason: reason);

    /// <summary>The platform refuses the records for good.</summary>
    public static Judgement OfRejected(string reason, int records = 1) =>
        new(RequestOutcome.Answered, Rejected: records, Reason: reason);

    /// <summary>The request did what it should, and makes no record: a token, a page's count.</summary>
    public static Judgement OfHelp() => new(RequestOutcome.Answered);

    /// <summary>Too many requests, said in the answer's body.</summary>
    public static Judgement OfThrottled(string reason, TimeSpan? retryAfter = null) =>
        new(RequestOutcome.Throttled, Reason: reason, RetryAfter: retryAfter);

    /// <summary>No usable answer.</summary>
    public static Judgement OfFailed(string reason) => new(RequestOutcome.Failed, Reason: reason);

    /// <summary>Whether every record that was asked for is there.</summary>
    internal bool IsGood => Outcome == RequestOutcome.Answered && Rejected == 0;
}
