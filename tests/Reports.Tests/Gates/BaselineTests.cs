using Simulators.Reports.Gates;
using Simulators.Reports.Tests.Stories;
using static Simulators.Gherkin.Messages.TestStepResultStatus;

namespace Simulators.Reports.Tests.Gates;

public sealed class BaselineTests
{
    const string Rule = "electa/token/lock";

    static readonly string Failing = $"features/tokens.feature:Ends {Failed}";

    [Theory]
    [InlineData(Rule)]
    [InlineData("@" + Rule)]
    [InlineData("features/tokens.feature:Ends Failed")]
    public void A_failure_that_is_expected_is_known(string scenario)
    {
        var (gates, verdict) = Judge(Entry(scenario), Story.Ending(Failed, Rule), Story.Ending(Passed));
        Assert.Equal(Verdict.Passed, verdict);
        Assert.Equal("vendor bug 12", Assert.Single(gates.Known).Value.Reason);
    }

    [Fact]
    public void Another_failure_is_not_known() =>
        Assert.Equal(Verdict.Failed, Judge(Entry(Rule), Story.Ending(Failed, Rule), Story.Ending(Failed)).Verdict);

    [Fact]
    public void An_unexpected_pass_fails_the_run()
    {
        var (gates, verdict) = Judge(Entry(Rule), Story.Ending(Passed, Rule));
        Assert.Equal(Verdict.Failed, verdict);
        Assert.Equal(
            "known.json:2: \"electa/token/lock\" passes, though it is expected to fail (vendor bug 12): remove the entry.",
            Assert.Single(gates.Complaints));
    }

    [Fact]
    public void A_skip_is_no_unexpected_pass() =>
        Assert.Empty(Judge(Entry(Rule), Story.Ending(Skipped, Rule), Story.Ending(Passed, Rule)).Gates.Complaints);

    [Fact]
    public void A_rule_that_fails_somewhere_keeps_its_entry() =>
        Assert.Equal(Verdict.Passed, Judge(Entry(Rule), Story.Ending(Failed, Rule), Story.Ending(Passed, Rule)).Verdict);

    [Fact]
    public void A_stale_entry_fails_the_run()
    {
        var (gates, verdict) = Judge(Entry("electa/no/such"), Story.Ending(Passed));
        Assert.Equal(Verdict.Failed, verdict);
        Assert.Contains("known.json:2: \"electa/no/such\" is stale", Assert.Single(gates.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_for_a_scenario_that_was_not_selected_is_not_stale() =>
        Assert.Empty(Judge(Entry(Rule), Story.Ending(Passed), Story.Ending(Passed, Rule) with { Runs = false }).Gates.Complaints);

    [Fact]
    public void Nothing_is_stale_where_only_some_features_were_read()
    {
        var gates = new RunGates { Baseline = Entry("electa/no/such"), Partial = true };
        Assert.Empty(gates.Judge(Written.Run(Story.Of(Story.Ending(Passed))), [], StillClock.Begin).Complaints);
    }

    [Fact]
    public void An_entry_holds_on_its_last_day() =>
        Assert.Equal(Verdict.Passed, Judge(Entry(Rule, "2026-11-22"), Story.Ending(Failed, Rule)).Verdict);

    [Fact]
    public void An_expired_entry_fails_the_run_and_expects_nothing()
    {
        var (gates, verdict) = Judge(Entry(Rule, "2026-11-21"), Story.Ending(Failed, Rule));
        Assert.Equal(Verdict.Failed, verdict);
        Assert.Empty(gates.Known);
        Assert.Equal(
            "known.json:2: \"electa/token/lock\" expired on 2026-11-21: Ada mends the failure, or agrees on a new date.",
            Assert.Single(gates.Complaints));
    }

    [Fact]
    public void An_undefined_step_may_be_expected() =>
        Assert.Equal(Verdict.Passed, Judge(Entry(Rule), Story.Ending(Undefined, Rule)).Verdict);

    [Fact]
    public void A_known_failure_shows_with_its_reason_owner_and_date() =>
        Assert.Contains(
            "known features/tokens.feature:3 Ends Failed (vendor bug 12; Ada, until 2026-12-31)",
            Written.By("progress", Story.Of(Story.Ending(Failed)),
                Written.Context() with { Gates = new() { Baseline = Entry(Failing) } }),
            StringComparison.Ordinal);

    static (GateResult Gates, Verdict Verdict) Judge(Baseline baseline, params ToldScenario[] scenarios)
    {
        var run = Written.Run(Story.Of(scenarios));
        var gates = new RunGates { Baseline = baseline }.Judge(run, [], StillClock.Begin);
        return (gates, Verdicts.Of(run, gates));
    }

    static Baseline Entry(string scenario, string expires = "2026-12-31")
    {
        var (baseline, mistakes) = BaselineReader.Read(
            "known.json",
            $$"""
            [
              {"scenario": "{{scenario}}", "reason": "vendor bug 12", "owner": "Ada", "expires": "{{expires}}"}
            ]
            """);
        Assert.Empty(mistakes);
        return baseline;
    }
}
