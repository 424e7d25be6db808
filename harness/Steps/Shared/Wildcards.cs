using System.Text.RegularExpressions;

namespace Simulators.Steps.Shared;

/// <summary>Texts of features in which <c>...</c> stands for any text: an id, a password, a moment.</summary>
static class Wildcards
{
    const string Any = "...";

    /// <summary>The texts are the same, but for what <c>...</c> stands for.</summary>
    /// <param name="expected">What the feature says.</param>
    /// <param name="actual">What there is.</param>
    /// <param name="what">What is compared, as a noun.</param>
    /// <param name="anything">What <c>...</c> stands for, as a regular expression.</param>
    public static void Same(string expected, string actual, string what, string anything = ".+")
    {
        if (expected.Contains(Any, StringComparison.Ordinal))
            Expect.True(Fits(expected, actual, anything), $"{what}: expected \"{expected}\", but there is \"{actual}\".");
        else
            Expect.Equal(expected, actual, what);
    }

    static bool Fits(string expected, string actual, string anything) => Regex.IsMatch(
        actual,
        $@"\A{string.Join(anything, expected.Split(Any).Select(Regex.Escape))}\z",
        RegexOptions.CultureInvariant | RegexOptions.Singleline,
        TimeSpan.FromSeconds(1));
}
