using System.Diagnostics.CodeAnalysis;
using System.Text;
using Simulators.ClassLink.State;

namespace Simulators.ClassLink.Rules;

/// <summary>
/// Reads <c>field&lt;op&gt;'value'</c>, at most two of them joined by <c> AND </c> or <c> OR </c>. A quote inside a value
/// is written twice.
/// </summary>
static class FilterParser
{
    /// <summary>What is wrong with it, or null.</summary>
    public static string? Parse(string text, [NotNullWhen(true)] out Filter? filter)
    {
        filter = null;
        var rest = text.AsSpan();
        if (ReadPredicate(ref rest, out var first) is { } wrong) return wrong;
        if (rest.IsEmpty)
        {
            filter = new Filter(first!, null, false);
            return null;
        }

        var either = rest.StartsWith(" OR ");
        if (!either && !rest.StartsWith(" AND ")) return "After a predicate only ' AND ' or ' OR ' and a second one may follow.";
        rest = rest[(either ? 4 : 5)..];
        if (ReadPredicate(ref rest, out var second) is { } alsoWrong) return alsoWrong;
        if (!rest.IsEmpty) return "A filter has at most two predicates.";
        filter = new Filter(first!, second, either);
        return null;
    }

    static string? ReadPredicate(ref ReadOnlySpan<char> rest, out Predicate? predicate)
    {
        predicate = null;
        var length = rest.IndexOfAny("=!><~' ");
        if (length <= 0) return "A predicate is a field, one of = != > >= < <= ~, and a value in single quotes.";
        var field = rest[..length].ToString();
        rest = rest[length..];
        if (ReadComparison(ref rest) is not { } comparison)
            return $"After the field {field} one of = != > >= < <= ~ must follow, without a blank.";
        if (ReadValue(ref rest) is not { } value) return $"The value of {field} must stand in single quotes; a quote inside is written twice.";
        predicate = new Predicate(field, comparison, value);
        return null;
    }

    static Comparison? ReadComparison(ref ReadOnlySpan<char> rest)
    {
        var (comparison, length) = rest switch
        {
            ['!', '=', ..] => (Comparison.NotEqual, 2),
            ['>', '=', ..] => (Comparison.GreaterOrEqual, 2),
            ['<', '=', ..] => (Comparison.LessOrEqual, 2),
            ['=', ..] => (Comparison.Equal, 1),
            ['>', ..] => (Comparison.Greater, 1),
            ['<', ..] => (Comparison.Less, 1),
            ['~', ..] => (Comparison.Contains, 1),
            _ => (default, 0),
        };
        rest = rest[length..];
        return length == 0 ? null : comparison;
    }

    static string? ReadValue(ref ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || rest[0] != '\'') return null;
        var value = new StringBuilder();
        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] == '\'')
            {
                if (i + 1 == rest.Length || rest[i + 1] != '\'')
                {
                    rest = rest[(i + 1)..];
                    return value.ToString();
                }

                i++;
            }

            value.Append(rest[i]);
        }

        return null;
    }
}
