using System.Globalization;
using Simulators.Load.Engine;
using Simulators.Load.Recording;
using Simulators.Load.Running;
using Simulators.Load.Scenarios.Integrations;

namespace Simulators.Load.Scenarios;

/// <summary>
/// One of the users that a run has at work: sends requests, one after another, and records every one of them. It sends again
/// what was throttled, after the time that the platform asks for, and what failed, a few times.
/// </summary>
public sealed class LoadWorker
{
    readonly HttpClient _http;
    readonly RunRecorder _run;
    readonly WorkerRecorder _own;
    readonly WorkerRecorder _others;
    readonly RetryPolicy _retries;
    readonly VirtualTime? _time;
    readonly string _platform;
    long _due;
    DateTimeOffset _answeredAt;
    bool _isGood;

    internal LoadWorker(
        int number, string platform, HttpClient http, RunRecorder run, RetryPolicy retries, VirtualTime? time)
    {
        (Number, _platform, _http, _run, _retries, _time) = (number, platform, http, run, retries, time);
        _own = run.NewWorker();
        _others = run.NewWorker();
    }

    /// <summary>From 0.</summary>
    public int Number { get; }

    /// <summary>The time; signed calls take theirs from it. It may be ahead, where waits for a quota are skipped.</summary>
    public TimeProvider Clock => _time ?? _run.Clock;

    /// <summary>Sends a request until it is answered, or given up, and records every attempt.</summary>
    /// <param name="operation">The vendor's name of it, a tag in the report: <c>register</c>. Few different ones.</param>
    /// <param name="records">How many records it is to make, or read; 0 for a token and the like.</param>
    /// <param name="request">Makes the request, anew for every attempt, so that each is signed with its own time.</param>
    /// <param name="judge">
    /// Says what an answer means. It is not asked about 429 and 503, which are throttling; a failure is never its exception.
    /// </param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>The last answer, or null when none came; and what it means.</returns>
    public async Task<(LoadReply? Reply, Judgement Judgement)> SendAsync(
        string operation,
        int records,
        Func<HttpRequestMessage> request,
        Func<LoadReply, Judgement> judge,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(judge);
        return await RepeatAsync(operation, records, () => AttemptAsync(request, judge, cancellation), cancellation);
    }

    /// <summary>
    /// Does something that is no request of this worker's own, and may be many of somebody else's: a command to an integration.
    /// It is recorded, and done again, like a request.
    /// </summary>
    /// <param name="operation">A tag in the report.</param>
    /// <param name="records">How many records it is to make.</param>
    /// <param name="act">Does it, and says what came of it; a failure is never an exception.</param>
    /// <param name="cancellation">Ends the run.</param>
    public async Task<Judgement> DoAsync(
        string operation,
        int records,
        Func<CancellationToken, Task<Judgement>> act,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(act);
        Traffic.Worker.Value = this;
        var (_, judgement) = await RepeatAsync(operation, records, () => ActAsync(act, cancellation), cancellation);
        return judgement;
    }

    /// <summary>
    /// Says that a part of the item cannot be sent, because what it needs is not there: the item counts as failed, and the report
    /// says why.
    /// </summary>
    /// <param name="operation">What would have been sent.</param>
    /// <param name="reason">Short, without names of people, and few different ones.</param>
    public void Miss(string operation, string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        _isGood = false;
        _run.Reasons.Add(_run.TagOf(_platform, operation), RequestOutcome.Failed, reason);
    }

    /// <summary>
    /// A request that an integration has sent while this worker waits for it. Several may end at the same moment.
    /// </summary>
    internal void Note(string operation, TimeSpan took, int status, Judgement judgement)
    {
        var (tag, done) = (_run.TagOf(_platform, operation), Clock.GetTimestamp());
        var sent = done - (long)(took.TotalSeconds * Clock.TimestampFrequency);
        var sample = RequestSample.Of(tag, 0, sent, sent, done, status, judgement, 0);
        lock (_others) _others.Add(sample);
        if (judgement.Reason is { } reason) _run.Reasons.Add(tag, judgement.Outcome, reason);
    }

    /// <summary>An item begins: its first request was due when the item was.</summary>
    internal void Begin(Arrival arrival) => (_due, _isGood) = (arrival.Due, true);

    /// <summary>The item ended.</summary>
    internal ItemEnd End(int phase, Arrival arrival)
    {
        _own.Add(RequestSample.OfItem(phase, arrival, Clock.GetTimestamp(), _isGood));
        return _isGood ? ItemEnd.Acknowledged : ItemEnd.InDoubt;
    }

    /// <summary>An item is not begun: it was due too long ago.</summary>
    internal void Drop(int phase, long due) => _own.Add(RequestSample.OfDropped(phase, due, Clock.GetTimestamp()));

