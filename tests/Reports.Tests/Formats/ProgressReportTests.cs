using Simulators.Gherkin.Messages;
using Simulators.Reports.Tests.Stories;

namespace Simulators.Reports.Tests.Formats;

public sealed class ProgressReportTests
{
    static readonly Story Four = Story.Of(
        Story.Ending(TestStepResultStatus.Passed),
        Story.Ending(TestStepResultStatus.Passed),
        Story.Ending(TestStepResultStatus.Passed),
        Story.Ending(TestStepResultStatus.Skipped));

    [Fact]
    public void A_log_gets_a_line_every_five_seconds_and_a_summary() => Assert.Equal(
        """
        1 of 4 scenarios, 1 passed, 18.0 s left
        2 of 4 scenarios, 2 passed, 12.0 s left
        4 of 4 scenarios, 3 passed, 1 skipped
        4 scenarios: 3 passed, 1 skipped; 4 steps; 0.17 s

        """,
        Told(Four, TimeSpan.FromSeconds(1.5), interactive: false),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void A_terminal_gets_a_line_that_is_written_over()
    {
        var text = Told(Four, TimeSpan.FromSeconds(1), interactive: true);
        Assert.Contains("\r\u001b[K1 of 4 scenarios, 1 passed, ", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\u001b[K4 scenarios: 3 passed, 1 skipped; 4 steps; 0.17 s\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text[..^1]);
    }

    [Fact]
    public void The_line_is_never_wider_than_the_terminal() => Assert.All(
        Told(Four, TimeSpan.FromSeconds(1), interactive: true, width: 24).Split("\r\u001b[K")[..^1],
        line => Assert.InRange(line.Length, 0, 23));

    [Fact]
    public void A_quick_run_gets_the_summary_alone() => Assert.Equal(
        "4 scenarios: 3 passed, 1 skipped; 4 steps; 0.17 s\n", Told(Four, TimeSpan.Zero, interactive: false));

    [Fact]
    public void A_failure_is_shown_with_all_that_explains_it()
    {
        var text = Written.By("progress", Written.Refusal());
        Assert.All(
            (string[])["Then Electa answers a token", "expected a token", "< 403", "rule: electa/token/lock",
                      "explanation: five wrong", "repeat: simulators"],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_tag_that_is_no_rule_is_told() => Assert.Contains(
        "no such rule: @electa/token/lok\nrules covered: must 0 of 2 (0 %), should 0 of 1 (0 %)\n",
        Written.By("progress", Story.Of(Story.Ending(TestStepResultStatus.Passed, "electa/token/lok"))),
        StringComparison.Ordinal);

    static string Told(Story story, TimeSpan each, bool interactive, int width = 100)
    {
        var clock = new StillClock();
        return Written.By(
            "progress",
            story.Messages().Select(message =>
            {
                if (message is not { TestCaseStarted: null, TestStepFinished: null, TestCaseFinished: null })
                    clock.Advance(each);
                return message;
            }),
            Written.Context() with { Rules = [], Clock = clock, Interactive = interactive, Width = width });
    }
}
