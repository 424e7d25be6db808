namespace Simulators.Gherkin.Expressions;

/// <summary>A regular expression; each of its outer groups is an argument, null when it took no part in the match.</summary>
/// <remarks>It must match the whole text, whether it says so by <c>^</c> and <c>$</c> or not.</remarks>
public sealed class RegularExpression : IExpression
{
    readonly ParameterTypes _types;
    readonly PatternMatcher _matcher;

    /// <param name="types">A group that is just as a parameter type's regexp gets this type.</param>
    /// <exception cref="ExpressionException">It is no regular expression.</exception>
    public RegularExpression(string source, ParameterTypes types)
    {
        Source = source;
        _types = types;
        _matcher = new PatternMatcher(source, $"^(?:{source})$");
        _matcher.Check();
    }

    /// <inheritdoc/>
    public string Source { get; }

    /// <inheritdoc/>
    /// <exception cref="ExpressionException">A group fits several parameter types, and none is preferred.</exception>
    public IReadOnlyList<ExpressionArgument>? Match(string text) => _matcher.Match(text) is { } groups
        ? [.. groups.Select((group, index) => ArgumentOf(group, _matcher.SourceOf(index), text))]
        : null;

    ExpressionArgument ArgumentOf(Messages.Group group, string? pattern, string text)
    {
        var type = pattern is null ? null : _types.FindByRegexp(pattern, Source, text);
        return new ExpressionArgument(group, type, type is null ? [group.Value] : PatternMatcher.ValuesOf(group));
    }
}
