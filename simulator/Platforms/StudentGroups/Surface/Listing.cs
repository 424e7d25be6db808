using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.StudentGroups.Rules;
using Simulators.StudentGroups.Wire;

namespace Simulators.StudentGroups.Surface;

/// <summary>An attribute that a list can be sorted by.</summary>
/// <param name="Name">The vendor's name.</param>
/// <param name="Compare">The order of two rows by it.</param>
/// <param name="Page">A page of the whole table in this order, rows of equal value by id; null when no index has it.</param>
sealed record Column<TRow>(
    string Name,
    Comparison<TRow> Compare,
    Func<ITable<long, TRow>, int, int, IReadOnlyList<TRow>>? Page = null)
    where TRow : class;

/// <summary>The rows that a list is of: a whole table, or what a filter leaves of it.</summary>
/// <param name="Total">How many.</param>
/// <param name="Page">So many of them from a place on, in the order of ids.</param>
/// <param name="Whole">The table, when it is all of it.</param>
sealed record Rows<TRow>(int Total, Func<int, int, IReadOnlyList<TRow>> Page, ITable<long, TRow>? Whole = null)
    where TRow : class
{
    public static Rows<TRow> Of(ITable<long, TRow> table) => new(table.Count, table.Page, table);

    public static Rows<TRow> Of(IReadOnlyList<TRow> rows) =>
        new(rows.Count, (offset, limit) => [.. rows.Skip(offset).Take(limit)]);
}

/// <summary>
/// Lists of one resource. A page in the order of ids, or of one indexed attribute of the whole table, costs the page; any
/// other order sorts what there is.
/// </summary>
/// <param name="id">Reads a row's id.</param>
/// <param name="columns">The attributes to sort by, the id first.</param>
sealed class Listing<TRow>(Func<TRow, long> id, IReadOnlyList<Column<TRow>> columns)
    where TRow : class
{
    const int ById = 0;

    readonly string[] _names = [.. columns.Select(column => column.Name)];

    /// <summary>All rows in v1, a page of them in v2.</summary>
    public Decision<Slice<TRow>> Read(ApiCall call, Rows<TRow> rows)
    {
        if (!call.IsV2)
        {
            call.Decided(RuleBook.ListAll);
            call.Decided(RuleBook.ListOrder);
            return new Slice<TRow>(rows.Page(0, rows.Total), rows.Total, null);
        }

        var sent = call.Sent;
        if (ListRules.Positive(sent[Field.Page], "page", 1).Refuses(out var refused, out var page)
            || PerPage(call).Refuses(out refused, out var perPage)
            || ListRules.SortBy(sent[Field.SortBy], _names).Refuses(out refused, out var keys))
            return refused;
        if (call.Get(StudentGroupsSettings.SortByMandatory) && ListRules.Unordered(page, keys.Count) is { } unordered)
            return unordered;
        call.Decided(RuleBook.PagingHeaders);
        if (page > 1) call.Decided(RuleBook.Page);
        call.Decided(keys.Count == 0 ? RuleBook.ListOrder : RuleBook.SortBy);
        var offset = (page - 1 > rows.Total / perPage) ? rows.Total : (int)((page - 1) * perPage);
        return new Slice<TRow>(Ordered(rows, keys, offset, (int)perPage), rows.Total, perPage);
    }

    static Decision<long> PerPage(ApiCall call)
    {
        if (call.Sent[Field.PerPage] is { IsAbsent: true } or { IsBlank: true }) call.Decided(RuleBook.DefaultPerPage);
        var asked = ListRules.Positive(call.Sent[Field.PerPage], "per_page", call.Get(StudentGroupsSettings.DefaultPerPage));
        if (asked.Rejection is not null) return asked;
        var most = call.Get(StudentGroupsSettings.MaximumPerPage);
        if (asked.Value <= most) return asked;
        call.Decided(RuleBook.MaximumPerPage);
        return most;
    }

    IReadOnlyList<TRow> Ordered(Rows<TRow> rows, List<SortKey> keys, int offset, int limit)
    {
        if (IndexFor(rows, keys) is { } page)
            return keys.Count > 0 && keys[0].Descending ? FromEnd(page, rows.Total, offset, limit) : page(offset, limit);
        var all = rows.Page(0, rows.Total).ToArray();
        Array.Sort(all, (left, right) => Compare(keys, left, right));
        return [.. all.Skip(offset).Take(limit)];
    }

    /// <summary>What reads a page in this order, or in its opposite, without sorting; null when nothing does.</summary>
    Func<int, int, IReadOnlyList<TRow>>? IndexFor(Rows<TRow> rows, List<SortKey> keys)
    {
        if (keys.Count == 0 || keys[0].Attribute == ById) return rows.Page;
        // Rows of equal value are in the order of their ids, so that the id may follow in the same direction, and nothing else.
        if (keys.Count > 1 && (keys[1].Attribute != ById || keys[1].Descending != keys[0].Descending)) return null;
        return rows.Whole is { } table && columns[keys[0].Attribute].Page is { } indexed
            ? (offset, limit) => indexed(table, offset, limit)
            : null;
    }

    static IReadOnlyList<TRow> FromEnd(Func<int, int, IReadOnlyList<TRow>> page, int total, int offset, int limit)
    {
        var end = total - offset;
        var start = Math.Max(0, end - limit);
        return end <= 0 ? [] : [.. page(start, end - start).Reverse()];
    }

    int Compare(List<SortKey> keys, TRow left, TRow right)
    {
        foreach (var key in keys)
        {
            var order = columns[key.Attribute].Compare(left, right);
            if (order != 0) return key.Descending ? -order : order;
        }

        // As an index has it: all that is equal in one direction.
        var byId = id(left).CompareTo(id(right));
        return keys.Count == 1 && keys[0].Descending ? -byId : byId;
    }
}

/// <summary>What a list answers.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="PerPage">How many a page has, or null where there are no pages.</param>
sealed record Slice<TRow>(IReadOnlyList<TRow> Rows, int Total, long? PerPage);
