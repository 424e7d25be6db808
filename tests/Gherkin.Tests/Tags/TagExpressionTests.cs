using FsCheck;
using FsCheck.Fluent;
using Simulators.Gherkin.Tags;

namespace Simulators.Gherkin.Tests.Tags;

public sealed class TagExpressionTests
{
    [Theory]
    [InlineData("", "@a", true)]
    [InlineData("@a and not @b", "@a", true)]
    [InlineData("@a and not @b", "@a @b", false)]
    [InlineData("@a or @b and @c", "@a", true)]
    [InlineData("(@a or @b) and @c", "@a", false)]
    [InlineData("not not @a", "@a", true)]
    [InlineData(@"@a\(1\)", "@a(1)", true)]
    public void Evaluates(string expression, string tags, bool result) =>
        Assert.Equal(result, TagExpression.Parse(expression).Evaluate(tags.Split(' ')));

    [Theory]
    [InlineData("@a or @b and not (@c)", "( @a or ( @b and not ( @c ) ) )")]
    [InlineData("not(@a and @b)", "not ( @a and @b )")]
    public void Writes_all_parentheses(string expression, string written) =>
        Assert.Equal(written, TagExpression.Parse(expression).ToString());

    [Theory]
    [InlineData("@a @b", "Expected operator.")]
    [InlineData("@a and", "Expected operand.")]
    [InlineData("()", "Expected operand.")]
    [InlineData("(@a", "Unmatched (.")]
    [InlineData("@a)", "Unmatched ).")]
    [InlineData(@"\a", "Illegal escape before \"a\".")]
    [InlineData(@"@a\", "Illegal escape at the end.")]
    public void Says_what_is_wrong(string expression, string problem) => Assert.Equal(
        $"Tag expression \"{expression}\" could not be parsed because of syntax error: {problem}",
        Assert.Throws<TagExpressionException>(() => TagExpression.Parse(expression)).Message);

    [Fact]
    public void What_is_written_means_the_same() => Check.One(Properties.Checks(5000), Prop.ForAll(
        Properties.Texts("@a", "@b ", " and ", " or ", " not ", "(", ")", " ", "\\", "\\("),
        text =>
        {
            try
            {
                var expression = TagExpression.Parse(text);
                var again = TagExpression.Parse(expression.ToString());
                string[][] sets = [[], ["@a"], ["@b"], ["@a", "@b"]];
                return again.ToString() == expression.ToString() && sets.All(set => again.Evaluate(set) == expression.Evaluate(set));
            }
            catch (TagExpressionException)
            {
                return true;
            }
        }));

    [Fact]
    public void Is_never_nested_too_deeply()
    {
        var deep = string.Concat(Enumerable.Repeat("not (", 100_001)) + "@a" + new string(')', 100_001);
        Assert.False(TagExpression.Parse(deep).Evaluate(["@a"]));
    }
}
