using Simulators.ClassLink.State;
using Simulators.ClassLink.Wire;

namespace Simulators.ClassLink.Rules;

/// <summary>
/// How the rows of a filter are found: by the index that leaves fewest of them, the rest of the filter asked of those. A
/// predicate that all rows fulfil (a delta from the beginning of time) costs nothing.
/// </summary>
static class QueryPlan
{
    public static Rows<TRow> Filter<TRow>(RosterView view, Fields<TRow> fields, RowSet<TRow> set, Filter? filter, int total)
        where TRow : RosterRow
    {
        if (filter is null) return set.Rows;
        var comparison = view.Call.Get(ClassLinkSettings.FilterCase) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        var parts = filter.Predicates.Select(predicate => PartOf(view, fields, predicate, comparison)).ToList();
        return filter.Either ? Either(set, parts) : Both(set, parts, total);
    }

    /// <summary>In the order asked for; equal ones by sourcedId, so that downwards is the exact reverse.</summary>
    public static Rows<TRow> Sort<TRow>(RosterView view, FieldPath<TRow> path, string name, Rows<TRow> rows, int total)
        where TRow : RosterRow
    {
        if (rows.Count == total && !IsGuarded(view, name) && path.Order?.Invoke(view) is { } ordered) return ordered;
        if (name == "sourcedId" && rows.InKeyOrder() is { } byKey) return byKey;
        var keyed = rows.All().Select(row => (Key: KeyOf(view, path, row), Row: row)).ToArray();
        Array.Sort(keyed, static (left, right) =>
        {
            var byKey = string.CompareOrdinal(left.Key, right.Key);
            return byKey != 0 ? byKey : string.CompareOrdinal(left.Row.SourcedId, right.Row.SourcedId);
        });
        return new ListedRows<TRow>(Array.ConvertAll(keyed, one => one.Row));
    }

    static string KeyOf<TRow>(RosterView view, FieldPath<TRow> path, TRow row)
        where TRow : RosterRow
    {
        var values = path.Values(view, row);
        return values.Count <= 1 ? values.First ?? "" : string.Join(',', values);
    }

    static Rows<TRow> Both<TRow>(RowSet<TRow> set, List<Part<TRow>> parts, int total)
        where TRow : RosterRow
    {
        parts.RemoveAll(part => part.Rows is { } rows && rows.Count == total);
        var rows = set.Rows;
        if (set.Fits is not null && parts.Find(part => part.ToBeDeleted is not null) is { } status
            && rows.WithStatus(status.ToBeDeleted!.Value) is { } ofStatus)
        {
            rows = ofStatus;
            parts.Remove(status);
        }

        var best = parts.Where(part => part.Rows is not null).MinBy(part => part.Rows!.Count);
        List<Func<TRow, bool>> tests;
        if (best is not null && best.Rows!.Count < rows.Count)
        {
            tests = [.. parts.Where(part => part != best).Select(part => part.Fits)];
            if (set.Fits is not null) tests.Add(WithStatusOf(set, rows));
            (rows, tests) = Narrowed(best.Rows, tests, parts, best);
        }
        else
        {
            tests = [.. parts.Select(part => part.Fits)];
            (rows, tests) = Narrowed(rows, tests, parts, null);
        }

        if (tests.Count == 0 || rows.Count == 0) return rows;
        return new ListedRows<TRow>([.. rows.All().Where(row => tests.TrueForAll(test => test(row)))], rows.IsInKeyOrder);
    }

    /// <summary>Membership in the collection, in the part of it that the status left.</summary>
    static Func<TRow, bool> WithStatusOf<TRow>(RowSet<TRow> set, Rows<TRow> rows)
        where TRow : RosterRow
    {
        if (rows == set.Rows) return set.Fits!;
        var toBeDeleted = rows == set.Rows.WithStatus(true);
        return row => row.ToBeDeleted == toBeDeleted && set.Fits!(row);
    }

    /// <summary>What remains to be asked is the status, and the rows lie by status: then nothing remains.</summary>
    static (Rows<TRow> Rows, List<Func<TRow, bool>> Tests) Narrowed<TRow>(
        Rows<TRow> rows,
        List<Func<TRow, bool>> tests,
        List<Part<TRow>> parts,
        Part<TRow>? best)
        where TRow : RosterRow
    {
        if (parts.Find(part => part != best && part.ToBeDeleted is not null) is not { } status) return (rows, tests);
        if (rows.WithStatus(status.ToBeDeleted!.Value) is not { } narrowed) return (rows, tests);
        tests.Remove(status.Fits);
        return (narrowed, tests);
    }

    static ListedRows<TRow> Either<TRow>(RowSet<TRow> set, List<Part<TRow>> parts)
        where TRow : RosterRow
    {
        if (parts.Exists(part => part.Rows is null || part.Rows.Count > set.Rows.Count))
            return new ListedRows<TRow>([.. set.Rows.All().Where(row => parts.Exists(part => part.Fits(row)))], set.Rows.IsInKeyOrder);
        var found = parts.SelectMany(part => part.Rows!.All())
            .DistinctBy(row => row.SourcedId)
            .Where(row => set.Fits is null || set.Fits(row))
            .OrderBy(row => row.SourcedId, StringComparer.Ordinal);
        return new ListedRows<TRow>([.. found], isInKeyOrder: true);
    }

    static Part<TRow> PartOf<TRow>(RosterView view, Fields<TRow> fields, Predicate predicate, StringComparison comparison)
        where TRow : RosterRow
    {
        var path = fields.PathOf(predicate.Field)!;
        var fits = Matching.Compile(view, path, predicate, comparison);
        var exact = comparison == StringComparison.Ordinal || path.Kind == FieldKind.Instant || predicate.Field == "status";
        var severalAsked = path.Kind == FieldKind.List && (predicate.Value.Contains(',') || predicate.Value.Length == 0);
        var rows = exact && !severalAsked && !IsGuarded(view, predicate.Field)
            ? path.Lookup?.Find(view.Tables, predicate.Comparison, predicate.Value)
            : null;
        bool? toBeDeleted = predicate is { Field: "status", Value: "active" or "tobedeleted" } && rows is not null
            ? (predicate.Value == "tobedeleted") == (predicate.Comparison == Comparison.Equal)
            : null;
        return new Part<TRow>(rows, fits, toBeDeleted);
    }

    /// <summary>What DataGuard obfuscates must not be found by its true value.</summary>
    static bool IsGuarded(RosterView view, string field) =>
        (field == "email" && view.GuardsEmail) || (field == "identifier" && view.GuardsIdentifier);

    sealed record Part<TRow>(Rows<TRow>? Rows, Func<TRow, bool> Fits, bool? ToBeDeleted)
        where TRow : RosterRow;
}
