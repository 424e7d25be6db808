using System.Text;

namespace Simulators.Gherkin.Expressions;

/// <summary>Cuts a cucumber expression at its spaces and at <c>{ } ( ) /</c>, unless a backslash stands before them.</summary>
static class ExpressionTokenizer
{
    public static IReadOnlyList<ExpressionToken> Tokenize(string expression)
    {
        var tokens = new List<ExpressionToken> { new(ExpressionTokenType.StartOfLine, "", 0, 0) };
        var text = new StringBuilder();
        var (type, start, at) = (ExpressionTokenType.StartOfLine, 0, 0);
        var escaped = false;
        foreach (var rune in expression.EnumerateRunes())
        {
            if (!escaped && rune.Value == '\\')
            {
                escaped = true;
                at++;
                continue;
            }

            if (escaped && !IsEscapable(rune)) throw ExpressionException.CanNotEscape(expression, at);
            var next = escaped ? ExpressionTokenType.Text : TypeOf(rune);
            var from = escaped ? at - 1 : at;
            if (text.Length > 0 && (next != type || next is not (ExpressionTokenType.Text or ExpressionTokenType.WhiteSpace)))
            {
                tokens.Add(new ExpressionToken(type, text.ToString(), start, from));
                text.Clear();
            }

            if (text.Length == 0) (type, start) = (next, from);
            text.Append(rune.ToString());
            escaped = false;
            at++;
        }

        if (escaped) throw ExpressionException.EndOfLineCanNotBeEscaped(expression, at - 1);
        if (text.Length > 0) tokens.Add(new ExpressionToken(type, text.ToString(), start, at));
        tokens.Add(new ExpressionToken(ExpressionTokenType.EndOfLine, "", at, at));
        return tokens;
    }

    static bool IsEscapable(Rune rune) => rune.Value is '\\' or '/' or '{' or '}' or '(' or ')' || Rune.IsWhiteSpace(rune);

    static ExpressionTokenType TypeOf(Rune rune) => rune.Value switch
    {
        '/' => ExpressionTokenType.Alternation,
        '{' => ExpressionTokenType.BeginParameter,
        '}' => ExpressionTokenType.EndParameter,
        '(' => ExpressionTokenType.BeginOptional,
        ')' => ExpressionTokenType.EndOptional,
        _ => Rune.IsWhiteSpace(rune) ? ExpressionTokenType.WhiteSpace : ExpressionTokenType.Text,
    };
}
