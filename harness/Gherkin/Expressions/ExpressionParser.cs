using static Simulators.Gherkin.Expressions.ExpressionTokenType;

namespace Simulators.Gherkin.Expressions;

/// <summary>
/// Cucumber expression to tree, by the grammar of Cucumber's ARCHITECTURE.md: an alternation reaches from one word boundary
/// (a space, a brace, an end) to the next, and lies in no optional.
/// </summary>
sealed class ExpressionParser
{
    /// <summary>More optionals in one another are refused at once: none may be in another anyway.</summary>
    const int DeepestOptional = 64;

    readonly string _expression;
    readonly IReadOnlyList<ExpressionToken> _tokens;
    int _at;
    int _depth;

    ExpressionParser(string expression)
    {
        _expression = expression;
        _tokens = ExpressionTokenizer.Tokenize(expression);
    }

    ExpressionToken Here => _tokens[_at];

    public static ExpressionNode Parse(string expression) => new ExpressionParser(expression).Whole();

    ExpressionNode Whole()
    {
        var nodes = new List<ExpressionNode>();
        _at = 1;
        while (Here.Type != EndOfLine)
        {
            if (Alternation() is { } alternation) nodes.Add(alternation);
            else nodes.Add(Part());
        }

        return new ExpressionNode(ExpressionNodeType.Expression, nodes, null, 0, Here.End);
    }

    ExpressionNode Part() => Here.Type switch
    {
        BeginOptional => Optional(),
        BeginParameter => Parameter(),
        ExpressionTokenType.Alternation => throw ExpressionException.AlternationInOptional(_expression, Here),
        _ => Text(),
    };

    ExpressionNode Text()
    {
        var token = _tokens[_at++];
        return new ExpressionNode(ExpressionNodeType.Text, [], token.Text, token.Start, token.End);
    }

    ExpressionNode Optional()
    {
        var begin = _tokens[_at++];
        if (++_depth > DeepestOptional) throw ExpressionException.OptionalInOptional(_expression, begin.Start, begin.End);
        var nodes = new List<ExpressionNode>();
        while (Here.Type is not (EndOptional or EndOfLine)) nodes.Add(Part());
        if (Here.Type == EndOfLine) throw ExpressionException.OptionalNotClosed(_expression, begin);
        _depth--;
        return new ExpressionNode(ExpressionNodeType.Optional, nodes, null, begin.Start, _tokens[_at++].End);
    }

    ExpressionNode Parameter()
    {
        var begin = _tokens[_at++];
        var name = new List<ExpressionNode>();
        while (Here.Type is WhiteSpace or ExpressionTokenType.Text) name.Add(Text());
        if (Here.Type == EndOfLine) throw ExpressionException.ParameterNotClosed(_expression, begin);
        if (Here.Type != EndParameter) throw ExpressionException.InvalidParameterName(_expression, Here);
        return new ExpressionNode(ExpressionNodeType.Parameter, name, null, begin.Start, _tokens[_at++].End);
    }

    /// <returns>Null, nothing read, when no alternation starts here.</returns>
    ExpressionNode? Alternation()
    {
        if (_tokens[_at - 1].Type is not (StartOfLine or WhiteSpace or EndParameter)) return null;
        var from = _at;
        var start = Here.Start;
        var alternatives = new List<ExpressionNode>();
        var nodes = new List<ExpressionNode>();
        var alternativeStart = start;
        while (Here.Type is not (WhiteSpace or EndOfLine or BeginParameter))
        {
            if (Here.Type != ExpressionTokenType.Alternation)
            {
                nodes.Add(Part());
                continue;
            }

            alternatives.Add(Alternative(nodes, alternativeStart, Here.Start));
            nodes = [];
            alternativeStart = _tokens[_at++].End;
        }

        if (alternatives.Count == 0)
        {
            _at = from;
            return null;
        }

        var end = Here.Start;
        alternatives.Add(Alternative(nodes, alternativeStart, end));
        return new ExpressionNode(ExpressionNodeType.Alternation, alternatives, null, start, end);
    }

    static ExpressionNode Alternative(IReadOnlyList<ExpressionNode> nodes, int start, int end) =>
        new(ExpressionNodeType.Alternative, nodes, null, start, end);
}
