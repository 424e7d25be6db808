using Simulators.Load.Recording;
using Simulators.Load.Scenarios;
using Simulators.Load.Schedules;

namespace Simulators.Load.Engine;

/// <summary>Hands the items of a phase to workers, each at its time.</summary>
abstract class Pace(RunClock clock, LoadShape shape, long items)
{
    readonly long _items = items;
    long _next = -1;

    protected RunClock Clock => clock;

    protected LoadShape Shape => shape;

    /// <summary>Waits for the next item of a worker.</summary>
    /// <param name="worker">Who asks.</param>
    /// <param name="drop">Told of an item that is too old.</param>
    /// <param name="stop">No item begins any more.</param>
    /// <returns>The item's ordinal and when it was due and began, or null when there is no more.</returns>
    public abstract Task<(long Ordinal, Arrival Arrival)?> NextAsync(
        LoadWorker worker, Action<long> drop, CancellationToken stop);

    /// <summary>Whether no item is left.</summary>
    protected bool IsOver => Volatile.Read(ref _next) >= _items - 1;

    protected bool TryTake(out long ordinal) => (ordinal = Interlocked.Increment(ref _next)) < _items;

    public static Pace Of(RunClock clock, LoadShape shape, long items, long before) => shape.Rates is null
        ? new WorkerPace(clock, shape, items)
        : new ArrivalPace(clock, shape, items, before);
}

/// <summary>Open: an item is due at its time, whoever is free takes the next one and waits for its moment.</summary>
sealed class ArrivalPace : Pace
{
    readonly ArrivalTimes _times;
    readonly long _before;
    readonly long _origin;

    /// <param name="before">How many items the phases before had: the schedule goes on where they left it.</param>
    public ArrivalPace(RunClock clock, LoadShape shape, long items, long before)
        : base(clock, shape, items)
    {
        _times = new ArrivalTimes(shape.Rates!);
        _before = before;
        _origin = clock.Now - clock.Ticks(_times.Of(before));
    }

    public override async Task<(long Ordinal, Arrival Arrival)?> NextAsync(
        LoadWorker worker, Action<long> drop, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && TryTake(out var ordinal))
        {
            var due = _origin + Clock.Ticks(_times.Of(_before + ordinal));
            var waits = Clock.Now < due;
            if (waits && !await Clock.WaitUntilAsync(due, stop)) return null;
            var now = Clock.Now;
            var late = Clock.Time(now - due);
            if (!waits && late > Shape.DropAfter)
            {
                drop(due);
                continue;
            }

            var lateness = late <= Shape.LateAfter ? Lateness.None : waits ? Lateness.Generator : Lateness.Queued;
            return (ordinal, new Arrival(due, now, lateness));
        }

        return null;
    }
}

/// <summary>
/// Closed, and fixed work: a worker takes the next item when it is free, when its pace allows, and when it is its turn.
/// </summary>
sealed class WorkerPace(RunClock clock, LoadShape shape, long items) : Pace(clock, shape, items)
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    readonly long[] _begun = new long[shape.PeakWorkers];

    public override async Task<(long Ordinal, Arrival Arrival)?> NextAsync(
        LoadWorker worker, Action<long> drop, CancellationToken stop)
    {
        while (worker.Number >= Stages.At(Shape.Workers, Clock.Elapsed))
        {
            // Whose turn comes when the work is done holds nobody up.
            if (IsOver || !await Clock.WaitUntilAsync(Clock.Now + Clock.Ticks(Pause), stop)) return null;
        }

        var due = Clock.Now;
        var lateness = Lateness.None;
        if (Shape.Pacing > TimeSpan.Zero && _begun[worker.Number] is > 0 and var last && last + Clock.Ticks(Shape.Pacing) > due)
        {
            due = last + Clock.Ticks(Shape.Pacing);
            if (!await Clock.WaitUntilAsync(due, stop)) return null;
            if (Clock.Time(Clock.Now - due) > Shape.LateAfter) lateness = Lateness.Generator;
        }

        if (stop.IsCancellationRequested || !TryTake(out var ordinal)) return null;
        _begun[worker.Number] = due;
        return (ordinal, new Arrival(due, Clock.Now, lateness));
    }
}
