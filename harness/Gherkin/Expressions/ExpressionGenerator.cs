using System.Text;
using System.Text.RegularExpressions;

namespace Simulators.Gherkin.Expressions;

/// <summary>Proposes the cucumber expressions that a step's text could be matched by: what a snippet needs.</summary>
public sealed class ExpressionGenerator(ParameterTypes types)
{
    const int Most = 256;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <returns>The likeliest first; never empty.</returns>
    public IReadOnlyList<GeneratedExpression> Generate(string text)
    {
        var template = new StringBuilder();
        var choices = new List<IReadOnlyList<ParameterTypeDefinition>>();
        var candidates = Candidates(text);
        var (next, at) = (0, 0);
        while (Best(candidates, ref next, at) is { } best)
        {
            Literal(template, text[at..best.Start]);
            template.Append('{').Append(choices.Count).Append('}');
            choices.Add(best.Types);
            at = best.Start + best.Length;
        }

        Literal(template, text[at..]);
        return [.. Combinations(choices).Select(one => new GeneratedExpression(template.ToString(), one))];
    }

    /// <summary>All places where a type's regexp matches whole words, by place, the longest first.</summary>
    List<(int Start, int Length, ParameterTypeDefinition Type)> Candidates(string text)
    {
        var found = new List<(int Start, int Length, ParameterTypeDefinition Type)>();
        foreach (var type in types.All.Where(type => type.UseForSnippets))
            foreach (var regexp in type.Regexps)
                foreach (Match match in Regex.Matches(text, regexp, RegexOptions.CultureInvariant, Patience))
                    if (match.Length > 0 && IsBounded(text, match.Index, match.Length))
                        found.Add((match.Index, match.Length, type));
        return [.. found.OrderBy(one => one.Start).ThenByDescending(one => one.Length)];
    }

    /// <param name="next">The first candidate that may be taken; moved past those that were passed over.</param>
    static (int Start, int Length, IReadOnlyList<ParameterTypeDefinition> Types)? Best(
        List<(int Start, int Length, ParameterTypeDefinition Type)> candidates,
        ref int next,
        int at)
    {
        while (next < candidates.Count && candidates[next].Start < at) next++;
        if (next == candidates.Count) return null;
        var (start, length, _) = candidates[next];
        var same = new List<ParameterTypeDefinition>();
        for (; next < candidates.Count && candidates[next].Start == start && candidates[next].Length == length; next++)
            if (!same.Contains(candidates[next].Type)) same.Add(candidates[next].Type);
        same.Sort(ParameterTypes.Compare);
        return (start, length, same);
    }

    static bool IsBounded(string text, int start, int length) =>
        (start == 0 || IsBoundary(text[start - 1])) && (start + length == text.Length || IsBoundary(text[start + length]));

    static bool IsBoundary(char one) => char.IsWhiteSpace(one) || char.IsPunctuation(one) || char.IsSymbol(one);

    /// <summary>Escapes for the expression, and braces for the template.</summary>
    static void Literal(StringBuilder template, string text)
    {
        foreach (var one in text)
            _ = one switch
            {
                '(' or '/' or '\\' => template.Append('\\').Append(one),
                '{' => template.Append(@"\{{"),
                '}' => template.Append("}}"),
                _ => template.Append(one),
            };
    }

    /// <summary>Every way to choose, the last choice changing fastest; no more than are of use.</summary>
    static IEnumerable<ParameterTypeDefinition[]> Combinations(List<IReadOnlyList<ParameterTypeDefinition>> choices)
    {
        var count = choices.Aggregate(1, (ways, choice) => Math.Min(Most, ways * choice.Count));
        for (var number = 0; number < count; number++)
        {
            var chosen = new ParameterTypeDefinition[choices.Count];
            var rest = number;
            for (var i = chosen.Length - 1; i >= 0; i--)
                (rest, chosen[i]) = (rest / choices[i].Count, choices[i][rest % choices[i].Count]);
            yield return chosen;
        }
    }
}
