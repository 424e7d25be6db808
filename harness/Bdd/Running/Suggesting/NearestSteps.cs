using Simulators.Bdd.Bindings;

namespace Simulators.Bdd.Running.Suggesting;

/// <summary>
/// Compares a text with expressions word by word: a parameter stands for one word or more, a word that is almost another
/// costs little. So a misspelt step, or one with a word too many, finds the one that was meant.
/// </summary>
static class NearestSteps
{
    /// <summary>Farther than this, of the shorter one's length, is not worth showing.</summary>
    const double Far = 0.5;

    const double WrongKeyword = 0.5;
    const double LongerParameter = 0.15;

    /// <summary>A parameter is rather a number or a text in quotes than a word.</summary>
    const double WordAsParameter = 0.3;

    public static IReadOnlyList<StepDefinitionInfo> Of(
        IEnumerable<StepDefinitionInfo> definitions, string text, StepDefinitionType? keyword, int count)
    {
        var words = Words(text);
        return [.. definitions
            .Select(definition => (Definition: definition, Distance: Of(definition, words, keyword)))
            .Where(one => one.Distance < double.PositiveInfinity)
            .OrderBy(one => one.Distance)
            .ThenBy(one => one.Definition.Expression, StringComparer.Ordinal)
            .DistinctBy(one => one.Definition.ToString())
            .Take(count)
            .Select(one => one.Definition)];
    }

    static double Of(StepDefinitionInfo definition, List<string> words, StepDefinitionType? keyword)
    {
        var penalty = keyword is { } wanted && !definition.Keywords.Contains(wanted) ? WrongKeyword : 0;
        return penalty + WordPattern.Of(definition).Min(pattern =>
        {
            var distance = Distance(pattern, words);
            return distance <= Math.Max(1, Math.Min(pattern.Count, words.Count)) * Far ? distance : double.PositiveInfinity;
        });
    }

    /// <summary>Levenshtein's table, over words; a parameter takes its first word cheaply, and more of them.</summary>
    static double Distance(IReadOnlyList<string?> pattern, List<string> words)
    {
        var row = new double[words.Count + 1];
        for (var j = 0; j <= words.Count; j++) row[j] = j;
        foreach (var part in pattern)
        {
            var above = row;
            row = new double[words.Count + 1];
            row[0] = above[0] + 1;
            for (var j = 1; j <= words.Count; j++)
            {
                var replaced = above[j - 1] + (part is null ? AsParameter(words[j - 1]) : WordDistance(part, words[j - 1]));
                var added = row[j - 1] + (part is null ? LongerParameter : 1);
                row[j] = Math.Min(replaced, Math.Min(added, above[j] + 1));
            }
        }

        return row[^1];
    }

    static double AsParameter(string word) => char.IsDigit(word[0]) || word[0] is '"' or '\'' ? 0 : WordAsParameter;

    /// <summary>0 for the same word, 1 for one that has little in common with it.</summary>
    static double WordDistance(string one, string other)
    {
        if (one == other) return 0;
        if (string.Equals(one, other, StringComparison.OrdinalIgnoreCase)) return 0.1;
        var changes = EditDistance.Of(one.ToUpperInvariant(), other.ToUpperInvariant());
        return Math.Min(1, 1.5 * changes / Math.Max(one.Length, other.Length));
    }

    /// <summary>The words of a step; what stands in quotes is one.</summary>
    static List<string> Words(string text)
    {
        List<string> words = [];
        var start = 0;
        while (start < text.Length)
        {
            if (text[start] == ' ')
            {
                start++;
                continue;
            }

            var quoted = text[start] is '"' or '\'' ? text.IndexOf(text[start], start + 1) + 1 : 0;
            var end = text.IndexOf(' ', Math.Max(start, quoted));
            if (end < 0) end = text.Length;
            words.Add(text[start..end]);
            start = end;
        }

        return words;
    }
}
