using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Simulators.Gherkin.Messages;
using Simulators.Gherkin.Pickles;

namespace Simulators.Gherkin.Tests.Pickles;

/// <summary>Whatever the text, there is a document or an error that says where; and large texts take no more than their share.</summary>
public sealed class AnyTextTests
{
    static readonly string[] Pieces =
    [
        "\n", "\n", "\n", "\r\n", "  ", "Feature: a\n", "Rule: b\n", "Background:\n", "Scenario: c <x>\n", "Scenario Outline: <y>\n",
        "Given d <x>\n", "* e\n", "And f\n", "Examples:\n", "| x | y |\n", "|x|\n", "\\", "|", "\"\"\"\n", "\"\"\"text\n", "```\n",
        "@t", "@u ", " #", "# language: fr\n", "# language: xx\n", "some text\n", "\\\"\\\"\\\"\n",
    ];

    static readonly string[] MarkdownPieces =
    [
        "\n", "\n", "# Feature: a\n", "## Rule: b\n", "# Background:\n", "### Scenario: c <x>\n", "* Given d <x>\n", "- e\n",
        "#### Examples:\n", "  | x | y |\n", "  | x |\n", "  | - | :-: |\n", "  ```\n", "````\n", "`@t`", "`@u v` ", "text\n", "\\", "|",
    ];

    [Fact]
    public void Answers_every_feature() => Check.One(Properties.Checks(1500), Prop.ForAll(
        Properties.Texts(Pieces), text => Answers("a.feature", text)));

    [Fact]
    public void Answers_every_Markdown() => Check.One(Properties.Checks(1500), Prop.ForAll(
        Properties.Texts(MarkdownPieces), text => Answers("a.feature.md", text)));

    [Fact]
    public void Cells_come_back_as_they_were() => Check.One(Properties.Checks(2000), Prop.ForAll(
        Properties.Texts("a", " b", "|", "\\", "\n", "n", "😀"),
        text =>
        {
            var value = text.Replace("\r", "", StringComparison.Ordinal).Trim(' ', '\t', '\u00A0');
            var cell = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal);
            var row = new FeatureParser().Parse("a.feature", $"Feature: a\nScenario: b\nGiven c\n| {cell} | z |\n")
                .Pickles[0].Steps[0].Argument!.DataTable!.Rows[0];
            return row.Cells.Select(one => one.Value).SequenceEqual([value, "z"]);
        }));

    [Theory]
    [InlineData("Feature: a\nScenario: b\nGiven c\n|", @"\|\n", 250_000, "|\n")]
    [InlineData("Feature: a\nScenario: b\nGiven c\n|", "😀|", 330_000, "\n")]
    [InlineData("Feature: a\nScenario: b\nGiven c\n", "|1|2|\n", 100_000, "")]
    [InlineData("Feature: a\nScenario: <x>\nGiven c <x>\nExamples:\n|x|y|\n", "|1|2|\n", 100_000, "")]
    [InlineData("", "@a ", 300_000, "\nFeature: a\nScenario: b\n")]
    [InlineData("", "@", 1_000_000, "a\nFeature: a\nScenario: b\n")]
    [InlineData("Feature: a\nScenario: b\nGiven ", "c ", 500_000, "")]
    [InlineData("Feature: a\nScenario: b\nGiven c\n\"\"\"\n", "text\n", 300_000, "\"\"\"\n")]
    [InlineData("Feature: a\n", "text\n# comment\n\n", 100_000, "Scenario: b\n")]
    [InlineData("Feature: a\n", "Scenario: b\nGiven c\n@d\n\n", 50_000, "Scenario: b\n")]
    public void Takes_large_files(string head, string repeated, int times, string tail)
    {
        Assert.InRange(Ratio("a.feature", head, repeated, times, tail), 1, 3.5);
    }

    [Theory]
    [InlineData("# Feature: a\n", "## Scenario: b\n* Given `c`\n\nprose `@d` prose\n", 30_000, "")]
    [InlineData("# Feature: a\n", "`@d` ", 100_000, "prose\n")]
    [InlineData("# Feature: a\n# Scenario: b\n* Given c\n  ", "|-", 300_000, "x\n")]
    public void Takes_large_Markdown(string head, string repeated, int times, string tail) =>
        Assert.InRange(Ratio("a.feature.md", head, repeated, times, tail), 0.5, 3.5);

    /// <returns>What a text of twice the size costs, in memory: about 2 where the cost grows with the size.</returns>
    static double Ratio(string path, string head, string repeated, int times, string tail)
    {
        _ = Cost(path, head + repeated + tail);
        var one = Cost(path, head + string.Concat(Enumerable.Repeat(repeated, times / 2)) + tail);
        return (double)Cost(path, head + string.Concat(Enumerable.Repeat(repeated, times)) + tail) / one;
    }

    static long Cost(string path, string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Empty(new FeatureParser().Parse(path, text).Errors);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    static bool Answers(string path, string text)
    {
        var parsed = new FeatureParser().Parse(path, text);
        foreach (var error in parsed.Errors)
        {
            var place = error.Source.Location!;
            Assert.StartsWith($"({place.Line}:{place.Column ?? 0}): ", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(parsed.Document is null, parsed.Errors.Count > 0);
        if (parsed.Document is null) return parsed.Pickles.Count == 0;
        var json = JsonSerializer.Serialize(new Envelope(GherkinDocument: parsed.Document), MessageJson.Default.Envelope);
        var ids = JsonElement.Parse(json).ToString().Split("\"id\":\"").Skip(1).Select(part => part[..part.IndexOf('"')]).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        return parsed.Pickles.All(pickle => pickle.AstNodeIds.All(ids.Contains));
    }
}
