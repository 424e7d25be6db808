using Simulators.ClassLink.State;
using Simulators.ClassLink.Wire;

namespace Simulators.ClassLink.Rules;

/// <summary>Whether a value is what a predicate asks for.</summary>
static class Matching
{
    /// <summary>A predicate ready to be asked of many rows.</summary>
    public static Func<TRow, bool> Compile<TRow>(
        RosterView view,
        FieldPath<TRow> path,
        Predicate predicate,
        StringComparison comparison)
        where TRow : RosterRow
    {
        if (path.Kind == FieldKind.Instant)
        {
            var moment = Instants.Parse(predicate.Value)!.Value;
            return row => predicate.Comparison == Comparison.Contains
                ? path.Values(view, row)[0].Contains(predicate.Value, StringComparison.Ordinal)
                : Holds(predicate.Comparison, row.DateLastModified.CompareTo(moment));
        }

        if (path.Kind == FieldKind.Text)
            return row => Holds(predicate.Comparison, path.Values(view, row).First ?? "", predicate.Value, comparison);
        var wanted = predicate.Value.Split(',', StringSplitOptions.TrimEntries);
        return row => OfList(predicate.Comparison, path.Values(view, row), wanted, comparison);
    }

    static bool OfList(Comparison operation, Texts values, string[] wanted, StringComparison comparison) => operation switch
    {
        Comparison.Equal => HasAll(values, wanted, comparison),
        Comparison.NotEqual => !HasAll(values, wanted, comparison),
        Comparison.Contains => wanted.Any(one => values.Any(value => string.Equals(value, one, comparison))),
        _ => wanted.Any(one => values.Any(value => Holds(operation, string.Compare(value, one, comparison)))),
    };

    static bool HasAll(Texts values, string[] wanted, StringComparison comparison) =>
        Array.TrueForAll(wanted, one => one.Length == 0 ? values.Count == 0 : values.Any(value => string.Equals(value, one, comparison)));

    static bool Holds(Comparison operation, string value, string wanted, StringComparison comparison) =>
        operation == Comparison.Contains
            ? value.Contains(wanted, comparison)
            : Holds(operation, string.Compare(value, wanted, comparison));

    static bool Holds(Comparison operation, int order) => operation switch
    {
        Comparison.Equal => order == 0,
        Comparison.NotEqual => order != 0,
        Comparison.Greater => order > 0,
        Comparison.GreaterOrEqual => order >= 0,
        Comparison.Less => order < 0,
        Comparison.LessOrEqual => order <= 0,
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "It compares no order."),
    };
}
