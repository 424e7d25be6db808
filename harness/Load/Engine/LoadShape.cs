using Simulators.Load.Schedules;

namespace Simulators.Load.Engine;

/// <summary>How a run decides when the next item begins.</summary>
public enum LoadModel
{
    /// <summary>A number of workers do all the work as fast as they are answered; the run ends when it is done.</summary>
    FixedWork,

    /// <summary>Items come by a schedule, answered or not; latency counts from the moment an item was due.</summary>
    Open,

    /// <summary>
    /// Workers, perhaps more and more of them, each of which waits for its answer, perhaps with a pace of its own.
    /// </summary>
    Closed,
}

/// <summary>How a run goes.</summary>
public sealed record LoadShape
{
    /// <summary>The most workers that a run may have.</summary>
    public const int MostWorkers = 5000;

    /// <summary>What still counts as on time unless told otherwise.</summary>
    public static readonly TimeSpan DefaultLateAfter = TimeSpan.FromMilliseconds(25);

    /// <summary>Items a second, of an open run; null for the other models.</summary>
    public IReadOnlyList<Stage>? Rates { get; init; }

    /// <summary>
    /// How many workers; in an open run how many requests may be on their way at once. An item that is due when all are busy
    /// waits,
    /// and the wait is part of its response time.
    /// </summary>
    public IReadOnlyList<Stage> Workers { get; init; } = Stage.Steady(10);

    /// <summary>The least time from one item's begin to the next one's of the same worker; zero for none.</summary>
    public TimeSpan Pacing { get; init; }

    /// <summary>No item begins after that, done or not; null for as long as it takes.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>An item that could not begin for so long is dropped and counted; null for never.</summary>
    public TimeSpan? DropAfter { get; init; }

    /// <summary>
    /// What still counts as on time: more than the timers and the garbage collector of a machine that has power to spare need.
    /// </summary>
    public TimeSpan LateAfter { get; init; } = DefaultLateAfter;

    /// <summary>Which model these values are.</summary>
    public LoadModel Model => (Rates, Duration, Pacing, Workers.Count) switch
    {
        (not null, _, _, _) => LoadModel.Open,
        (null, null, { Ticks: 0 }, 1) => LoadModel.FixedWork,
        _ => LoadModel.Closed,
    };

    /// <summary>How many workers there are at the busiest moment.</summary>
    public int PeakWorkers => (int)Math.Ceiling(Stages.Peak(Workers));
}
