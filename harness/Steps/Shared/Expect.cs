using System.Text.RegularExpressions;

namespace Simulators.Steps;

/// <summary>A step found something else than the feature expects. The message names both.</summary>
public sealed class ExpectationException(string message) : Exception(message);

/// <summary>
/// What Then steps compare with. It belongs to no test framework, so that a step library runs by itself as well as in one.
/// </summary>
public static class Expect
{
    const int LongestShown = 400;

    /// <summary>Both are the same.</summary>
    /// <param name="expected">What the feature says.</param>
    /// <param name="actual">What there is.</param>
    /// <param name="what">What is compared, as a noun: "the number of users".</param>
    public static void Equal<T>(T expected, T actual, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual)) throw Differs(what, Show(expected), Show(actual));
    }

    /// <summary>Both are not the same.</summary>
    public static void NotEqual<T>(T unwanted, T actual, string what)
    {
        if (EqualityComparer<T>.Default.Equals(unwanted, actual)) throw Differs(what, "anything else", Show(actual));
    }

    /// <summary>Both lists have the same items in the same order.</summary>
    public static void Sequence<T>(IEnumerable<T> expected, IEnumerable<T> actual, string what)
    {
        var (left, right) = (expected.ToList(), actual.ToList());
        if (!left.SequenceEqual(right)) throw Differs(what, Show(left), Show(right));
    }

    /// <summary>Both lists have the same items, in whatever order.</summary>
    public static void SameItems<T>(IEnumerable<T> expected, IEnumerable<T> actual, string what)
    {
        var (left, right) = (expected.Order().ToList(), actual.Order().ToList());
        if (!left.SequenceEqual(right)) throw Differs(what, Show(left), Show(right));
    }

    /// <summary>The condition holds; the sentence says what was expected, and what there is instead.</summary>
    public static void True(bool condition, string otherwise)
    {
        if (!condition) throw new ExpectationException(otherwise);
    }

    /// <summary>The text contains a part, in any letter case.</summary>
    public static void Contains(string part, string? text, string what)
    {
        if (text?.Contains(part, StringComparison.OrdinalIgnoreCase) is not true)
            throw Differs(what, $"a text with {Show(part)} in it", Show(text));
    }

    /// <summary>The text does not contain a part, in any letter case.</summary>
    public static void Lacks(string part, string? text, string what)
    {
        if (text?.Contains(part, StringComparison.OrdinalIgnoreCase) is true)
            throw Differs(what, $"a text without {Show(part)}", Show(text));
    }

    /// <summary>The list has the item.</summary>
    public static void Has<T>(T item, IEnumerable<T> items, string what)
    {
        var list = items.ToList();
        if (!list.Contains(item)) throw Differs(what, $"{Show(item)} among them", Show(list));
    }

    /// <summary>The whole text fits the regular expression.</summary>
    public static void Matches(string pattern, string? text, string what)
    {
        if (text is null || !Regex.IsMatch(text, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
            throw Differs(what, $"a text like /{pattern}/", Show(text));
    }

    /// <summary>There is a value, and this is it.</summary>
    public static T Present<T>(T? value, string what)
        where T : class => value ?? throw Differs(what, "one", "none");

    /// <summary>The list has one item, and this is it.</summary>
    public static T Single<T>(IEnumerable<T> items, string what)
    {
        var list = items.ToList();
        return list.Count == 1 ? list[0] : throw Differs(what, "exactly one", Show(list));
    }

    static ExpectationException Differs(string what, string expected, string actual) =>
        new($"{what}: expected {expected}, but there is {actual}.");

    static string Show<T>(T value) => value switch
    {
        null => "nothing",
        string text => $"\"{Cut(text)}\"",
        System.Collections.IEnumerable items => Cut($"[{string.Join(", ", items.Cast<object?>().Select(Show))}]"),
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "nothing",
    };

    static string Cut(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "...";
}
