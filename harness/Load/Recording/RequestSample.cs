using Simulators.Load.Scenarios;

namespace Simulators.Load.Recording;

enum SampleKind : byte
{
    Request,
    Item,
    Wait,
    Dropped,
}

/// <summary>One thing that a worker did. Times are timestamps of the run's clock.</summary>
/// <param name="Tag">The operation of a request, the phase of an item.</param>
/// <param name="Due">When it should have been sent.</param>
/// <param name="Sent">When it was.</param>
/// <param name="Done">When its answer was read to the end.</param>
readonly record struct RequestSample(
    SampleKind Kind,
    RequestOutcome Outcome,
    bool IsGood,
    bool IsRetry,
    Lateness Lateness,
    short Tag,
    short Status,
    int Created,
    int Existing,
    int Rejected,
    int GivenUp,
    long Due,
    long Sent,
    long Done)
{
    public static RequestSample Of(
        int tag, int attempt, long due, long sent, long done, int status, Judgement judgement, int givenUp) => new(
        SampleKind.Request,
        judgement.Outcome,
        judgement.IsGood,
        attempt > 0,
        Lateness.None,
        (short)tag,
        (short)status,
        judgement.Created,
        judgement.Existing,
        judgement.Rejected,
        givenUp,
        due,
        sent,
        done);

    public static RequestSample OfItem(int phase, Arrival arrival, long done, bool isGood) => new(
        SampleKind.Item,
        RequestOutcome.Answered,
        isGood,
        false,
        arrival.Lateness,
        (short)phase,
        0, 0, 0, 0, 0,
        arrival.Due,
        arrival.Begun,
        done);

    public static RequestSample OfWait(int tag, RequestOutcome outcome, long begun, long done) => new(
        SampleKind.Wait, outcome, false, false, Lateness.None, (short)tag, 0, 0, 0, 0, 0, begun, begun, done);

    public static RequestSample OfDropped(int phase, long due, long now) => new(
        SampleKind.Dropped, RequestOutcome.Failed, false, false, Lateness.None, (short)phase, 0, 0, 0, 0, 0, due, now, now);
}

/// <summary>Why an item began after it was due.</summary>
enum Lateness : byte
{
    /// <summary>It did not, or by less than the tolerance.</summary>
    None,

    /// <summary>Every worker was busy: the platform's answers, or too few workers, held it up.</summary>
    Queued,

    /// <summary>A worker stood ready, and this program did not get round to it: its own fault.</summary>
    Generator,
}

/// <summary>When an item was due and when it began.</summary>
readonly record struct Arrival(long Due, long Begun, Lateness Lateness);
