using System.Collections;
using System.Globalization;
using Simulators.Bdd.Assist;
using Simulators.Bdd.Tables.Binding;

namespace Simulators.Bdd.Tables.Comparing;

/// <summary>Compares texts of tables with members of objects, by the registered comparers.</summary>
static class CellComparer
{
    /// <summary>What differs, a line each.</summary>
    public static IEnumerable<string> Differences(IEnumerable<KeyValuePair<string, string>> cells, object instance)
    {
        var map = MemberMap.Of(instance.GetType());
        foreach (var (column, expected) in cells)
        {
            if (map.Find(column) is not { } member) yield return $"{column}: {instance.GetType().Name} has no such property.";
            else if (member.Get(instance) is var actual && !AreSame(expected, actual))
            {
                yield return $"{column}: expected <{expected}>, actual <{TextOf(actual)}>";
            }
        }
    }

    public static bool AreSame(string expected, object? actual)
    {
        foreach (var comparer in Service.Instance.ValueComparers)
        {
            if (comparer.CanCompare(actual)) return comparer.Compare(expected, actual);
        }

        return Equals(expected, actual);
    }

    public static string TextOf(object? value) => value switch
    {
        null => "",
        string text => text,
        IEnumerable items => string.Join(", ", items.Cast<object?>().Select(TextOf)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
