namespace Simulators.Load.Engine;

/// <summary>Which part of the items is this run's: every <paramref name="Count"/>th, so that all parts are alike.</summary>
/// <param name="Index">From 1.</param>
/// <param name="Count">How many parts there are.</param>
public readonly record struct Shard(int Index, int Count)
{
    /// <summary>All of them.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>How many of so many items are this shard's.</summary>
    public long Of(long items) => (items - Index + Count) / Count;

    /// <summary>The item that is this shard's n-th, from 0.</summary>
    public long ItemAt(long ordinal) => ordinal * Count + Index - 1;

    public override string ToString() => $"{Index}/{Count}";
}
