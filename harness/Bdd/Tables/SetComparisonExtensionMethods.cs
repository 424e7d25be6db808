using Simulators.Bdd.Tables.Binding;
using Simulators.Bdd.Tables.Comparing;

namespace Simulators.Bdd;

/// <summary>Compares tables with objects, one a row.</summary>
public static class SetComparisonExtensionMethods
{
    /// <summary>What the table has no columns of does not matter; nor does the order, unless it is said to.</summary>
    /// <exception cref="ComparisonException">The message shows the rows that are missing (-) and those too many (+).</exception>
    public static void CompareToSet<T>(this Table table, IEnumerable<T> set, bool sequentialEquality = false)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(set);
        List<T> items = [.. set];
        if (TypeOf(items) is { } type && MemberMap.Of(type).Problem(table.Header) is { } problem)
        {
            throw new ComparisonException(problem);
        }

        var matched = sequentialEquality ? InOrder(table, items) : InAnyOrder(table, items);
        if (matched.Rows.Count == table.RowCount && matched.Items.Count == items.Count) return;
        throw new ComparisonException(SetDifference.Of(
            table,
            [.. table.Rows.Where((_, index) => !matched.Rows.Contains(index))],
            [.. items.Where((_, index) => !matched.Items.Contains(index)).Cast<object?>()]));
    }

    static Type? TypeOf<T>(List<T> items) => typeof(T) != typeof(object) ? typeof(T) : items.FirstOrDefault()?.GetType();

    static bool AreSame<T>(DataTableRow row, T item) => item is not null && !CellComparer.Differences(row, item).Any();

    static (HashSet<int> Rows, HashSet<int> Items) InOrder<T>(Table table, List<T> items)
    {
        var same = Enumerable.Range(0, Math.Min(table.RowCount, items.Count)).Where(index =>
            AreSame(table.Rows[index], items[index])).ToHashSet();
        return (same, same);
    }

    static (HashSet<int> Rows, HashSet<int> Items) InAnyOrder<T>(Table table, List<T> items)
    {
        HashSet<int> rows = [];
        HashSet<int> found = [];
        for (var row = 0; row < table.RowCount; row++)
        {
            var index = Enumerable.Range(0, items.Count).FirstOrDefault(one => !found.Contains(one)
                && AreSame(table.Rows[row], items[one]), -1);
            if (index < 0) continue;
            rows.Add(row);
            found.Add(index);
        }

        return (rows, found);
    }
}
