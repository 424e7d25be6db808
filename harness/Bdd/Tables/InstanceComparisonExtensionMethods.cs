using Simulators.Bdd.Tables.Binding;
using Simulators.Bdd.Tables.Comparing;

namespace Simulators.Bdd;

/// <summary>Compares tables with an object.</summary>
public static class InstanceComparisonExtensionMethods
{
    /// <summary>What the table does not name does not matter.</summary>
    /// <exception cref="ComparisonException">Something differs; the message lists it.</exception>
    public static void CompareToInstance<T>(this Table table, T instance)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (instance is null) throw new ComparisonException("There is nothing to compare with: it is null.");
        var differences = CellComparer.Differences(Cells.OfInstance(table, typeof(T)), instance).ToList();
        if (differences.Count > 0)
        {
            throw new ComparisonException("The following fields did not match:"
                + string.Concat(differences.Select(line => "\n" + line)));
        }
    }

    public static bool IsEquivalentToInstance<T>(this Table table, T instance)
    {
        ArgumentNullException.ThrowIfNull(table);
        return instance is not null && !CellComparer.Differences(Cells.OfInstance(table, typeof(T)), instance).Any();
    }
}
