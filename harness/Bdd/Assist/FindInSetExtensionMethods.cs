using Simulators.Bdd.Tables.Binding;
using Simulators.Bdd.Tables.Comparing;

namespace Simulators.Bdd.Assist;

/// <summary>Finds the objects that a table describes.</summary>
public static class FindInSetExtensionMethods
{
    /// <returns>Null when none is.</returns>
    /// <exception cref="ComparisonException">Several are.</exception>
    public static T? FindInSet<T>(this Table table, IEnumerable<T> set)
    {
        var found = FindAllInSet(table, set).ToList();
        return found.Count <= 1
            ? found.FirstOrDefault()
            : throw new ComparisonException($"{found.Count} are as the table describes them; one was asked for.");
    }

    public static IEnumerable<T> FindAllInSet<T>(this Table table, IEnumerable<T> set)
    {
        ArgumentNullException.ThrowIfNull(table);
        var cells = Cells.OfInstance(table, typeof(T));
        return [.. set.Where(item => item is not null && !CellComparer.Differences(cells, item).Any())];
    }
}
