using Simulators.Gherkin.Tags;
using YamlDotNet.RepresentationModel;

namespace Simulators.Gherkin.Tests.Outside;

/// <summary>Tag expressions are read, written, evaluated and refused as Cucumber's own test data says.</summary>
public sealed class TagExpressionDataTests
{
    const string Folder = "tag-expressions/testdata";

    [Fact]
    public void Writes_the_same()
    {
        foreach (var one in Read("parsing.yml", 23))
        {
            var formatted = TagExpression.Parse(one.Text("expression")).ToString();
            Assert.Equal(one.Text("formatted"), formatted);
            Assert.Equal(formatted, TagExpression.Parse(formatted).ToString());
        }
    }

    [Fact]
    public void Refuses_in_the_same_words()
    {
        foreach (var one in Read("errors.yml", 15))
        {
            var problem = Assert.Throws<TagExpressionException>(() => TagExpression.Parse(one.Text("expression")));
            Assert.Equal(one.Text("error"), problem.Message);
        }
    }

    [Fact]
    public void Evaluates_the_same()
    {
        var checks = 0;
        foreach (var one in Read("evaluations.yml", 7))
        {
            var expression = TagExpression.Parse(one.Text("expression"));
            foreach (var test in (YamlSequenceNode)one.Member("tests")!)
            {
                var tags = ((YamlSequenceNode)test.Member("variables")!).Select(tag => ((YamlScalarNode)tag).Value!);
                Assert.Equal(test.Text("result") == "true", expression.Evaluate(tags));
                checks++;
            }
        }

        Assert.Equal(26, checks);
    }

    static YamlSequenceNode Read(string file, int count)
    {
        var all = (YamlSequenceNode)OutsideData.Yaml(OutsideData.PathOf(Folder, file));
        Assert.Equal(count, all.Children.Count);
        return all;
    }
}
