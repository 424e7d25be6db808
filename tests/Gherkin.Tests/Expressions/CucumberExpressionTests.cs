using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Simulators.Gherkin.Expressions;
using Simulators.Gherkin.Messages;

namespace Simulators.Gherkin.Tests.Expressions;

public sealed class CucumberExpressionTests
{
    static readonly string[] Pieces = ["a", "b ", " ", "/", "(", ")", "{", "}", "{int}", "{}", "(s)", "\\", "\\(", "\\\\", "^", "$", "."];

    readonly ParameterTypes _types = new();

    [Theory]
    [InlineData("I have {int} cucumber(s) in my belly/stomach", "I have 7 cucumbers in my belly", 7)]
    [InlineData("{float}", "-1.5", -1.5f)]
    [InlineData("{double}", "1,000.25", 1000.25)]
    [InlineData("{word} b", "a b", "a")]
    [InlineData("{string}", "'it\\'s'", "it's")]
    [InlineData("{string}", "\"\"", "")]
    [InlineData("{} b", "a a b", "a a")]
    [InlineData("{byte}", "255", (byte)255)]
    [InlineData("{short}", "-5", (short)-5)]
    [InlineData("{long}", "9223372036854775807", long.MaxValue)]
    [InlineData(@"\{a\} \(b\) c\/d \\", @"{a} (b) c/d \", null)]
    [InlineData("1.5*", "1.5*", null)]
    public void Matches(string expression, string text, object? value)
    {
        var arguments = new CucumberExpression(expression, _types).Match(text);
        Assert.NotNull(arguments);
        Assert.Equal(value, arguments.Select(one => one.ParameterType!.Transform(one.Values)).SingleOrDefault());
    }

    [Theory]
    [InlineData("{int}", "1.5")]
    [InlineData("{int}", "1\n")]
    [InlineData("{word}", "a b")]
    [InlineData("{string}", "\"a'")]
    [InlineData("a/b", "a/b")]
    [InlineData("1.5", "1x5")]
    [InlineData("a", "ab")]
    [InlineData("a", "ba")]
    public void Does_not_match(string expression, string text) => Assert.Null(new CucumberExpression(expression, _types).Match(text));

    [Fact]
    public void Numbers_of_any_length_are_kept()
    {
        Assert.Equal(BigInteger.Parse("123456789012345678901234567890"), Value("{biginteger}", "123456789012345678901234567890"));
        Assert.Equal("-0.0123456789012345678901234567890123", Value("{bigdecimal}", "-.0123456789012345678901234567890123")!.ToString());
        Assert.Equal("1500", Value("{bigdecimal}", "1.5E+3")!.ToString());
        Assert.Equal(1.5m, ((BigDecimal)Value("{bigdecimal}", "1.5")!).ToDecimal());
    }

    [Theory]
    [InlineData("{byte}", "300")]
    [InlineData("{int}", "٣")]
    [InlineData("{bigdecimal}", "1E+99999999")]
    public void Says_that_a_number_does_not_fit(string expression, string text) =>
        Assert.Contains(text, Assert.Throws<FormatException>(() => Value(expression, text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Groups_lie_where_the_text_has_them_counted_in_code_points()
    {
        var argument = Assert.Single(new CucumberExpression("😀 {string}", _types).Match("😀 \"x\"")!);
        Assert.Equal((2, "\"x\""), (argument.Group.Start, argument.Group.Value));
        var (used, unused) = (argument.Group.Children![0], argument.Group.Children[1]);
        Assert.Equal((3, "x"), (used.Start, used.Value));
        Assert.Equal(new Group(null), Assert.Single(used.Children!));
        Assert.Equal((null, null), (unused.Start, unused.Value));
    }

    [Fact]
    public void Own_types_get_their_groups()
    {
        _types.Define(new ParameterTypeDefinition(
            "point", [@"(\d+)x(\d+)( m)?", "origin"], typeof(string), values => string.Join('|', values.Select(one => one ?? "-"))));
        Assert.Equal("3|4|-", Value("at {point}", "at 3x4"));
        Assert.Equal("-|-|-", Value("at {point}", "at origin"));
    }

    [Fact]
    public void Names_a_type_that_is_not_defined()
    {
        var problem = Assert.Throws<UndefinedParameterTypeException>(() => new CucumberExpression("a {colour} b", _types));
        Assert.Equal(("colour", "a {colour} b"), (problem.Name, problem.Expression));
        Assert.Equal(
            "This Cucumber Expression has a problem at column 3:\n\na {colour} b\n  ^------^\n"
            + "Undefined parameter type 'colour'.\nPlease register a ParameterType for 'colour'",
            problem.Message);
    }

    [Theory]
    [InlineData("(a{int})", "column 3", "An optional may not contain a parameter type.")]
    [InlineData("a()", "column 2", "An optional must contain some text.")]
    [InlineData("a(b/c)", "column 4", "An alternation can not be used inside an optional.")]
    [InlineData("a/", "column 3", "Alternative may not be empty.")]
    [InlineData("😀 (", "column 3", "The '(' does not have a matching ')'.")]
    [InlineData("a {b/c}", "column 5", "Parameter names may not contain")]
    [InlineData(@"a \b", "column 4", "Only the characters")]
    [InlineData(@"a \", "column 3", "The end of line can not be escaped.")]
    public void Says_what_is_wrong_and_where(string expression, string place, string problem)
    {
        var message = Assert.Throws<ExpressionException>(() => new CucumberExpression(expression, _types)).Message;
        Assert.Contains(place + ":\n\n" + expression, message, StringComparison.Ordinal);
        Assert.Contains("\n" + problem, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_every_expression() => Check.One(Properties.Checks(5000), Prop.ForAll(Properties.Texts(Pieces), text =>
    {
        try
        {
            var expression = new CucumberExpression(text, _types);
            return (expression.Match(text)?.Count ?? expression.ParameterTypes.Count) == expression.ParameterTypes.Count;
        }
        catch (ExpressionException problem)
        {
            return problem.Message.Length > 0;
        }
    }));

    [Fact]
    public void An_escaped_text_matches_itself_alone() => Check.One(Properties.Checks(3000), Prop.ForAll(
        Properties.Texts(Pieces),
        raw =>
        {
            var text = new string([.. raw.Where(one => !char.IsSurrogate(one))]);
            var escaped = string.Concat(text.Select(one => "\\/{}()".Contains(one) ? "\\" + one : one.ToString()));
            var expression = new CucumberExpression(escaped, _types);
            return expression.Match(text) is { Count: 0 } && expression.Match(text + "a") is null;
        }));

    [Fact]
    public void Tokens_and_nodes_cover_the_expression() => Check.One(Properties.Checks(3000), Prop.ForAll(
        Properties.Texts(Pieces),
        text =>
        {
            try
            {
                var tokens = ExpressionTokenizer.Tokenize(text);
                Assert.Equal(text.EnumerateRunes().Count(), tokens[^1].End);
                Assert.All(tokens.Skip(1).Zip(tokens), pair => Assert.Equal(pair.Second.End, pair.First.Start));
                var node = ExpressionParser.Parse(text);
                Assert.All(node.Nodes.Skip(1).Zip(node.Nodes), pair => Assert.Equal(pair.Second.End, pair.First.Start));
                return (node.Start, node.End) == (0, tokens[^1].End);
            }
            catch (ExpressionException)
            {
                return true;
            }
        }));

    [Theory]
    [InlineData("(", "")]
    [InlineData("{", "")]
    [InlineData("(a", ")")]
    public void Deep_nesting_is_refused(string open, string close)
    {
        const int Depth = 200_000;
        var text = string.Concat(Enumerable.Repeat(open, Depth)) + string.Concat(Enumerable.Repeat(close, Depth));
        Assert.Throws<ExpressionException>(() => new CucumberExpression(text, _types));
    }

    object? Value(string expression, string text)
    {
        var argument = Assert.Single(new CucumberExpression(expression, _types).Match(text)!);
        return argument.ParameterType!.Transform(argument.Values);
    }
}
