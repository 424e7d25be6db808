using Simulators.Reports.Comparison;
using Simulators.Reports.Gates;
using Simulators.Reports.Model;
using Simulators.Reports.Tests.Stories;
using static Simulators.Gherkin.Messages.TestStepResultStatus;

namespace Simulators.Reports.Tests.Comparison;

public sealed class RunComparisonTests
{
    static readonly RuleRecord[] Rules = [Written.Lock, Written.Names, Written.Order];

    [Fact]
    public void Finds_the_rules_at_which_two_targets_differ()
    {
        var comparison = Compare();
        Assert.Equal(["electa/token/lock", "electa/user/name", ""], comparison.Rules.Select(rule => rule.Rule));
        var lockRule = comparison.Differences.First();
        Assert.Equal(("electa/token/lock", RuleState.Holds, RuleState.Broken), (lockRule.Rule, lockRule.A, lockRule.B));
    }

    [Fact]
    public void Tells_them_as_a_table()
    {
        using var output = new StringWriter { NewLine = "\n" };
        ComparisonText.Write(Compare(), output);
        Assert.Equal(
            """
            rule                    simulator  https://vendor
            electa/token/lock       holds      broken
                features/tokens.feature:3 Locks
                    simulator: passed
                    https://vendor: failed: it did not lock
            (scenarios of no rule)  holds      uncovered
                features/tokens.feature:7 Alone
                    simulator: passed
                    https://vendor: not run
            2 of 3 rules differ.

            """,
            output.ToString(),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Tells_them_as_a_page_in_which_no_text_becomes_more_than_text()
    {
        var hostile = Written.Run(Hostile.Story());
        using var output = new StringWriter();
        ComparisonHtml.Write(RunComparison.Of("</title><script>", hostile, "<b>", Written.Run(Story.Of()), Rules), output);
        var page = output.ToString();
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("1 of 1 rules differ.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_that_agree_differ_nowhere() =>
        Assert.Empty(RunComparison.Of("a", A(), "b", A(), Rules).Differences);

    static RunComparison Compare() => RunComparison.Of("simulator", A(), "https://vendor", B(), Rules);

    static RunResult A() => Written.Run(Story.Of(
        Named("Locks", 3, ToldStep.Of(Passed), Written.Lock.Id),
        Named("Names", 5, ToldStep.Of(Passed), Written.Names.Id),
        Named("Alone", 7, ToldStep.Of(Passed))));

    static RunResult B() => Written.Run(Story.Of(
        Named("Locks", 3, ToldStep.Failed("it locks", "it did not lock"), Written.Lock.Id),
        Named("Names", 5, ToldStep.Of(Passed), Written.Names.Id)));

    static ToldScenario Named(string name, int line, ToldStep step, params string[] tags) =>
        Story.Scenario(name, step) with { Line = line, Tags = tags };
}
