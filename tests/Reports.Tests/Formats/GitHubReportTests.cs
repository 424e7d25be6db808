using Simulators.Gherkin.Messages;
using Simulators.Reports.Gates;
using Simulators.Reports.Tests.Stories;

namespace Simulators.Reports.Tests.Formats;

public sealed class GitHubReportTests
{
    [Fact]
    public void A_failure_is_an_error_at_the_line_of_its_step()
    {
        var line = Assert.Single(Written.By("github", Written.Refusal()).TrimEnd('\n').Split('\n'));
        Assert.StartsWith(
            "::error file=features/tokens.feature,line=15,title=A wrong key locks::Then Electa answers a token%0Aexpected a token%0Abut was 403%0A",
            line,
            StringComparison.Ordinal);
        Assert.Contains("%0Arule: electa/token/lock", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_breaks_out_of_an_annotation()
    {
        var text = Written.By("github", Story.Of(Story.Scenario(
            "a,line=1::b%0A\n::warning::", ToldStep.Failed("x", "100%\r\n::error::gotcha")) with
        { Uri = "features/a,b:c.feature" }));
        Assert.StartsWith(
            "::error file=features/a%2Cb%3Ac.feature,line=4,title=a%2Cline=1%3A%3Ab%250A%0A%3A%3Awarning%3A%3A::Then x%0A100%25%0A::error::gotcha",
            Assert.Single(text.TrimEnd('\n').Split('\n')),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_does_not_parse_and_a_gate_are_errors()
    {
        var text = Written.By(
            "github",
            Story.Of(Story.Ending(TestStepResultStatus.Passed)).And(new Envelope(ParseError: new ParseError(
                new SourceReference("features/bad.feature", Location: new Location(4, 1)), "(4:1): expected: #EOF"))),
            Written.Context() with { Gates = new RunGates { MinRuleCoverage = 100 } });
        Assert.Contains("::error file=features/bad.feature,line=4,title=does not parse::(4:1): expected: #EOF\n",
            text, StringComparison.Ordinal);
        Assert.Contains("::error title=gate::0 of 2 MUST rules are covered (0 %25)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flaky_scenario_is_a_warning() => Assert.StartsWith(
        "::warning file=features/tokens.feature,line=3,title=Flaky::It passed only at attempt 2.",
        Written.By("github", Story.Of(new ToldScenario("Flaky", 3, [[ToldStep.Failed("a", "b")], [ToldStep.Passed("a")]]))),
        StringComparison.Ordinal);
}
