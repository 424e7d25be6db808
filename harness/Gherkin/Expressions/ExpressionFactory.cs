namespace Simulators.Gherkin.Expressions;

/// <summary>
/// Makes the kind of expression that a text looks like: a regular expression when it starts with <c>^</c> or ends with
/// <c>$</c> or lies between slashes, otherwise a cucumber expression.
/// </summary>
public sealed class ExpressionFactory(ParameterTypes types)
{
    /// <exception cref="ExpressionException">The expression is wrong.</exception>
    public IExpression Create(string source)
    {
        if (source.StartsWith('^') || source.EndsWith('$')) return new RegularExpression(source, types);
        return source is ['/', _, .., '/']
            ? new RegularExpression(source[1..^1], types)
            : new CucumberExpression(source, types);
    }
}
