using Simulators.Gherkin.Messages;
using Simulators.Reports.Gates;
using Simulators.Reports.Model;

namespace Simulators.Reports.Tests.Stories;

/// <summary>What a report makes of a story.</summary>
static class Written
{
    public static readonly RuleRecord Lock = new(
        "electa/token/lock", "electa", RuleLevel.Must, "Five wrong keys lock the account.", "guide 2.1", "documented");

    public static readonly RuleRecord Names = new(
        "electa/user/name", "electa", RuleLevel.Must, "A user needs a name.", "guide 3.4", "assumed");

    public static readonly RuleRecord Order = new(
        "electa/list/order", "electa", RuleLevel.Should, "Lists are in the order of ids.", "not said", "assumed");

    public static ReportContext Context() => new()
    {
        Clock = new StillClock(),
        Rules = [Lock, Names, Order],
        Environment = [new("runtime", ".NET 10")],
        Repeat = (path, line) => $"simulators conform {path}:{line} --target simulator",
    };

    public static string By(string format, Story story, ReportContext? context = null) => By(format, story.Messages(), context);

    public static string By(string format, IEnumerable<Envelope> messages, ReportContext? context = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var report = ReportFormats.Create(format, output, context ?? Context());
        foreach (var message in messages) report.Take(message);
        report.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return output.ToString();
    }

    public static RunResult Run(Story story)
    {
        var run = new RunCollector();
        foreach (var message in story.Messages()) run.Take(message);
        run.Complete();
        return run.Result;
    }

    /// <summary>The story most tests tell: a step fails that judged what an earlier one sent.</summary>
    public static Story Refusal() => Story.Of(Story.Scenario(
        "A wrong key locks",
        ToldStep.Passed("an account at Electa"),
        new ToldStep("When ", "the key is wrong", TestStepResultStatus.Passed)
        { Exchanges = [Exchanges.Refused(rule: "electa/other"), Exchanges.Refused()] },
        ToldStep.Failed("Electa answers a token", "expected a token\nbut was 403"),
        ToldStep.Skipped("all is well")) with
    { Tags = ["electa/token/lock"], Rule = "Keys are guarded", Line = 12 });
}
