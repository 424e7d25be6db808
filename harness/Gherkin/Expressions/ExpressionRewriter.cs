using System.Text;

namespace Simulators.Gherkin.Expressions;

/// <summary>A cucumber expression's tree as a regular expression.</summary>
sealed class ExpressionRewriter(string expression, ParameterTypes types)
{
    readonly List<ParameterTypeDefinition> _parameters = [];

    /// <summary>The types of the parameters, in their order.</summary>
    public IReadOnlyList<ParameterTypeDefinition> Parameters => _parameters;

    public string Rewrite(ExpressionNode node) => "^" + All(node.Nodes) + "$";

    string All(IEnumerable<ExpressionNode> nodes) => string.Concat(nodes.Select(One));

    string One(ExpressionNode node) => node.Type switch
    {
        ExpressionNodeType.Text => Escaped(node.Text),
        ExpressionNodeType.Optional => Optional(node),
        ExpressionNodeType.Alternation => Alternation(node),
        ExpressionNodeType.Parameter => Parameter(node),
        _ => All(node.Nodes),
    };

    string Optional(ExpressionNode node)
    {
        if (First(node, ExpressionNodeType.Parameter) is { } parameter)
            throw ExpressionException.ParameterInOptional(expression, parameter);
        if (First(node, ExpressionNodeType.Optional) is { } inner)
            throw ExpressionException.OptionalInOptional(expression, inner.Start, inner.End);
        if (First(node, ExpressionNodeType.Text) is null) throw ExpressionException.EmptyOptional(expression, node);
        return $"(?:{All(node.Nodes)})?";
    }

    string Alternation(ExpressionNode node)
    {
        foreach (var alternative in node.Nodes)
        {
            if (alternative.Nodes.Count == 0) throw ExpressionException.EmptyAlternative(expression, alternative);
            if (First(alternative, ExpressionNodeType.Text) is null)
                throw ExpressionException.AlternativeOfOptionals(expression, alternative);
        }

        return $"(?:{string.Join('|', node.Nodes.Select(One))})";
    }

    string Parameter(ExpressionNode node)
    {
        var type = types.Find(node.Text) ?? throw new UndefinedParameterTypeException(expression, node, node.Text);
        _parameters.Add(type);
        return type.Regexps.Count == 1
            ? $"({type.Regexps[0]})"
            : $"({string.Join('|', type.Regexps.Select(one => $"(?:{one})"))})";
    }

    static ExpressionNode? First(ExpressionNode node, ExpressionNodeType type) =>
        node.Nodes.FirstOrDefault(child => child.Type == type);

    static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var one in text)
        {
            if (@"\^[({$.|?*+})]".Contains(one, StringComparison.Ordinal)) escaped.Append('\\');
            escaped.Append(one);
        }

        return escaped.ToString();
    }
}
