using Simulators.Gherkin.Messages;
using Simulators.Reports.Gates;
using Simulators.Reports.Tests.Stories;
using static Simulators.Gherkin.Messages.TestStepResultStatus;

namespace Simulators.Reports.Tests.Gates;

public sealed class VerdictTests
{
    public static TheoryData<TestStepResultStatus[], Verdict> Outcomes => new()
    {
        { [Passed], Verdict.Passed },
        { [Passed, Skipped], Verdict.Passed },
        { [], Verdict.NothingSelected },
        { [Skipped], Verdict.NothingSelected },
        { [Passed, Failed], Verdict.Failed },
        { [Passed, Ambiguous], Verdict.Failed },
        { [Passed, Undefined], Verdict.NotWritten },
        { [Pending], Verdict.NotWritten },
        { [Undefined, Failed], Verdict.Failed },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Follows_from_how_the_scenarios_ended(TestStepResultStatus[] statuses, Verdict expected) =>
        Assert.Equal(expected, Judge(Story.Of(statuses.Select(status => Story.Ending(status)))));

    [Fact]
    public void Numbers_are_those_that_scripts_know() =>
        Assert.Equal([0, 1, 3, 4, 5, 130], Enum.GetValues<Verdict>().Select(verdict => (int)verdict));

    [Fact]
    public void A_feature_that_does_not_parse_outweighs_a_failure() =>
        Assert.Equal(Verdict.DoesNotParse, Judge(Story.Of(Story.Ending(Failed)).And(DoesNotParse)));

    [Fact]
    public void An_interruption_outweighs_everything() =>
        Assert.Equal(Verdict.Interrupted, Judge(Story.Of(Story.Ending(Failed)).And(DoesNotParse), interrupted: true));

    [Fact]
    public void A_gate_outweighs_undefined_steps() =>
        Assert.Equal(Verdict.Failed, Verdicts.Of(
            Written.Run(Story.Of(Story.Ending(Undefined))), GateResult.None with { Complaints = ["too few rules"] }));

    [Fact]
    public void A_failing_hook_of_the_run_fails_it() =>
        Assert.Equal(Verdict.Failed, Judge(Story.Of(Story.Ending(Passed)).And(new Envelope(
            TestRunHookFinished: new("h", new TestStepResult(new Duration(0, 0), Failed, "no database"), new Timestamp(0, 0))))));

    [Fact]
    public void A_scenario_that_never_ended_fails_the_run() =>
        Assert.Equal(Verdict.Failed, Judge(Story.Of(Story.Ending(Passed), Story.Ending(Passed) with { Ends = false })));

    [Fact]
    public void A_scenario_that_was_planned_and_never_begun_fails_the_run() =>
        Assert.Equal(Verdict.Failed, Judge(Story.Of(Story.Ending(Passed))
            .And(new Envelope(TestCase: new("c9", "p0", [])))));

    [Fact]
    public void Skipped_steps_are_as_they_should_be_in_a_dry_run() =>
        Assert.Equal(Verdict.Passed, Verdicts.Of(Written.Run(Story.Of(Story.Ending(Skipped))), GateResult.None, dryRun: true));

    [Fact]
    public void An_undefined_step_is_found_in_a_dry_run() =>
        Assert.Equal(Verdict.NotWritten, Verdicts.Of(Written.Run(Story.Of(Story.Ending(Undefined))),
            GateResult.None, dryRun: true));

    [Fact]
    public void A_retry_that_passes_is_a_pass() =>
        Assert.Equal(Verdict.Passed, Judge(
            Story.Of(new ToldScenario("Flaky", 3, [[ToldStep.Of(Failed)], [ToldStep.Of(Passed)]]))));

    static Envelope DoesNotParse => new(ParseError: new ParseError(
        new SourceReference("features/bad.feature", Location: new Location(4, 1)), "(4:1): expected: #EOF, got 'x'"));

    static Verdict Judge(Story story, bool interrupted = false) => Verdicts.Of(Written.Run(story), GateResult.None, interrupted);
}
