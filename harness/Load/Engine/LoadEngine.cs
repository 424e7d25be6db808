using Simulators.Load.Recording;
using Simulators.Load.Running;
using Simulators.Load.Scenarios;

namespace Simulators.Load.Engine;

/// <summary>Why a run ended.</summary>
public enum RunEnd
{
    /// <summary>All the work is done.</summary>
    WorkDone,

    /// <summary>The time was up before that.</summary>
    TimeUp,

    /// <summary>A threshold that says so was broken.</summary>
    Aborted,

    /// <summary>Somebody stopped it.</summary>
    Interrupted,

    /// <summary>The target did not answer any more.</summary>
    TargetLost,
}

/// <summary>One phase, as it went.</summary>
/// <param name="Items">How many items were this run's.</param>
/// <param name="Ended">How many of them ended.</param>
/// <param name="Began">Since the run began.</param>
/// <param name="Took">Until its last item had ended.</param>
public sealed record PhaseResult(string Name, long Items, long Ended, TimeSpan Began, TimeSpan Took);

/// <summary>Does the work: phase by phase, by so many workers, in the shape that was ordered.</summary>
sealed class LoadEngine(
    ILoadWork work,
    string platform,
    LoadShape shape,
    Shard shard,
    RunRecorder recorder,
    RunClock clock,
    HttpClient http,
    RetryPolicy retries,
    VirtualTime? time = null) : IDisposable
{
    /// <summary>What is on its way when the run ends has so long to come to an end.</summary>
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    readonly CancellationTokenSource _stop = new();
    readonly CancellationTokenSource _cut = new();
    readonly Lock _gate = new();
    RunEnd _end = RunEnd.WorkDone;
    long _cutOff;
    long _ended;

    /// <summary>How every item ended.</summary>
    public WorkProgress Progress { get; } = new(work.Phases);

    /// <summary>How many items this run has in all.</summary>
    public long Items { get; } = work.Phases.Sum(phase => shard.Of(phase.Items));

    /// <summary>How many have ended.</summary>
    public long Ended => Volatile.Read(ref _ended);

    /// <summary>Items that were on their way when the run ended and were cut off.</summary>
    public long CutOff => Volatile.Read(ref _cutOff);

    /// <summary>The phase that is being done.</summary>
    public string Phase { get; private set; } = "";

    /// <summary>When it began, since the run did.</summary>
    public TimeSpan PhaseBegan { get; private set; }

    /// <summary>How many had ended when it began.</summary>
    public long EndedBefore { get; private set; }

    public RunEnd End => _end;

    /// <summary>
    /// No item begins any more; the first reason counts. What is on its way may end, unless it was interrupted.
    /// </summary>
    public void Stop(RunEnd reason)
    {
        lock (_gate)
        {
            if (_stop.IsCancellationRequested) return;
            _end = reason;
            _stop.Cancel();
            if (reason is RunEnd.Interrupted or RunEnd.TargetLost) _cut.Cancel();
            else _cut.CancelAfter(Grace);
        }
    }

    /// <summary>Runs to the end, whichever comes first.</summary>
    public async Task<IReadOnlyList<PhaseResult>> RunAsync()
    {
        var workers = Enumerable.Range(0, shape.PeakWorkers)
            .Select(number => new LoadWorker(number, platform, http, recorder, retries, time))
            .ToArray();
        var results = new List<PhaseResult>();
        long before = 0;
        using var deadline = shape.Duration is { } duration ? DeadlineAfter(duration) : null;
        for (var i = 0; i < work.Phases.Count; i++)
        {
            results.Add(await RunAsync(i, workers, before));
            before += shard.Of(work.Phases[i].Items);
        }

        return results;
    }

    public void Dispose()
    {
        _stop.Dispose();
        _cut.Dispose();
    }

    ITimer DeadlineAfter(TimeSpan duration) => clock.Provider.CreateTimer(
        _ => Stop(RunEnd.TimeUp), null, duration, Timeout.InfiniteTimeSpan);

    async Task<PhaseResult> RunAsync(int number, LoadWorker[] workers, long before)
    {
        var phase = work.Phases[number];
        var items = shard.Of(phase.Items);
        var (began, endedBefore) = (clock.Elapsed, Ended);
        (Phase, PhaseBegan, EndedBefore) = (phase.Name, began, endedBefore);
        var pace = Pace.Of(clock, shape, items, before);
        await Task.WhenAll(workers.Select(worker => Task.Run(() => WorkAsync(worker, number, pace))));
        return new PhaseResult(phase.Name, items, Ended - endedBefore, began, clock.Elapsed - began);
    }

    async Task WorkAsync(LoadWorker worker, int number, Pace pace)
    {
        var phase = work.Phases[number];
        var ends = Progress.Of(phase);
        while (await pace.NextAsync(worker, due => worker.Drop(number, due), _stop.Token) is { } next)
        {
            var item = shard.ItemAt(next.Ordinal);
            ends[item] = ItemEnd.InDoubt;
            worker.Begin(next.Arrival);
            try
            {
                await phase.RunAsync(worker, item, _cut.Token);
                ends[item] = worker.End(number, next.Arrival);
                Interlocked.Increment(ref _ended);
            }
            catch (OperationCanceledException) when (_cut.IsCancellationRequested)
            {
                Interlocked.Increment(ref _cutOff);
            }
            catch
            {
                Stop(RunEnd.Interrupted);
                throw;
            }
        }
    }
}
