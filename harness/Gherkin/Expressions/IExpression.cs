using Simulators.Gherkin.Messages;

namespace Simulators.Gherkin.Expressions;

/// <summary>What a step's text is matched by: a cucumber expression or a regular expression.</summary>
public interface IExpression
{
    /// <summary>As it was written.</summary>
    string Source { get; }

    /// <returns>The arguments, or null when the text does not match wholly.</returns>
    IReadOnlyList<ExpressionArgument>? Match(string text);
}

/// <summary>A part of a step's text that is a parameter.</summary>
/// <param name="Group">Where it lies, in code points, and its inner groups, as messages carry it.</param>
/// <param name="ParameterType">Its type; null for a group of a regular expression that fits no type.</param>
/// <param name="Values">What goes into the type's transformation: its groups' texts, null for one that took no part.</param>
public sealed record ExpressionArgument(Group Group, ParameterTypeDefinition? ParameterType, IReadOnlyList<string?> Values)
{
    /// <summary>The whole text of the argument, or null when its group took no part.</summary>
    public string? Text => Group.Value;
}

/// <summary>A type of parameter: <c>{name}</c> in a cucumber expression.</summary>
/// <param name="Name">Empty for the anonymous one.</param>
/// <param name="Regexps">Any of them matches; without anchors.</param>
/// <param name="Transform">Makes the value of the groups' texts.</param>
public sealed record ParameterTypeDefinition(
    string Name,
    IReadOnlyList<string> Regexps,
    Type Type,
    Func<IReadOnlyList<string?>, object?> Transform)
{
    public bool UseForSnippets { get; init; } = true;

    public bool PreferForRegexpMatch { get; init; }
}
