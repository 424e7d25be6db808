using Simulators.Kernel.Journal;

namespace Simulators.Kernel.Clock;

/// <summary>A due event that has happened.</summary>
/// <param name="Sequence">Its place among those of the sandbox.</param>
/// <param name="Platform">The platform's name.</param>
/// <param name="Due">What it was.</param>
public sealed record HappenedEvent(long Sequence, string Platform, DueEvent Due);

/// <summary>The latest due events of a sandbox that have happened. Thread-safe.</summary>
public sealed class DueLog
{
    /// <summary>How many are remembered; the oldest goes first.</summary>
    public const int Most = 1000;

    readonly Lock _gate = new();
    readonly Queue<HappenedEvent> _events = [];
    readonly Watchers<HappenedEvent> _watchers = new();
    long _sequence;

    /// <summary>The events, oldest first.</summary>
    public IReadOnlyList<HappenedEvent> All
    {
        get
        {
            lock (_gate) return [.. _events];
        }
    }

    /// <summary>Shows every event that happens from now on, until the watch is disposed of.</summary>
    public Watch<HappenedEvent> Watch() => _watchers.Add();

    /// <summary>Forgets all.</summary>
    public void Reset()
    {
        lock (_gate) _events.Clear();
    }

    internal void Add(string platform, DueEvent due)
    {
        HappenedEvent happened;
        lock (_gate)
        {
            happened = new HappenedEvent(++_sequence, platform, due);
            if (_events.Count == Most) _events.Dequeue();
            _events.Enqueue(happened);
        }

        _watchers.Tell(happened);
    }
}
