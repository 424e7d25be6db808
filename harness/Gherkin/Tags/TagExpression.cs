using System.Text;

namespace Simulators.Gherkin.Tags;

/// <summary>
/// A boolean expression over tags, as <c>@smoke and not (@slow or @flaky)</c>: <c>not</c> binds tighter than <c>and</c>, that
/// tighter than <c>or</c>. An empty one is always true. Kept in postfix order, so that no depth of nesting is too deep.
/// </summary>
public sealed class TagExpression
{
    readonly IReadOnlyList<TagToken> _postfix;

    TagExpression(IReadOnlyList<TagToken> postfix) => _postfix = postfix;

    /// <exception cref="TagExpressionException">It says what is wrong with the text.</exception>
    public static TagExpression Parse(string text) => new(TagExpressionParser.Postfix(text));

    /// <param name="tags">With their <c>@</c>.</param>
    public bool Evaluate(IEnumerable<string> tags)
    {
        var has = tags as IReadOnlySet<string> ?? new HashSet<string>(tags, StringComparer.Ordinal);
        return Fold(true, has.Contains, one => !one, (left, right) => left && right, (left, right) => left || right);
    }

    /// <returns>The expression with all parentheses.</returns>
    public override string ToString() => Fold(
        "",
        Escaped,
        one => one.StartsWith("( ", StringComparison.Ordinal) ? "not " + one : $"not ( {one} )",
        (left, right) => $"( {left} and {right} )",
        (left, right) => $"( {left} or {right} )");

    T Fold<T>(T empty, Func<string, T> tag, Func<T, T> not, Func<T, T, T> and, Func<T, T, T> or)
    {
        var stack = new Stack<T>();
        foreach (var token in _postfix)
        {
            if (token.Kind == TagTokenKind.Tag) stack.Push(tag(token.Text));
            else if (token.Kind == TagTokenKind.Not) stack.Push(not(stack.Pop()));
            else
            {
                var right = stack.Pop();
                stack.Push((token.Kind == TagTokenKind.And ? and : or)(stack.Pop(), right));
            }
        }

        return stack.Count == 0 ? empty : stack.Pop();
    }

    static string Escaped(string tag)
    {
        var text = new StringBuilder();
        foreach (var one in tag) _ = (TagExpressionParser.IsEscapable(one) ? text.Append('\\') : text).Append(one);
        return text.ToString();
    }
}
