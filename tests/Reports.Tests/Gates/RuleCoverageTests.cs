using System.Text.Json;
using Simulators.Reports.Gates;
using Simulators.Reports.Tests.Stories;
using static Simulators.Gherkin.Messages.TestStepResultStatus;

namespace Simulators.Reports.Tests.Gates;

public sealed class RuleCoverageTests
{
    static readonly RuleRecord[] Rules = [Written.Lock, Written.Names, Written.Order];

    [Fact]
    public void A_rule_is_covered_by_a_scenario_that_carries_its_id() =>
        Assert.Equal(new CoverageShare(1, 2), Of(Story.Ending(Passed, Written.Lock.Id)).Share(RuleLevel.Must));

    [Fact]
    public void A_failure_covers_and_breaks()
    {
        var rule = Of(Story.Ending(Failed, Written.Lock.Id)).Rules[0];
        Assert.Equal((true, RuleState.Broken), (rule.IsCovered, rule.State));
    }

    [Theory]
    [InlineData(Skipped)]
    [InlineData(Undefined)]
    [InlineData(Pending)]
    public void What_was_not_run_covers_nothing(Simulators.Gherkin.Messages.TestStepResultStatus status) =>
        Assert.Equal(new CoverageShare(0, 2), Of(Story.Ending(status, Written.Lock.Id)).Share(RuleLevel.Must));

    [Fact]
    public void Counts_the_exchanges_that_a_rule_decided()
    {
        var coverage = RuleCoverage.Of(Rules, Written.Run(Written.Refusal()));
        Assert.Equal([1, 0, 0], coverage.Rules.Select(rule => rule.Exchanges));
    }

    [Fact]
    public void Levels_are_counted_apart() =>
        Assert.Equal(new CoverageShare(1, 1), Of(Story.Ending(Passed, Written.Order.Id)).Share(RuleLevel.Should));

    [Fact]
    public void A_misspelled_rule_id_is_told() =>
        Assert.Equal(["electa/token/lok"], Of(Story.Ending(Passed, "electa/token/lok", "writes", "other/thing")).UnknownTags);

    [Theory]
    [InlineData(50, true)]
    [InlineData(51, false)]
    [InlineData(0, true)]
    public void The_gate_asks_for_a_share_of_the_must_rules(int wanted, bool passes)
    {
        var run = Written.Run(Story.Of(Story.Ending(Passed, Written.Lock.Id)));
        var complaints = new RunGates { MinRuleCoverage = wanted }.Judge(run, Rules, StillClock.Begin).Complaints;
        Assert.Equal(passes, complaints.Count == 0);
        if (!passes)
        {
            Assert.Equal(
                "1 of 2 MUST rules are covered (50 %), fewer than the 51 % asked for; not covered: electa/user/name.",
                Assert.Single(complaints));
        }
    }

    [Fact]
    public void The_gate_fails_where_there_is_no_catalogue() =>
        Assert.Single(new RunGates { MinRuleCoverage = 1 }.Judge(Written.Run(Story.Of()), [], StillClock.Begin).Complaints);

    [Theory]
    [InlineData("must", "electa/token/lock", true)]
    [InlineData("MUST", "electa/list/order", false)]
    [InlineData("Should", "electa/list/order", true)]
    [InlineData("SHOULD", "electa/token/lock", true)]
    [InlineData("MUST", "writes", false)]
    public void A_level_keeps_the_scenarios_of_rules_that_bind_as_much(string level, string tag, bool kept)
    {
        Assert.True(LevelFilter.TryMake(level, Rules, out var filter, out _));
        var pickle = Story.Of(Story.Ending(Passed, tag)).Messages()
            .Select(message => message.Pickle).OfType<Simulators.Gherkin.Messages.Pickle>().Single();
        Assert.Equal(kept, filter.Keeps(pickle));
    }

    [Theory]
    [InlineData("MAY")]
    [InlineData("1")]
    [InlineData("")]
    public void A_level_that_is_none_is_named(string level)
    {
        Assert.False(LevelFilter.TryMake(level, Rules, out _, out var mistake));
        Assert.Equal($"there is no level \"{level}\": use MUST, SHOULD or INFO", mistake);
    }

    [Fact]
    public void Reads_the_catalogue_that_a_simulator_lists()
    {
        using var json = JsonDocument.Parse("""
            {"total": 1, "items": [{"id": "electa/token/lock", "platform": "electa", "level": "must",
             "statement": "Five wrong keys lock the account.", "source": "guide 2.1", "confidence": "documented", "setting": "lock"}]}
            """);
        Assert.Equal([Written.Lock], RuleCatalogue.Read(json.RootElement));
    }

    [Theory]
    [InlineData("""{"total": 1}""")]
    [InlineData("""[{"level": "must"}]""")]
    [InlineData("""[{"id": "a/b", "level": "may"}]""")]
    [InlineData("""[7]""")]
    public void Refuses_a_catalogue_that_is_none(string text)
    {
        using var json = JsonDocument.Parse(text);
        Assert.Throws<JsonException>(() => RuleCatalogue.Read(json.RootElement));
    }

    static RuleCoverage Of(params ToldScenario[] scenarios) => RuleCoverage.Of(Rules, Written.Run(Story.Of(scenarios)));
}
