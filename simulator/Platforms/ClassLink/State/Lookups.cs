using Simulators.Kernel.Store;

namespace Simulators.ClassLink.State;

/// <summary>How a filter compares.</summary>
enum Comparison
{
    Equal,
    NotEqual,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    Contains,
}

/// <summary>Finds the rows that a filter's predicate asks for without going through all of them.</summary>
interface ILookup<TRow>
    where TRow : RosterRow
{
    /// <summary>Null when it cannot tell for such a comparison.</summary>
    Rows<TRow>? Find(RosterTables tables, Comparison comparison, string value);
}

/// <summary>By the sourcedId.</summary>
sealed class KeyLookup<TRow>(RosterTable<TRow> table) : ILookup<TRow>
    where TRow : RosterRow
{
    public Rows<TRow>? Find(RosterTables tables, Comparison comparison, string value) =>
        comparison != Comparison.Equal ? null
        : tables.Of(table).Find(value) is { Withheld: false } row ? new ListedRows<TRow>([row], isInKeyOrder: true)
        : ListedRows<TRow>.None;
}

/// <summary>By the status.</summary>
sealed class StatusLookup<TRow>(RosterTable<TRow> table) : ILookup<TRow>
    where TRow : RosterRow
{
    public Rows<TRow>? Find(RosterTables tables, Comparison comparison, string value)
    {
        if (comparison is not (Comparison.Equal or Comparison.NotEqual)) return null;
        if (value is not ("active" or "tobedeleted")) return null;
        var toBeDeleted = (value == "tobedeleted") == (comparison == Comparison.Equal);
        return new IndexedRows<TRow, bool>(tables.Of(table), table.Status, toBeDeleted, toBeDeleted);
    }
}

/// <summary>By <c>dateLastModified</c>; the value is ticks by now.</summary>
sealed class InstantLookup<TRow>(RosterTable<TRow> table) : ILookup<TRow>
    where TRow : RosterRow
{
    public Rows<TRow>? Find(RosterTables tables, Comparison comparison, string value) =>
        Wire.Instants.Parse(value) is not { } moment ? null : comparison switch
        {
            Comparison.Equal => Between(tables, moment.Ticks, moment.Ticks),
            Comparison.Greater => Between(tables, moment.Ticks + 1, long.MaxValue),
            Comparison.GreaterOrEqual => Between(tables, moment.Ticks, long.MaxValue),
            Comparison.Less => Between(tables, 0, moment.Ticks - 1),
            Comparison.LessOrEqual => Between(tables, 0, moment.Ticks),
            _ => null,
        };

    IndexedRows<TRow, long> Between(RosterTables tables, long from, long to) =>
        new(tables.Of(table), table.Modified, from, to);
}

/// <summary>By a text of which most rows have their own.</summary>
sealed class TextLookup<TRow>(RosterTable<TRow> table, OrderedIndex<TRow, string> index) : ILookup<TRow>
    where TRow : RosterRow
{
    public Rows<TRow>? Find(RosterTables tables, Comparison comparison, string value) =>
        comparison == Comparison.Equal ? new IndexedRows<TRow, string>(tables.Of(table), index, value, value) : null;
}

/// <summary>By a text that many rows share: an index made with <see cref="RosterTable{TRow}.ByStatus"/>.</summary>
sealed class SharedTextLookup<TRow>(RosterTable<TRow> table, OrderedIndex<TRow, string> index) : ILookup<TRow>
    where TRow : RosterRow
{
    public Rows<TRow>? Find(RosterTables tables, Comparison comparison, string value) =>
        comparison == Comparison.Equal ? Rows<TRow>.Of(tables.Of(table), index, value) : null;
}

/// <summary>By an index of all rows, shared or not, of which few have the value: the others are left out one by one.</summary>
sealed class UnsortedLookup<TRow>(RosterTable<TRow> table, OrderedIndex<TRow, string> index) : ILookup<TRow>
    where TRow : RosterRow
{
    public Rows<TRow>? Find(RosterTables tables, Comparison comparison, string value) =>
        comparison != Comparison.Equal ? null
        : new ListedRows<TRow>(
            [.. tables.Of(table).Where(index, value).Where(row => !row.Withheld)],
            isInKeyOrder: true);
}

/// <summary>In a way of its own.</summary>
sealed class SpecialLookup<TRow>(Func<RosterTables, string, Rows<TRow>?> equal) : ILookup<TRow>
    where TRow : RosterRow
{
    public Rows<TRow>? Find(RosterTables tables, Comparison comparison, string value) =>
        comparison == Comparison.Equal ? equal(tables, value) : null;
}