    async Task<(LoadReply? Reply, Judgement Judgement)> RepeatAsync(
        string operation,
        int records,
        Func<Task<(LoadReply? Reply, Judgement Judgement, long Sent, long Done)>> attemptAsync,
        CancellationToken cancellation)
    {
        var tag = _run.TagOf(_platform, operation);
        for (var attempt = 0; ; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (reply, judgement, sent, done) = await attemptAsync();
            var wait = _retries.WaitBefore(attempt, judgement, Number);
            var givenUp = wait is null && judgement.Outcome != RequestOutcome.Answered ? records : 0;
            _own.Add(RequestSample.Of(tag, attempt, _due, sent, done, reply?.Status ?? 0, judgement, givenUp));
            if (judgement.Reason is { } reason) _run.Reasons.Add(tag, judgement.Outcome, reason);
            if (wait is null)
            {
                _isGood &= judgement.IsGood;
                _due = Clock.GetTimestamp();
                return (reply, judgement);
            }

            await WaitAsync(tag, judgement.Outcome, wait.Value, cancellation);
        }
    }

    async Task<(LoadReply?, Judgement, long Sent, long Done)> ActAsync(
        Func<CancellationToken, Task<Judgement>> act,
        CancellationToken cancellation)
    {
        var sent = Clock.GetTimestamp();
        _run.Sent();
        try
        {
            var judgement = await act(cancellation);
            return (null, judgement, sent, Clock.GetTimestamp());
        }
        finally
        {
            _run.Received();
        }
    }

    async Task<(LoadReply?, Judgement, long Sent, long Done)> AttemptAsync(
        Func<HttpRequestMessage> request,
        Func<LoadReply, Judgement> judge,
        CancellationToken cancellation)
    {
        if (_time is not null) await _time.EnterAsync(cancellation);
        try
        {
            return await ExchangeAsync(request(), judge, cancellation);
        }
        finally
        {
            // Taken while the clock cannot be moved: what the answer says of waiting counts from here.
            if (_time is not null) _answeredAt = _time.GetUtcNow();
            _time?.Leave();
        }
    }

    async Task<(LoadReply?, Judgement, long Sent, long Done)> ExchangeAsync(
        HttpRequestMessage message,
        Func<LoadReply, Judgement> judge,
        CancellationToken cancellation)
    {
        using var request = message;
        var sent = Clock.GetTimestamp();
        _run.Sent();
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellation);
            var body = await response.Content.ReadAsByteArrayAsync(cancellation);
            var done = Clock.GetTimestamp();
            var reply = new LoadReply((int)response.StatusCode, body, RetryAfterOf(response), HeadersOf(response));
            return (reply, reply.Status is 429 or 503 ? OfStatus(reply) : judge(reply), sent, done);
        }
        catch (HttpRequestException e)
        {
            return (null, Judgement.OfFailed($"no answer: {e.HttpRequestError}"), sent, Clock.GetTimestamp());
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, Judgement.OfFailed("no answer in time"), sent, Clock.GetTimestamp());
        }
        finally
        {
            _run.Received();
        }
    }

    async Task WaitAsync(int tag, RequestOutcome outcome, TimeSpan wait, CancellationToken cancellation)
    {
        var begun = Clock.GetTimestamp();
        if (_time is not null && outcome == RequestOutcome.Throttled)
        {
            await _time.SkipAsync(_answeredAt + wait, cancellation);
            _due = Clock.GetTimestamp();
            _own.Add(RequestSample.OfWait(tag, outcome, _due - (long)(wait.TotalSeconds * Clock.TimestampFrequency), _due));
            return;
        }

        await Waiting.UntilAsync(Clock, begun + (long)(wait.TotalSeconds * Clock.TimestampFrequency), cancellation);
        _due = Clock.GetTimestamp();
        _own.Add(RequestSample.OfWait(tag, outcome, begun, _due));
    }

    static Judgement OfStatus(LoadReply reply) => Judgement.OfThrottled(
        reply.Status.ToString(CultureInfo.InvariantCulture),
        reply.RetryAfter);

    TimeSpan? RetryAfterOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        null => null,
        { Delta: { } delta } => delta,
        { Date: { } date } => date - Clock.GetUtcNow() is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero,
        _ => null,
    };

    static List<KeyValuePair<string, string>> HeadersOf(HttpResponseMessage response)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var (name, values) in response.Headers.NonValidated)
            foreach (var value in values) fields.Add(KeyValuePair.Create(name, value));
        foreach (var (name, values) in response.Content.Headers.NonValidated)
            foreach (var value in values) fields.Add(KeyValuePair.Create(name, value));
        return fields;
    }
}
