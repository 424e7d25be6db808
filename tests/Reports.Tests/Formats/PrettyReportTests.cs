using Simulators.Gherkin.Messages;
using Simulators.Reports.Tests.Stories;

namespace Simulators.Reports.Tests.Formats;

public sealed class PrettyReportTests
{
    [Fact]
    public void A_failing_step_shows_message_exchange_rule_explanation_and_command()
    {
        var text = Written.By("pretty", Written.Refusal());
        Assert.Equal(
            """
            Feature: Tokens

              @electa/token/lock
              Rule: Keys are guarded
              Scenario: A wrong key locks # features/tokens.feature:12
                ✔ Given an account at Electa
                ✔ When the key is wrong
                ✘ Then Electa answers a token
                    expected a token
                    but was 403

                    > POST http://127.0.0.1/electa/token/
                    > Accept: application/json
                    >
                    > cid=1
                    < 403
                    < Content-Type: application/json
                    <
                    < {
                    <   "error": "locked"
                    < }

                    rule: electa/token/lock (must): Five wrong keys lock the account.
                    explanation: five wrong keys within an hour
                    journal: journal-7

                    repeat: simulators conform features/tokens.feature:12 --target simulator
                - And all is well

            failed features/tokens.feature:12 A wrong key locks
              repeat: simulators conform features/tokens.feature:12 --target simulator
            rules covered: must 1 of 2 (50 %), should 0 of 1 (0 %)
            1 scenario: 1 failed; 4 steps; 0.13 s

            """,
            text,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void An_undefined_step_shows_what_would_define_it() =>
        Assert.Contains(
            "        // nearest: a student\n        [When(\"a studnet\")]\n",
            Written.By("pretty",
                Story.Of(Story.Scenario("New", ToldStep.Undefined("a studnet", "// nearest: a student\n[When(\"a studnet\")]")))),
            StringComparison.Ordinal);

    [Fact]
    public void Flaky_is_counted_apart()
    {
        var text = Written.By("pretty", Story.Of(new ToldScenario(
            "Flaky", 3, [[ToldStep.Failed("it works", "not yet")], [ToldStep.Passed("it works")]])));
        Assert.Contains("flaky features/tokens.feature:3 Flaky (passed at attempt 2)", text, StringComparison.Ordinal);
        Assert.Contains("1 scenario: 1 passed, 1 of the passed flaky;", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_apply_is_counted_apart_from_what_is_skipped() =>
        Assert.Contains(
            "2 scenarios: 1 skipped, 1 not applicable;",
            Written.By("pretty", Story.Of(
                Story.Scenario("a", ToldStep.Skipped("a", "Not applicable: acme-sync has no saveGroup"), ToldStep.Skipped("b")),
                Story.Scenario("b", ToldStep.Skipped("a")))),
            StringComparison.Ordinal);

    [Fact]
    public void A_scenario_without_steps_is_no_pass() =>
        Assert.Contains("1 scenario: 1 skipped", Written.By("pretty", Story.Of(Story.Scenario("empty"))),
            StringComparison.Ordinal);

    [Fact]
    public void Nothing_in_an_answer_steers_the_terminal()
    {
        var text = Written.By("pretty", Story.Of(Story.Scenario(
            "\u001b[2J",
            ToldStep.Failed("a\u009bb\u202e", "\u001b]0;title\u0007")
                with
            { Exchanges = [Exchanges.Refused(body: "\u001b[2Jx")] })));
        Assert.DoesNotContain(text, letter => char.IsControl(letter) && letter != '\n');
        Assert.DoesNotContain('\u202e', text);
    }

    [Fact]
    public void Tables_and_doc_strings_stand_as_in_the_feature()
    {
        PickleTableRow Row(params string[] cells) => new([.. cells.Select(cell => new PickleTableCell(cell))]);
        var text = Written.By("pretty", Story.Of(Story.Scenario("Tables", ToldStep.Passed("users") with
        {
            Argument = new PickleStepArgument(
                new PickleDocString("a\nb", MediaType: "json"), new PickleTable([Row("name", "x"), Row("Ada", "long")])),
        })));
        Assert.Contains(
            "        \"\"\"json\n        a\n        b\n        \"\"\"\n        | name | x    |\n        | Ada  | long |\n",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_are_written_where_they_may_be() =>
        Assert.Contains("\u001b[31m✘\u001b[0m", Written.By("pretty",
            Written.Refusal(), Written.Context() with { Colour = true }), StringComparison.Ordinal);
}
