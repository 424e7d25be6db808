using System.Text.RegularExpressions;

namespace Simulators.Bdd.Running.Suggesting;

/// <summary>An expression as words to compare with; null stands for a parameter.</summary>
static partial class WordPattern
{
    const int MostVariants = 16;

    /// <returns>The expression's variants: with and without what is optional, and with each alternative.</returns>
    public static IReadOnlyList<IReadOnlyList<string?>> Of(StepDefinitionInfo definition) => definition.IsRegular
        ? [OfRegular(definition.Expression)]
        : [.. Variants(definition.Expression).Take(MostVariants).Select(OfCucumber)];

    static List<string?> OfRegular(string expression)
    {
        var text = RegularGroup().Replace(expression.Trim('^', '$').Replace("(?i)", "", StringComparison.Ordinal), "\0");
        return Split(RegularRest().Replace(text, " "));
    }

    static IReadOnlyList<string?> OfCucumber(string expression) =>
        Split(Parameter().Replace(expression, "\0").Replace("\\", "", StringComparison.Ordinal));

    static List<string?> Split(string text) => [.. text
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Contains('\0', StringComparison.Ordinal) ? null : word)];

    /// <summary>Optional parts once with and once without; of words parted by a slash, each.</summary>
    static IEnumerable<string> Variants(string expression)
    {
        if (Optional().Match(expression) is { Success: true } optional)
        {
            var before = expression[..optional.Index];
            var after = expression[(optional.Index + optional.Length)..];
            return Variants(before + optional.Groups[1].Value + after).Concat(Variants(before + after));
        }

        if (Alternatives().Match(expression) is { Success: true } words)
        {
            var before = expression[..words.Index];
            var after = expression[(words.Index + words.Length)..];
            return words.Value.Split('/').SelectMany(word => Variants(before + word + after));
        }

        return [expression];
    }

    [GeneratedRegex(@"(?<!\\)\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"(?<!\\)\(([^)]*)\)")]
    private static partial Regex Optional();

    [GeneratedRegex(@"(?<=^|[\s}])[^\s/{}\\]+(?:/[^\s/{}\\]+)+")]
    private static partial Regex Alternatives();

    [GeneratedRegex(@"\((?!\?)(?:[^()\\]|\\.|\([^()]*\))*\)[?*+]?|\\d\+|\.\*\??|\[""'\]\?")]
    private static partial Regex RegularGroup();

    [GeneratedRegex(@"\(\?[:=!<]+|[()?*+^$\\\[\]]")]
    private static partial Regex RegularRest();
}
