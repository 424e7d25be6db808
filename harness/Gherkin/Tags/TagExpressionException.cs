namespace Simulators.Gherkin.Tags;

/// <summary>A tag expression that is none: the message names the expression and what was expected.</summary>
public sealed class TagExpressionException(string expression, string problem)
    : FormatException($"Tag expression \"{expression}\" could not be parsed because of syntax error: {problem}")
{
    public string Expression => expression;

    public string Problem => problem;
}
