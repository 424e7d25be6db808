using Simulators.ClassLink.Rules;
using Simulators.ClassLink.State;
using Simulators.ClassLink.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassLink.Surface;

/// <summary>Answers a collection: a page of a set of rows, as the query parameters want it.</summary>
static class Listing
{
    public static Reply Answer<TRow>(RosterView view, Resource<TRow> resource, RowSet<TRow> set)
        where TRow : RosterRow
    {
        var fields = resource.FieldsOf(view.Version);
        if (Page(view).Refuses(out var why, out var page)) return Refuse(view, why);
        if (Read(view, fields).Refuses(out why, out var query)) return Refuse(view, why);
        var total = view.Tables.Of(resource.Table).CountRange(resource.Table.Status, false, true);
        var rows = QueryPlan.Filter(view, fields, set, query.Filter, total);
        if (query.Sort is { } sort) rows = QueryPlan.Sort(view, sort, query.SortName!, rows, total);
        if (page.Offset >= rows.Count && page.Offset > 0) view.Call.Decided(RuleBook.PastTheEnd);
        var found = query.Descending && query.Sort is not null ? Backwards(rows, page) : rows.Page(page.Offset, page.Limit);
        var body = CollectionWriter.Write(view, resource, found, query.Selected, query.Warnings);
        return RosterReply.Collection(view, body, page, found.Count, rows.Count);
    }

    static Reply Refuse(RosterView view, Rejection why) => StatusInfo.Reject(view.Call, view.Version, why);

    static Decision<Page> Page(RosterView view)
    {
        var (call, request) = (view.Call, view.Call.Request);
        var standard = (int)call.Get(ClassLinkSettings.DefaultLimit);
        if (QueryRules.Number("limit", request.QueryValue("limit"), standard, 1).Refuses(out var why, out var limit)) return why;
        if (QueryRules.Number("offset", request.QueryValue("offset"), 0, 0).Refuses(out why, out var offset)) return why;
        var most = (int)call.Get(ClassLinkSettings.MaximumLimit);
        call.Decided(limit > most ? RuleBook.MaximumLimit : RuleBook.Limit);
        return new Page(offset, Math.Min(limit, most));
    }

    static Decision<Query<TRow>> Read<TRow>(RosterView view, Fields<TRow> fields)
        where TRow : RosterRow
    {
        var request = view.Call.Request;
        var warnings = new List<(ErrorEntry, string)>();
        if (QueryRules.Filter(request.QueryValue("filter"), fields) is { Rejection: { } noFilter }) return noFilter;
        var filter = QueryRules.Filter(request.QueryValue("filter"), fields).Value;
        if (filter is not null) Notice(view, fields, filter);
        if (Selected(view, fields, warnings) is { Rejection: { } noSelection }) return noSelection;
        var selected = Selected(view, fields, []).Value;
        var name = request.QueryValue("sort");
        var sort = name is null ? null : fields.PathOf(name) ?? fields.PathOf($"{name}.sourcedId");
        if (!string.IsNullOrEmpty(name) && sort is null)
        {
            view.Call.Decided(RuleBook.SortUnknown);
            if (view.Version == RosterVersion.V11) warnings.Add((Errors.InvalidSortField, QueryRules.Cut(name)));
            else if (view.Call.Get(ClassLinkSettings.UnknownSortField12) == "refused") return UnknownSort(name);
        }

        return new Query<TRow>(filter, selected, name, sort, IsDescending(view, sort is not null), warnings);
    }

    /// <summary>The members wanted; in 1.1 an unknown name is a warning and all are answered.</summary>
    public static Decision<bool[]?> Selected<TRow>(RosterView view, Fields<TRow> fields, List<(ErrorEntry, string)> warnings)
        where TRow : RosterRow
    {
        var sent = view.Call.Request.QueryValue("fields");
        var selected = QueryRules.Selection(sent, fields, view.Version, out var unknown);
        if (sent is null || selected.Rejection is not null) return selected;
        view.Call.Decided(unknown is null ? RuleBook.Selection : RuleBook.SelectionUnknown);
        if (unknown is not null) warnings.Add((Errors.InvalidSelectionField, QueryRules.Cut(unknown)));
        return selected;
    }

    static void Notice<TRow>(RosterView view, Fields<TRow> fields, Filter filter)
        where TRow : RosterRow
    {
        view.Call.Decided(RuleBook.FilterCase);
        foreach (var predicate in filter.Predicates)
        {
            if (fields.PathOf(predicate.Field)!.Kind == FieldKind.List) view.Call.Decided(RuleBook.FilterList);
        }
    }

    static bool IsDescending(RosterView view, bool sorts)
    {
        var order = view.Call.Request.QueryValue("orderBy");
        if (order is not (null or "asc" or "desc")) view.Call.Decided(RuleBook.SortOrderUnknown);
        else if (sorts) view.Call.Decided(RuleBook.SortOrder);
        return order == "desc";
    }

    static Rejection UnknownSort(string name) => new(
        Errors.InvalidData,
        RuleBook.SortUnknown,
        $"{QueryRules.Cut(name)} is no field of these records: sort by a field that they have, or leave sort out.");

    /// <summary>The page of the reverse order, read from the other end.</summary>
    static List<TRow> Backwards<TRow>(Rows<TRow> rows, Page page)
        where TRow : RosterRow
    {
        var end = Math.Max(0, rows.Count - page.Offset);
        var start = Math.Max(0, end - page.Limit);
        List<TRow> found = [.. rows.Page(start, end - start)];
        found.Reverse();
        return found;
    }

    sealed record Query<TRow>(
        Filter? Filter,
        bool[]? Selected,
        string? SortName,
        FieldPath<TRow>? Sort,
        bool Descending,
        IReadOnlyList<(ErrorEntry Error, string Detail)> Warnings)
        where TRow : RosterRow;
}
