using System.Text;

namespace Simulators.Gherkin.Expressions;

/// <summary>A step's expression that is wrong: the message shows where, and how to mend it.</summary>
public class ExpressionException : Exception
{
    public ExpressionException(string message)
        : base(message)
    {
    }

    public ExpressionException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <param name="start">In code points.</param>
    ExpressionException(string expression, int start, int end, string problem, string solution)
        : this(Shown(expression, start, end, problem, solution))
    {
    }

    internal static string Shown(string expression, int start, int end, string problem, string solution)
    {
        var caret = new StringBuilder().Append(' ', start).Append('^');
        if (end > start + 1) caret.Append('-', end - start - 2).Append('^');
        return $"This Cucumber Expression has a problem at column {start + 1}:\n\n{expression}\n{caret}\n{problem}\n{solution}";
    }

    internal static ExpressionException CanNotEscape(string expression, int at) => new(
        expression,
        at,
        at,
        @"Only the characters '{', '}', '(', ')', '\', '/' and whitespace can be escaped.",
        @"If you did mean to use an '\' you can use '\\' to escape it");

    internal static ExpressionException EndOfLineCanNotBeEscaped(string expression, int at) => new(
        expression,
        at,
        at,
        "The end of line can not be escaped.",
        @"You can use '\\' to escape the '\'");

    internal static ExpressionException OptionalNotClosed(string expression, ExpressionToken begin) => new(
        expression,
        begin.Start,
        begin.End,
        "The '(' does not have a matching ')'.",
        @"If you did not intend to use optional text you can use '\(' to escape the optional text");

    internal static ExpressionException ParameterNotClosed(string expression, ExpressionToken begin) => new(
        expression,
        begin.Start,
        begin.End,
        "The '{' does not have a matching '}'.",
        @"If you did not intend to use a parameter you can use '\{' to escape the a parameter");

    internal static ExpressionException InvalidParameterName(string expression, ExpressionToken token) => new(
        expression,
        token.Start,
        token.End,
        @"Parameter names may not contain '{', '}', '(', ')', '\' or '/'.",
        "Did you mean to use a regular expression?");

    internal static ExpressionException AlternationInOptional(string expression, ExpressionToken token) => new(
        expression,
        token.Start,
        token.End,
        "An alternation can not be used inside an optional.",
        @"If you did not mean to use an alternation you can use '\/' to escape the '/'. "
        + "Otherwise rephrase your expression or consider using a regular expression instead.");

    internal static ExpressionException EmptyAlternative(string expression, ExpressionNode node) => new(
        expression,
        node.Start,
        node.End,
        "Alternative may not be empty.",
        @"If you did not mean to use an alternative you can use '\/' to escape the '/'");

    internal static ExpressionException AlternativeOfOptionals(string expression, ExpressionNode node) => new(
        expression,
        node.Start,
        node.End,
        "An alternative may not exclusively contain optionals.",
        @"If you did not mean to use an optional you can use '\(' to escape the '('");

    internal static ExpressionException EmptyOptional(string expression, ExpressionNode node) => new(
        expression,
        node.Start,
        node.End,
        "An optional must contain some text.",
        @"If you did not mean to use an optional you can use '\(' to escape the '('");

    internal static ExpressionException OptionalInOptional(string expression, int start, int end) => new(
        expression,
        start,
        end,
        "An optional may not contain an other optional.",
        @"If you did not mean to use an optional type you can use '\(' to escape the '('. "
        + "For more complicated expressions consider using a regular expression instead.");

    internal static ExpressionException ParameterInOptional(string expression, ExpressionNode node) => new(
        expression,
        node.Start,
        node.End,
        "An optional may not contain a parameter type.",
        @"If you did not mean to use an parameter type you can use '\{' to escape the '{'");
}

/// <summary>An expression with a parameter of a type that nobody defined.</summary>
public sealed class UndefinedParameterTypeException : ExpressionException
{
    internal UndefinedParameterTypeException(string expression, ExpressionNode node, string name)
        : base(Shown(
            expression,
            node.Start,
            node.End,
            $"Undefined parameter type '{name}'.",
            $"Please register a ParameterType for '{name}'")) =>
        (Expression, Name) = (expression, name);

    public string Expression { get; }

    public string Name { get; }
}
