using Simulators.Gherkin.Messages;
using Simulators.Gherkin.Pickles;

namespace Simulators.Gherkin.Tests.Pickles;

public sealed class FeatureParserTests
{
    [Fact]
    public void Puts_the_backgrounds_before_the_steps_of_a_scenario_that_has_some()
    {
        var parsed = Parse(
            """
            Feature: Schools
              Background:
                Given a school
              Scenario: Empty
              Scenario: Plain
                When a class starts
              Rule: Teachers
                Background:
                  And a teacher
                Example: Taught
                  When a class starts
                  But nobody comes
            """);
        Assert.Empty(parsed.Errors);
        Assert.Equal(
            ["", "a school, a class starts", "a school, a teacher, a class starts, nobody comes"],
            parsed.Pickles.Select(pickle => string.Join(", ", pickle.Steps.Select(step => step.Text))));
        Assert.Equal(
            [PickleStepType.Context, PickleStepType.Context, PickleStepType.Action, PickleStepType.Action],
            parsed.Pickles[2].Steps.Select(step => step.Type!.Value));
    }

    [Fact]
    public void Fills_the_placeholders_of_an_outline_everywhere_but_in_the_background()
    {
        var parsed = Parse(
            """
            @f
            Feature: Schools
              Background:
                Given a <what>
              @s
              Scenario Outline: A <what> of <n>
                Given <what> and <unknown>
                  | <what> | <n> |
                Then it is
                  ```<what>
                  <n> $1 <what>
                  ```
                @e
                Examples:
                  | what  | n |
                  | class | \\|
                  | <n>   | $ |
            """);
        Assert.Empty(parsed.Errors);
        var (first, second) = (parsed.Pickles[0], parsed.Pickles[1]);
        Assert.Equal("A class of \\", first.Name);
        Assert.Equal(["a <what>", "class and <unknown>", "it is"], first.Steps.Select(step => step.Text));
        Assert.Equal(["class", "\\"], first.Steps[1].Argument!.DataTable!.Rows[0].Cells.Select(cell => cell.Value));
        Assert.Equal(new PickleDocString("\\ $1 class", null, "class"), first.Steps[2].Argument!.DocString);
        Assert.Equal("A $ of $", second.Name);
        Assert.Equal(["@f", "@s", "@e"], second.Tags.Select(tag => tag.Name));
        Assert.Equal(new Location(17, 7), second.Location);
    }

    [Fact]
    public void Gives_ids_to_what_is_inside_first_and_goes_on_with_the_next_file()
    {
        var parser = new FeatureParser();
        var scenario = parser.Parse("a.feature", "@t\nFeature: A\nScenario: B\nGiven c\n|d|\n").Document!.Feature!.Children[0].Scenario!;
        Assert.Equal(("0", "1", "2"), (scenario.Steps[0].DataTable!.Rows[0].Id, scenario.Steps[0].Id, scenario.Id));
        Assert.Equal("6", parser.Parse("b.feature", "Feature: A\nScenario: B\n").Document!.Feature!.Children[0].Scenario!.Id);
    }

    [Fact]
    public void Counts_columns_in_code_points()
    {
        var parsed = Parse("@😀a @b\nFeature: A\nScenario: B\nGiven c\n|😀😀| d |\n");
        Assert.Equal([new Location(1, 1), new Location(1, 5)], parsed.Document!.Feature!.Tags.Select(tag => tag.Location));
        var row = parsed.Document.Feature.Children[0].Scenario!.Steps[0].DataTable!.Rows[0];
        Assert.Equal([new Location(5, 2), new Location(5, 6)], row.Cells.Select(cell => cell.Location));
        var error = Assert.Single(Parse("@😀 @b c\nFeature: A\n").Errors);
        Assert.Equal((new Location(1, 4), "(1:4): A tag may not contain whitespace"), (error.Source.Location, error.Message));
    }

    [Theory]
    [InlineData("Feature: A\r\nScenario: B\r\nGiven c\r\n\"\"\"\r\none\r\ntwo\r\n\"\"\"\r\n")]
    [InlineData("\uFEFFFeature: A\nScenario: B\nGiven c\n\"\"\"\none\ntwo\n\"\"\"")]
    public void Reads_every_line_end_and_joins_with_line_feeds(string text)
    {
        var step = Parse(text).Document!.Feature!.Children[0].Scenario!.Steps[0];
        Assert.Equal("one\ntwo", step.DocString!.Content);
    }

    [Theory]
    [InlineData("| a | b |", "a;b")]
    [InlineData(@"|a\|b|\\|\n|\x\", @"a|b;\;" + "\n")]
    [InlineData("|\u00A0a\t||  |c", "a;;")]
    [InlineData(@"|a\b|", @"a\b")]
    public void Cuts_rows_into_cells(string row, string cells) => Assert.Equal(
        cells,
        string.Join(';', Parse("Feature: A\nScenario: B\nGiven c\n" + row).Document!.Feature!.Children[0].Scenario!.Steps[0]
            .DataTable!.Rows[0].Cells.Select(cell => cell.Value)));

    [Theory]
    [InlineData("nothing", 1, 1, "(1:1): expected: #EOF, #Language, #TagLine, #FeatureLine, #Comment, #Empty, got 'nothing'")]
    [InlineData("# language: xx-yy\n", 1, 1, "(1:1): Language not supported: xx-yy")]
    [InlineData("Feature: A\nScenario: B\nGiven c\n\"\"\"\nd", 6, null,
        "(6:0): unexpected end of file, expected: #DocStringSeparator, #Other")]
    [InlineData("Feature: A\nScenario: B\nGiven c\n  |d|\n  |d|e|\n", 5, 3, "(5:3): inconsistent cell count within the table")]
    [InlineData("Feature: A\nScenario: B\nGiven <c>\nExamples:\n|c|\n|\n", 6, 1,
        "(6:1): inconsistent cell count within the table")]
    public void Says_what_is_wrong_and_where(string text, int line, int? column, string message)
    {
        var parsed = Parse(text);
        Assert.Null(parsed.Document);
        var error = Assert.Single(parsed.Errors);
        Assert.Equal((new Location(line, column), "a.feature", message), (error.Source.Location, error.Source.Uri, error.Message));
    }

    [Fact]
    public void Speaks_other_languages()
    {
        var parsed = Parse("# language: he\nתכונה: א\nתרחיש: ב\nבהינתן ג\n");
        Assert.Equal(("he", "ג", PickleStepType.Context),
            (parsed.Pickles[0].Language, parsed.Pickles[0].Steps[0].Text, parsed.Pickles[0].Steps[0].Type));
    }

    [Theory]
    [InlineData("a.feature", "text/x.cucumber.gherkin+plain")]
    [InlineData("a.feature.md", "text/x.cucumber.gherkin+markdown")]
    public void Knows_the_media_type(string path, string type) => Assert.Equal(type, new FeatureParser().Parse(path, "").Source.MediaType);

    static ParsedFeature Parse(string text) => new FeatureParser().Parse("a.feature", text);
}
