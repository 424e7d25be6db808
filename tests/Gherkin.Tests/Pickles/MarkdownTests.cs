using Simulators.Gherkin.Messages;
using Simulators.Gherkin.Pickles;

namespace Simulators.Gherkin.Tests.Pickles;

public sealed class MarkdownTests
{
    [Fact]
    public void Finds_the_scenarios_in_the_prose()
    {
        var parsed = Parse(
            """
            # Feature: Schools

            Use the tag `@slow` for what takes long.

            ```sh
            # Scenario: this is code
            ```

            | not | Gherkin |
            | --- | ------- |

            `@slow` `@fast` #both
            ## Scenario Outline: A <what>

            * Given a <what>
              | name | - |
              | :--- | - |
              | -    | 1 |
            * And code:
              ````json
              {
                ```
              ````

            Nothing else.

            ### Examples:

              | what  |
              | ----- |
              | class |
            """);
        Assert.Empty(parsed.Errors);
        var pickle = Assert.Single(parsed.Pickles);
        Assert.Equal("A class", pickle.Name);
        Assert.Equal(["@slow", "@fast"], pickle.Tags.Select(tag => tag.Name));
        Assert.Equal(["a class", "code:"], pickle.Steps.Select(step => step.Text));
        Assert.Equal(
            ["name,-", "-,1"],
            pickle.Steps[0].Argument!.DataTable!.Rows.Select(row => string.Join(',', row.Cells.Select(cell => cell.Value))));
        Assert.Equal(new PickleDocString("{\n  ```", null, "json"), pickle.Steps[1].Argument!.DocString);
    }

    [Fact]
    public void Takes_the_first_line_as_the_title()
    {
        var feature = Parse("\nSchools\n=======\n\n# Scenario: A\n- Given b\n").Document!.Feature!;
        Assert.Equal((null, "Schools", new Location(2, 1)), (feature.Keyword, feature.Name, feature.Location));
        Assert.Equal(new Location(6, 3), feature.Children[0].Scenario!.Steps[0].Location);
    }

    [Fact]
    public void Says_what_is_wrong_and_where()
    {
        var errors = Parse("# Feature: A\n## Scenario: B\n* Given c\n  ```\n  d\n").Errors;
        Assert.Equal("(6:0): unexpected end of file, expected: #DocStringSeparator, #Other", Assert.Single(errors).Message);
        errors = Parse("# Feature: A\n## Scenario: B\n* Given c\n  | d |\n  | d | e |\n").Errors;
        Assert.Equal("(5:3): inconsistent cell count within the table", Assert.Single(errors).Message);
    }

    static ParsedFeature Parse(string text) => new FeatureParser().Parse("a.feature.md", text);
}
