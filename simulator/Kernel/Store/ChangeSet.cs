namespace Simulators.Kernel.Store;

/// <summary>A row as a transaction left it.</summary>
/// <param name="Table">The ordinal of its table.</param>
/// <param name="Key">Its key as text; of a row that is to be applied it may be empty, for the row has it.</param>
/// <param name="Row">The row as JSON; of one that was deleted, as it was before.</param>
/// <param name="Deleted">Whether it is gone.</param>
public readonly record struct RowChange(int Table, string Key, ReadOnlyMemory<byte> Row, bool Deleted);

/// <summary>All that a store holds.</summary>
/// <param name="Rows">Each is written as it is come to: what is read in parts costs the memory of a part.</param>
/// <param name="Sequences">The next id of each sequence by its ordinal.</param>
public sealed record StoreContent(IEnumerable<RowChange> Rows, IReadOnlyList<long> Sequences);

/// <summary>What transactions changed, for an engine that keeps it: of a row that changed twice, how it was left.</summary>
public sealed class ChangeSet
{
    readonly Dictionary<(int Table, string Key), RowChange> _rows = [];

    /// <summary>The rows, in no order.</summary>
    public IReadOnlyCollection<RowChange> Rows => _rows.Values;

    /// <summary>The next id of each sequence by its ordinal, when one was drawn; else null.</summary>
    public IReadOnlyList<long>? Sequences { get; internal set; }

    public bool IsEmpty => _rows.Count == 0 && Sequences is null;

    public void Clear()
    {
        _rows.Clear();
        Sequences = null;
    }

    internal void Add(RowChange change) => _rows[(change.Table, change.Key)] = change;
}
