using System.Text.RegularExpressions;

namespace Simulators.Gherkin.Expressions;

/// <summary>Runs an expression's regular expression on step texts, and nests the groups it finds as they are written.</summary>
sealed class PatternMatcher(string expression, string pattern)
{
    /// <summary>Patterns are written by users: one that backtracks without end is named, not waited for.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    readonly Lazy<(Regex Regex, GroupTree Tree)> _compiled = new(() => Compile(expression, pattern));

    /// <exception cref="ExpressionException">The pattern is no regular expression.</exception>
    public void Check() => _ = _compiled.Value;

    /// <summary>The pattern of an outer group, or null when it cannot be told.</summary>
    public string? SourceOf(int index) => _compiled.Value.Tree.Roots[index].Source;

    /// <returns>The outer groups with what is in them, or null when the text does not match.</returns>
    public IReadOnlyList<Messages.Group>? Match(string text)
    {
        var (regex, tree) = _compiled.Value;
        try
        {
            var match = regex.Match(text);
            return match.Success ? [.. tree.Roots.Select(root => Of(root, match, text))] : null;
        }
        catch (RegexMatchTimeoutException slow)
        {
            throw new ExpressionException(
                $"The expression {expression} took longer than {Patience.TotalSeconds:0} s on the step '{Cut(text)}'. "
                + "Write it with fewer nested or adjacent repetitions, such as (a+)+ or .*.*.",
                slow);
        }
    }

    /// <returns>What goes into a type's transformation: the inner groups, or the group itself when it has none.</returns>
    public static IReadOnlyList<string?> ValuesOf(Messages.Group group) =>
        group.Children is { Count: > 0 } children ? [.. children.Select(child => child.Value)] : [group.Value];

    static Messages.Group Of(GroupTree.Node node, Match match, string text)
    {
        Messages.Group[]? children = node.Children.Count == 0 ? null : [.. node.Children.Select(child => Of(child, match, text))];
        var group = match.Groups[node.Name];
        return group.Success
            ? new Messages.Group(children, CodePoints(text, group.Index), group.Value)
            : new Messages.Group(children);
    }

    static int CodePoints(string text, int index)
    {
        var before = text.AsSpan(0, index);
        if (!before.ContainsAnyInRange('\uD800', '\uDFFF')) return index;
        var count = 0;
        foreach (var _ in before.EnumerateRunes()) count++;
        return count;
    }

    static (Regex Regex, GroupTree Tree) Compile(string expression, string pattern)
    {
        try
        {
            var whole = pattern.EndsWith('$') ? pattern[..^1] + @"\z" : pattern;
            var regex = new Regex(whole, RegexOptions.CultureInvariant, Patience);
            return (regex, GroupTree.Of(whole, regex));
        }
        catch (ArgumentException wrong)
        {
            throw new ExpressionException($"The regular expression of {expression} is wrong: {wrong.Message}", wrong);
        }
    }

    static string Cut(string text) => text.Length <= 200 ? text : text[..200] + "…";
}
