namespace Simulators.Gherkin.Expressions;

enum ExpressionNodeType
{
    Text,
    Optional,
    Alternation,
    Alternative,
    Parameter,
    Expression,
}

/// <summary>A part of a cucumber expression: its text, or what it is made of.</summary>
/// <param name="Start">In code points.</param>
sealed record ExpressionNode(
    ExpressionNodeType Type,
    IReadOnlyList<ExpressionNode> Nodes,
    string? Token,
    int Start,
    int End)
{
    public string Text => Token ?? string.Concat(Nodes.Select(node => node.Text));
}
