using System.Globalization;
using System.Text;
using Simulators.Gherkin.Expressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Simulators.Gherkin.Tests.Outside;

/// <summary>Expressions are read, rewritten and matched as Cucumber's own test data says, and refused in the same words.</summary>
public sealed class ExpressionDataTests
{
    const string Root = "cucumber-expressions/testdata/cucumber-expression/";
    const string Regular = "cucumber-expressions/testdata/regular-expression/matching";

    public static TheoryData<string> Tokenizer => OutsideData.Files(Root + "tokenizer", "*.yaml");

    public static TheoryData<string> Parser => OutsideData.Files(Root + "parser", "*.yaml");

    public static TheoryData<string> Transformation => OutsideData.Files(Root + "transformation", "*.yaml");

    public static TheoryData<string> Matching => OutsideData.Files(Root + "matching", "*.yaml");

    public static TheoryData<string> RegularMatching => OutsideData.Files(Regular, "*.yaml");

    [Theory]
    [MemberData(nameof(Tokenizer))]
    public void Cuts_into_the_same_tokens(string file)
    {
        var (expression, data) = Read(Root + "tokenizer", file);
        if (IsRefused(data, () => ExpressionTokenizer.Tokenize(expression))) return;
        var expected = ((YamlSequenceNode)data.Member("expected_tokens")!)
            .Select(token => $"{token.Text("type")} {token.Text("start")}-{token.Text("end")} {token.Text("text")}");
        Assert.Equal(expected, ExpressionTokenizer.Tokenize(expression).Select(Shown));
    }

    [Theory]
    [MemberData(nameof(Parser))]
    public void Reads_the_same_tree(string file)
    {
        var (expression, data) = Read(Root + "parser", file);
        if (IsRefused(data, () => ExpressionParser.Parse(expression))) return;
        Assert.Equal(Shown(data.Member("expected_ast")!), Shown(ExpressionParser.Parse(expression)));
    }

    [Theory]
    [MemberData(nameof(Transformation))]
    public void Rewrites_to_the_same_regular_expression(string file)
    {
        var (expression, data) = Read(Root + "transformation", file);
        Assert.Equal(data.Text("expected_regex"), new CucumberExpression(expression, new ParameterTypes()).RegexSource);
    }

    [Theory]
    [MemberData(nameof(Matching))]
    public void Matches_the_same(string file)
    {
        var (expression, data) = Read(Root + "matching", file);
        if (IsRefused(data, () => new CucumberExpression(expression, new ParameterTypes()))) return;
        SameArguments(data, new CucumberExpression(expression, new ParameterTypes()));
    }

    [Theory]
    [MemberData(nameof(RegularMatching))]
    public void Matches_regular_expressions_the_same(string file)
    {
        var (expression, data) = Read(Regular, file);
        SameArguments(data, new RegularExpression(expression, new ParameterTypes()));
    }

    static (string Expression, YamlNode Data) Read(string folder, string file)
    {
        var data = OutsideData.Yaml(OutsideData.PathOf(folder, file));
        return (data.Text("expression"), data);
    }

    static bool IsRefused(YamlNode data, Func<object> make)
    {
        if (data.Member("exception") is not YamlScalarNode message) return false;
        Assert.Equal(message.Value, Assert.ThrowsAny<ExpressionException>(make).Message);
        return true;
    }

    static void SameArguments(YamlNode data, IExpression expression)
    {
        var arguments = expression.Match(data.Text("text"));
        if (data.Member("expected_args") is not YamlSequenceNode expected)
        {
            Assert.Null(arguments);
            return;
        }

        Assert.NotNull(arguments);
        Assert.Equal(expected.Cast<YamlScalarNode>().Select(ValueOf), arguments.Select(ValueOf));
    }

    static string? ValueOf(YamlScalarNode node)
    {
        if (node.Style != ScalarStyle.Plain) return node.Value;
        if (node.Value is "" or "null" or null) return null;
        return decimal.TryParse(node.Value, CultureInfo.InvariantCulture, out var number) ? Shown(number) : node.Value;
    }

    static string? ValueOf(ExpressionArgument argument)
    {
        var value = argument.ParameterType is { } type ? type.Transform(argument.Values) : argument.Text;
        return value is float or double
            ? Shown(decimal.Parse(((IFormattable)value).ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))
            : value?.ToString();
    }

    static string Shown(decimal number) => number.ToString("0.###################", CultureInfo.InvariantCulture);

    static string Shown(ExpressionToken token) => $"{Upper(token.Type)} {token.Start}-{token.End} {token.Text}";

    static string Shown(ExpressionNode node) =>
        $"{Upper(node.Type)}_NODE {node.Start}-{node.End} '{node.Token}' [{string.Join(", ", node.Nodes.Select(Shown))}]";

    static string Shown(YamlNode node)
    {
        var nodes = node.Member("nodes") is YamlSequenceNode children ? children.Select(Shown) : [];
        var token = node.Member("token") is YamlScalarNode text ? text.Value : "";
        return $"{node.Text("type")} {node.Text("start")}-{node.Text("end")} '{token}' [{string.Join(", ", nodes)}]";
    }

    static string Upper<T>(T name)
        where T : struct, Enum
    {
        var text = new StringBuilder();
        foreach (var one in name.ToString())
        {
            if (char.IsUpper(one) && text.Length > 0) text.Append('_');
            text.Append(char.ToUpperInvariant(one));
        }

        return text.ToString();
    }
}
