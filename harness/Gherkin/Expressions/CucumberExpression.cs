namespace Simulators.Gherkin.Expressions;

/// <summary>A cucumber expression, as <c>I have {int} cucumber(s) in my belly/stomach</c>.</summary>
public sealed class CucumberExpression : IExpression
{
    readonly IReadOnlyList<ParameterTypeDefinition> _parameters;
    readonly PatternMatcher _matcher;

    /// <param name="types">Whose names its parameters may bear; later changes of it change nothing here.</param>
    /// <exception cref="ExpressionException">The expression is wrong.</exception>
    /// <exception cref="UndefinedParameterTypeException">A parameter's type is not defined.</exception>
    public CucumberExpression(string source, ParameterTypes types)
    {
        Source = source;
        var rewriter = new ExpressionRewriter(source, types);
        RegexSource = rewriter.Rewrite(ExpressionParser.Parse(source));
        _parameters = rewriter.Parameters;
        _matcher = new PatternMatcher(source, RegexSource);
    }

    /// <inheritdoc/>
    public string Source { get; }

    /// <summary>The regular expression that it stands for.</summary>
    public string RegexSource { get; }

    /// <summary>The types of its parameters, in their order.</summary>
    public IReadOnlyList<ParameterTypeDefinition> ParameterTypes => _parameters;

    /// <inheritdoc/>
    public IReadOnlyList<ExpressionArgument>? Match(string text)
    {
        if (_matcher.Match(text) is not { } groups) return null;
        if (groups.Count != _parameters.Count)
            throw new ExpressionException(
                $"The expression {Source} has {_parameters.Count} parameters, but its regular expression {RegexSource} has "
                + $"{groups.Count} groups: write the regexps of its parameter types without an unmatched parenthesis.");
        return [.. groups.Zip(_parameters, (group, type) => new ExpressionArgument(group, type, PatternMatcher.ValuesOf(group)))];
    }
}
