using System.Text.Json;
using Simulators.Gherkin.Messages;
using Simulators.Reports.Tests.Stories;

namespace Simulators.Reports.Tests.Formats;

public sealed class JsonReportTests
{
    [Fact]
    public void Is_one_document_with_all_that_explains_a_failure()
    {
        using var report = Parse(Written.Refusal());
        var scenario = report.RootElement.GetProperty("scenarios")[0];
        var failure = scenario.GetProperty("failure");
        Assert.Equal(
            ("simulators-report/1", "simulator", "failed", "expected a token\nbut was 403", 403,
             "electa/token/lock", "five wrong keys within an hour"),
            (
                report.RootElement.GetProperty("form").GetString(),
                report.RootElement.GetProperty("target").GetString(),
                scenario.GetProperty("status").GetString(),
                failure.GetProperty("message").GetString(),
                failure.GetProperty("exchange").GetProperty("status").GetInt32(),
                failure.GetProperty("rules")[0].GetProperty("id").GetString(),
                failure.GetProperty("explanation").GetString()));
        Assert.Equal("simulators conform features/tokens.feature:12 --target simulator",
            scenario.GetProperty("repeat").GetString());
        Assert.Equal(
            ["passed", "passed", "failed", "skipped"],
            scenario.GetProperty("attempts")[0].GetProperty("steps").EnumerateArray()
                .Select(step => step.GetProperty("status").GetString()));
    }

    [Fact]
    public void Tells_of_rules_whether_they_hold()
    {
        using var report = Parse(Written.Refusal());
        Assert.Equal(
            [("electa/token/lock", "broken", 1), ("electa/user/name", "uncovered", 0), ("electa/list/order", "uncovered", 0)],
            report.RootElement.GetProperty("rules").EnumerateArray().Select(rule => (
                rule.GetProperty("id").GetString()!, rule.GetProperty("state").GetString()!,
                    rule.GetProperty("exchanges").GetInt32())));
        Assert.Equal(50, Parse(Story.Of(Story.Ending(TestStepResultStatus.Passed, "electa/token/lock"))).RootElement
            .GetProperty("platforms")[0].GetProperty("levels").GetProperty("must").GetProperty("percent").GetInt32());
    }

    [Fact]
    public void Is_a_document_of_an_empty_run_too()
    {
        using var report = Parse(Story.Of());
        Assert.Equal(0, report.RootElement.GetProperty("scenarios").GetArrayLength());
    }

    [Fact]
    public void Holds_every_text_as_it_was()
    {
        using var report = Parse(Hostile.Story());
        var names = report.RootElement.GetProperty("scenarios").EnumerateArray()
            .Select(scenario => scenario.GetProperty("name").GetString());
        Assert.Equal(Hostile.Texts[..^1], names.Take(Hostile.Texts.Length - 1));
    }

    [Fact]
    public void Is_a_document_when_the_run_is_cut_off()
    {
        using var report = JsonDocument.Parse(Written.By("json", Written.Refusal().Messages().SkipLast(3)));
        var scenario = report.RootElement.GetProperty("scenarios")[0];
        Assert.Equal("unfinished", scenario.GetProperty("status").GetString());
    }

    static JsonDocument Parse(Story story) => JsonDocument.Parse(Written.By("json", story));
}
