using Simulators.Kernel.Store;

namespace Simulators.ClassLink.State;

/// <summary>Rows that an answer is taken from: counted and paged without being read, wherever an index can do that.</summary>
abstract class Rows<TRow>
    where TRow : RosterRow
{
    int? _count;

    public int Count => _count ??= CountRows();

    /// <summary>Whether they come in the order of their sourcedIds.</summary>
    public abstract bool IsInKeyOrder { get; }

    public abstract IReadOnlyList<TRow> Page(int offset, int limit);

    /// <summary>Those of one status, where they lie together; otherwise null.</summary>
    public virtual Rows<TRow>? WithStatus(bool toBeDeleted) => null;

    /// <summary>The same in the order of their sourcedIds, where that costs no reading; otherwise null.</summary>
    public virtual Rows<TRow>? InKeyOrder() => IsInKeyOrder ? this : null;

    public IReadOnlyList<TRow> All() => Page(0, int.MaxValue);

    /// <summary>All that is shared, in the order of an index.</summary>
    public static Rows<TRow> Whole(ITable<string, TRow> table, OrderedIndex<TRow, long> index) =>
        new IndexedRows<TRow, long>(table, index, long.MinValue, long.MaxValue);

    /// <summary>All that is shared, in the order of an index.</summary>
    public static Rows<TRow> Whole(ITable<string, TRow> table, OrderedIndex<TRow, string> index) =>
        new IndexedRows<TRow, string>(table, index, "", Last);

    /// <summary>All that is shared: the active ones first.</summary>
    public static Rows<TRow> Whole(ITable<string, TRow> rows, RosterTable<TRow> table) => new SplitRows<TRow>(
        new IndexedRows<TRow, bool>(rows, table.Status, false, false),
        new IndexedRows<TRow, bool>(rows, table.Status, true, true));

    /// <summary>All that is shared, in the order of the sourcedIds.</summary>
    public static Rows<TRow> InKeyOrder(ITable<string, TRow> rows, RosterTable<TRow> table) => Whole(rows, table).InKeyOrder()!;

    /// <summary>Those of a value, by an index made with <see cref="RosterTable{TRow}.ByStatus"/>.</summary>
    public static Rows<TRow> Of(ITable<string, TRow> rows, OrderedIndex<TRow, string> index, string value) => new SplitRows<TRow>(
        new IndexedRows<TRow, string>(rows, index, value, value),
        new IndexedRows<TRow, string>(rows, index, RosterTable<TRow>.Deleted(value), RosterTable<TRow>.Deleted(value)));

    protected abstract int CountRows();

    /// <summary>Behind every text that a roster can hold: no text begins with so many noncharacters.</summary>
    const string Last = "\uFFFF\uFFFF\uFFFF\uFFFF";
}

/// <summary>Rows from one value of an index to another.</summary>
sealed class IndexedRows<TRow, TValue>(ITable<string, TRow> table, OrderedIndex<TRow, TValue> index, TValue from, TValue to)
    : Rows<TRow>
    where TRow : RosterRow
    where TValue : notnull
{
    public override bool IsInKeyOrder => EqualityComparer<TValue>.Default.Equals(from, to);

    public override IReadOnlyList<TRow> Page(int offset, int limit) => table.Range(index, from, to, offset, limit);

    protected override int CountRows() => table.CountRange(index, from, to);
}

/// <summary>Rows that were read already.</summary>
sealed class ListedRows<TRow>(IReadOnlyList<TRow> rows, bool isInKeyOrder = false) : Rows<TRow>
    where TRow : RosterRow
{
    public static Rows<TRow> None { get; } = new ListedRows<TRow>([], isInKeyOrder: true);

    public override bool IsInKeyOrder => isInKeyOrder;

    public override IReadOnlyList<TRow> Page(int offset, int limit) =>
        offset == 0 && limit >= rows.Count ? rows : [.. rows.Skip(offset).Take(limit)];

    protected override int CountRows() => rows.Count;
}

/// <summary>Some rows and then others, none of them twice.</summary>
sealed class JoinedRows<TRow>(Rows<TRow> first, Rows<TRow> second) : Rows<TRow>
    where TRow : RosterRow
{
    public override bool IsInKeyOrder => second.Count == 0 && first.IsInKeyOrder;

    public override IReadOnlyList<TRow> Page(int offset, int limit)
    {
        if (offset >= first.Count) return second.Page(offset - first.Count, limit);
        var page = first.Page(offset, limit);
        return page.Count == limit || second.Count == 0 ? page : [.. page, .. second.Page(0, limit - page.Count)];
    }

    public override Rows<TRow>? WithStatus(bool toBeDeleted) =>
        first.WithStatus(toBeDeleted) is { } a && second.WithStatus(toBeDeleted) is { } b ? new JoinedRows<TRow>(a, b) : null;

    public override Rows<TRow>? InKeyOrder() => second.Count == 0 ? first.InKeyOrder() : first.Count == 0 ? second.InKeyOrder() : null;

    protected override int CountRows() => first.Count + second.Count;
}

/// <summary>Active rows and those to be deleted.</summary>
sealed class SplitRows<TRow>(Rows<TRow> active, Rows<TRow> deleted) : Rows<TRow>
    where TRow : RosterRow
{
    readonly JoinedRows<TRow> _joined = new(active, deleted);

    public override bool IsInKeyOrder => deleted.Count == 0 ? active.IsInKeyOrder : active.Count == 0 && deleted.IsInKeyOrder;

    public override IReadOnlyList<TRow> Page(int offset, int limit) => _joined.Page(offset, limit);

    public override Rows<TRow> WithStatus(bool toBeDeleted) => toBeDeleted ? deleted : active;

    public override Rows<TRow>? InKeyOrder() =>
        IsInKeyOrder ? this
        : active.IsInKeyOrder && deleted.IsInKeyOrder ? new MergedRows<TRow>(active, deleted.All())
        : null;

    protected override int CountRows() => _joined.Count;
}

/// <summary>
/// Many rows and a few others, both in the order of their sourcedIds, as one: where a page begins is found by halving, so
/// that the last page costs what the first does.
/// </summary>
sealed class MergedRows<TRow>(Rows<TRow> many, IReadOnlyList<TRow> few) : Rows<TRow>
    where TRow : RosterRow
{
    public override bool IsInKeyOrder => true;

    public override IReadOnlyList<TRow> Page(int offset, int limit)
    {
        var ofFew = FewBefore(offset);
        limit = Math.Min(limit, Math.Max(0, Count - offset));
        var page = many.Page(offset - ofFew, limit);
        var merged = new List<TRow>(limit);
        for (var i = 0; merged.Count < limit;)
        {
            var takesFew = ofFew < few.Count
                && (i == page.Count || string.CompareOrdinal(few[ofFew].SourcedId, page[i].SourcedId) < 0);
            if (!takesFew && i == page.Count) break;
            merged.Add(takesFew ? few[ofFew++] : page[i++]);
        }

        return merged;
    }

    protected override int CountRows() => many.Count + few.Count;

    /// <summary>How many of the few are among the first rows.</summary>
    int FewBefore(int offset)
    {
        int low = 0, high = few.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (middle + ManyBefore(few[middle].SourcedId) < offset) low = middle + 1;
            else high = middle;
        }

        return Math.Min(low, offset);
    }

    int ManyBefore(string sourcedId)
    {
        int low = 0, high = many.Count;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (string.CompareOrdinal(many.Page(middle, 1)[0].SourcedId, sourcedId) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
