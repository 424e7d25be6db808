using System.Text;

namespace Simulators.Gherkin.Tags;

/// <summary>What a word of a tag expression is; operators in the order of how tightly they bind.</summary>
enum TagTokenKind
{
    Tag,
    Open,
    Close,
    Or,
    And,
    Not,
}

readonly record struct TagToken(TagTokenKind Kind, string Text);

/// <summary>From text to postfix order, by two stacks.</summary>
static class TagExpressionParser
{
    public static bool IsEscapable(char one) => one is '(' or ')' or '\\' || char.IsWhiteSpace(one);

    public static IReadOnlyList<TagToken> Postfix(string text)
    {
        var output = new List<TagToken>();
        var waiting = new Stack<TagToken>();
        var operandNext = true;
        foreach (var token in Tokens(text))
        {
            var startsOperand = token.Kind is TagTokenKind.Tag or TagTokenKind.Not or TagTokenKind.Open;
            if (startsOperand != operandNext)
                throw new TagExpressionException(text, operandNext ? "Expected operand." : "Expected operator.");
            operandNext = token.Kind is not (TagTokenKind.Tag or TagTokenKind.Close);
            Place(token, output, waiting, text);
        }

        if (operandNext && (output.Count > 0 || waiting.Count > 0)) throw new TagExpressionException(text, "Expected operand.");
        while (waiting.TryPop(out var last))
        {
            if (last.Kind == TagTokenKind.Open) throw new TagExpressionException(text, "Unmatched (.");
            output.Add(last);
        }

        return output;
    }

    static void Place(TagToken token, List<TagToken> output, Stack<TagToken> waiting, string text)
    {
        switch (token.Kind)
        {
            case TagTokenKind.Tag:
                output.Add(token);
                break;
            case TagTokenKind.Open or TagTokenKind.Not:
                waiting.Push(token);
                break;
            case TagTokenKind.Close:
                while (waiting.TryPeek(out var inner) && inner.Kind != TagTokenKind.Open) output.Add(waiting.Pop());
                if (!waiting.TryPop(out _)) throw new TagExpressionException(text, "Unmatched ).");
                break;
            default:
                while (waiting.TryPeek(out var tighter) && tighter.Kind >= token.Kind) output.Add(waiting.Pop());
                waiting.Push(token);
                break;
        }
    }

    static IEnumerable<TagToken> Tokens(string text)
    {
        var word = new StringBuilder();
        var escaped = false;
        foreach (var one in text)
        {
            if (escaped)
            {
                if (!IsEscapable(one)) throw new TagExpressionException(text, $"Illegal escape before \"{one}\".");
                word.Append(one);
                escaped = false;
            }
            else if (one == '\\') escaped = true;
            else if (one is '(' or ')' || char.IsWhiteSpace(one))
            {
                if (word.Length > 0) yield return Word(word);
                if (one == '(') yield return new TagToken(TagTokenKind.Open, "(");
                if (one == ')') yield return new TagToken(TagTokenKind.Close, ")");
            }
            else word.Append(one);
        }

        if (escaped) throw new TagExpressionException(text, "Illegal escape at the end.");
        if (word.Length > 0) yield return Word(word);
    }

    static TagToken Word(StringBuilder word)
    {
        var text = word.ToString();
        word.Clear();
        return new TagToken(
            text switch { "and" => TagTokenKind.And, "or" => TagTokenKind.Or, "not" => TagTokenKind.Not, _ => TagTokenKind.Tag },
            text);
    }
}
