using Simulators.Gherkin.Expressions;

namespace Simulators.Gherkin.Tests.Expressions;

public sealed class RegularExpressionTests
{
    readonly ParameterTypes _types = new();

    [Theory]
    [InlineData("a (b)?c", "a c", "(null)")]
    [InlineData("(?:a) (b) (?<name>c) (d)", "a b c d", "b;c;d")]
    [InlineData(@"(a(b)(c)?) [()] \( (?=d)(d)", "ab ( ( d", "ab;d")]
    [InlineData("^a|b$", "b", "")]
    [InlineData(@"[]()](a)", ")a", "a")]
    [InlineData("(?<x>a)|(?<x>b)", "b", "b")]
    public void Gives_the_outer_groups(string pattern, string text, string groups) => Assert.Equal(
        groups,
        string.Join(';', new RegularExpression(pattern, _types).Match(text)!.Select(one => one.Text ?? "(null)")));

    [Theory]
    [InlineData("a", "ab")]
    [InlineData("^a|b$", "ab")]
    [InlineData("a$", "a\n")]
    public void Must_match_the_whole_text(string pattern, string text) => Assert.Null(new RegularExpression(pattern, _types).Match(text));

    [Fact]
    public void A_group_that_reads_as_a_type_has_it()
    {
        var arguments = new RegularExpression(@"(-?\d+) of (.*) and ([a-z])", _types).Match("5 of x y and z")!;
        Assert.Equal(["int", "", null], arguments.Select(one => one.ParameterType?.Name));
        Assert.Equal(5, arguments[0].ParameterType!.Transform(arguments[0].Values));
    }

    [Fact]
    public void A_group_of_two_types_asks_for_a_choice()
    {
        _types.Define(new ParameterTypeDefinition("first", ["[A-Z]{2}"], typeof(string), values => values[0]));
        _types.Define(new ParameterTypeDefinition("second", ["[A-Z]{2}"], typeof(string), values => values[0]));
        var problem = Assert.Throws<ExpressionException>(() => new RegularExpression("to ([A-Z]{2})", _types).Match("to DE"));
        Assert.StartsWith(
            "Your Regular Expression /to ([A-Z]{2})/\nmatches multiple parameter types with regexp /[A-Z]{2}/:\n   {first}\n   {second}\n",
            problem.Message,
            StringComparison.Ordinal);
        Assert.Contains("   to {first}\n   to {second}\n", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_backtracks_without_end_is_named()
    {
        var slow = new RegularExpression("(a+)+b", _types);
        var problem = Assert.Throws<ExpressionException>(() => slow.Match(new string('a', 60)));
        Assert.StartsWith("The expression (a+)+b took longer than 1 s on the step 'aaa", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_one_is_refused_when_it_is_made() => Assert.StartsWith(
        "The regular expression of a( is wrong: ",
        Assert.Throws<ExpressionException>(() => new RegularExpression("a(", _types)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("^a$", typeof(RegularExpression), "^a$")]
    [InlineData("a$", typeof(RegularExpression), "a$")]
    [InlineData("/a/", typeof(RegularExpression), "a")]
    [InlineData("a", typeof(CucumberExpression), "a")]
    public void The_factory_makes_what_it_looks_like(string text, Type type, string source)
    {
        var expression = new ExpressionFactory(_types).Create(text);
        Assert.Equal((type, source), (expression.GetType(), expression.Source));
    }
}
