using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Simulators.Gherkin.Messages;
using Simulators.Reports.Gates;
using Simulators.Reports.Tests.Stories;
using static Simulators.Gherkin.Messages.TestStepResultStatus;

namespace Simulators.Reports.Tests.Formats;

public sealed class JUnitReportTests
{
    [Fact]
    public void A_feature_is_a_suite_and_its_counts_are_right()
    {
        var suites = Parse(Story.Of(
            Story.Ending(Passed), Story.Ending(Failed), Story.Ending(Skipped), Story.Ending(Undefined), Story.Ending(Pending),
            Story.Ending(Passed) with { Uri = "features/b.feature", Feature = "Users" })).Elements().ToArray();
        Assert.Equal(
            [("Users", "1", "0", "0", "0"), ("Tokens", "5", "3", "0", "1")],
            suites.Select(suite => (Value(suite, "name"), Value(suite, "tests"), Value(suite, "failures"),
                Value(suite, "errors"), Value(suite, "skipped"))));
        Assert.Equal(["failed", "undefined", "pending"], suites.Descendants("failure").Select(failure => Value(failure, "type")));
    }

    [Fact]
    public void A_failure_holds_all_that_explains_it_and_the_output_every_exchange()
    {
        var suite = Parse(Written.Refusal());
        var (failure, output) = (suite.Descendants("failure").Single(), suite.Descendants("system-out").Single().Value);
        Assert.Equal("Then Electa answers a token: expected a token but was 403", Value(failure, "message"));
        Assert.All(
            (string[])["< 403", "rule: electa/token/lock (must)", "explanation: five wrong", "repeat: simulators conform"],
            part => Assert.Contains(part, failure.Value, StringComparison.Ordinal));
        Assert.Equal(2, output.Split("> POST ").Length - 1);
    }

    [Fact]
    public void A_failure_that_is_expected_counts_as_skipped()
    {
        var (baseline, _) = BaselineReader.Read(
            "known.json", """[{"scenario":"a/b","reason":"vendor bug","owner":"Ada","expires":"2027-01-01"}]""");
        var suite = Parse(Story.Of(Story.Ending(Failed, "a/b")), Written.Context() with { Gates = new() { Baseline = baseline } })
            .Element("testsuite")!;
        Assert.Equal(("0", "1"), (Value(suite, "failures"), Value(suite, "skipped")));
        Assert.Equal("known failure: vendor bug (Ada, until 2027-01-01)",
            Value(suite.Descendants("skipped").Single(), "message"));
    }

    [Fact]
    public void What_is_no_scenario_and_failed_is_an_error()
    {
        var root = Parse(
            Story.Of(Story.Ending(Passed))
                .And(new Envelope(ParseError: new ParseError(
                    new SourceReference("bad.feature", Location: new Location(2)), "expected: #EOF")))
                .And(new Envelope(TestRunHookFinished: new("h", new(new(0, 0), Failed, "no database"), new(0, 0)))),
            Written.Context() with { Gates = new() { MinRuleCoverage = 10 } });
        Assert.Equal(["bad.feature", "hook", "gate"], root.Descendants("error").Select(error => Value(error.Parent!, "name")));
    }

    [Fact]
    public void What_XML_cannot_hold_is_replaced() => Parse(Hostile.Story());

    [Fact]
    public void Every_attempt_is_told() => Assert.Contains(
        "attempt 2: passed",
        Parse(Story.Of(new ToldScenario("Flaky", 3, [[ToldStep.Of(Failed)], [ToldStep.Of(Passed)]])))
            .Descendants("system-out").Single().Value,
        StringComparison.Ordinal);

    static string Value(XElement element, string attribute) => element.Attribute(attribute)!.Value;

    /// <summary>The report's root, after the schema that build servers agree on has found nothing wrong.</summary>
    static XElement Parse(Story story, ReportContext? context = null)
    {
        var document = XDocument.Parse(Written.By("junit", story, context));
        using var stream = typeof(JUnitReportTests).Assembly.GetManifestResourceStream("junit.xsd")!;
        var schemas = new XmlSchemaSet();
        using var reader = XmlReader.Create(stream);
        schemas.Add(XmlSchema.Read(reader, null)!);
        document.Validate(schemas, (_, problem) => Assert.Fail(problem.Message));
        return document.Root!;
    }
}
