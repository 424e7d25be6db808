using Simulators.Gherkin.Expressions;

namespace Simulators.Gherkin.Tests.Expressions;

public sealed class ParameterTypesTests
{
    readonly ParameterTypes _types = new();

    [Theory]
    [InlineData("int", "x", "There is already a parameter type with name int")]
    [InlineData("", "x", "The anonymous parameter type has already been defined")]
    [InlineData("a(b", "x", "Illegal character in parameter name {a(b}.")]
    [InlineData("a", "(", "The regexp /(/ of the parameter type {a} is wrong: ")]
    public void Refuses_a_wrong_definition(string name, string regexp, string message) => Assert.StartsWith(
        message,
        Assert.Throws<ExpressionException>(() => _types.Define(Type(name, regexp))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Refuses_two_preferred_types_of_one_regexp()
    {
        _types.Define(Type("a", "x") with { PreferForRegexpMatch = true });
        var problem = Assert.Throws<ExpressionException>(() => _types.Define(Type("b", "x") with { PreferForRegexpMatch = true }));
        Assert.EndsWith("The regexp /x/ is used for two preferential parameter types, {a} and {b}", problem.Message, StringComparison.Ordinal);
        Assert.Null(_types.Find("b"));
    }

    [Theory]
    [InlineData("I have 2 cucumbers", "I have {int} cucumbers|I have {float} cucumbers", "int")]
    [InlineData("1 \"a b\" 2", "{int} {string} {int}|{int} {string} {float}|{float} {string} {int}|{float} {string} {float}", "int,string,int2")]
    [InlineData(@"a/b (c) {d} \ x2y", @"a\/b \(c) \{d} \\ x2y", "")]
    [InlineData("", "", "")]
    public void Proposes_expressions_for_a_step(string text, string expressions, string names)
    {
        var proposed = new ExpressionGenerator(_types).Generate(text);
        Assert.Equal(expressions, string.Join('|', proposed.Select(one => one.Source)));
        Assert.Equal(names, string.Join(',', proposed[0].ParameterNames));
        Assert.All(proposed, one => Assert.NotNull(new CucumberExpression(one.Source, _types).Match(text)));
    }

    [Fact]
    public void Proposes_an_own_type_and_not_too_many()
    {
        _types.Define(Type("currency", "EUR|USD"));
        Assert.Equal("pay in {currency}", new ExpressionGenerator(_types).Generate("pay in EUR")[0].Source);
        Assert.Equal(256, new ExpressionGenerator(_types).Generate(string.Join(' ', Enumerable.Range(0, 1000))).Count);
    }

    static ParameterTypeDefinition Type(string name, string regexp) => new(name, [regexp], typeof(string), values => values[0]);
}
