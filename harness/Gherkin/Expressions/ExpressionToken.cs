namespace Simulators.Gherkin.Expressions;

enum ExpressionTokenType
{
    StartOfLine,
    EndOfLine,
    WhiteSpace,
    BeginOptional,
    EndOptional,
    BeginParameter,
    EndParameter,
    Alternation,
    Text,
}

/// <summary>A piece of a cucumber expression.</summary>
/// <param name="Text">Without the escaping backslashes.</param>
/// <param name="Start">In code points.</param>
/// <param name="End">Where the next one starts.</param>
readonly record struct ExpressionToken(ExpressionTokenType Type, string Text, int Start, int End);
