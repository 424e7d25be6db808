namespace Simulators.Load.Scenarios;

/// <summary>How an item ended.</summary>
public enum ItemEnd : byte
{
    /// <summary>It was not begun: another shard's, or the time was up.</summary>
    NotSent,

    /// <summary>Begun, and neither wholly acknowledged nor known to have failed: its records may be there or not.</summary>
    InDoubt,

    /// <summary>The platform acknowledged all of it: its records must be there.</summary>
    Acknowledged,
}

/// <summary>How every item of every phase ended. One byte an item; each item is written by one worker.</summary>
public sealed class WorkProgress
{
    readonly Dictionary<string, ItemEnd[]> _phases;

    internal WorkProgress(IEnumerable<LoadPhase> phases) =>
        _phases = phases.ToDictionary(phase => phase.Name, phase => new ItemEnd[phase.Items]);

    /// <summary>How an item ended.</summary>
    /// <param name="phase">The phase's name.</param>
    /// <param name="item">The item's index.</param>
    public ItemEnd this[string phase, long item] => _phases[phase][item];

    /// <summary>How many items of a phase ended so.</summary>
    public long Count(string phase, ItemEnd end) => _phases[phase].LongCount(one => one == end);

    internal ItemEnd[] Of(LoadPhase phase) => _phases[phase.Name];
}
