using System.Xml;
using Simulators.Reports.Gates;
using Simulators.Reports.Model;
using Simulators.Reports.Text;

namespace Simulators.Reports.Formats;

/// <summary>
/// A scenario as a case: a failure that is expected counts as skipped, whatever else is no pass as a failure; the steps and
/// their exchanges are its output.
/// </summary>
static class JUnitCase
{
    public static void Write(XmlWriter writer, ScenarioResult scenario, BaselineEntry? known, ReportContext context)
    {
        var facts = scenario.Scenario;
        writer.WriteStartElement("testcase");
        JUnitXml.Attribute(writer, "name", $"{facts.Name} ({facts.Place})");
        JUnitXml.Attribute(writer, "classname", facts.Rule is null ? facts.Feature.Name : $"{facts.Feature.Name}: {facts.Rule}");
        JUnitXml.Attribute(writer, "time", JUnitXml.Seconds(scenario.Duration));
        Verdict(writer, scenario, known, context);
        var lines = scenario.Attempts.Index().SelectMany(attempt => Lines(scenario, attempt));
        JUnitXml.Element(writer, "system-out", string.Join('\n', lines));
        writer.WriteEndElement();
    }

    static void Verdict(XmlWriter writer, ScenarioResult scenario, BaselineEntry? known, ReportContext context)
    {
        if (scenario.Outcome == Outcome.Passed) return;
        if (!scenario.Outcome.IsBad())
            JUnitXml.Element(writer, "skipped", null, $"{scenario.Outcome.Word()}: {scenario.Last.SkipReason}".TrimEnd(' ', ':'));
        else if (known is not null)
            JUnitXml.Element(
                writer, "skipped", null, $"known failure: {known.Reason} ({known.Owner}, until {known.Expires:yyyy-MM-dd})");
        else if (scenario.Last.Failure is { } failure)
            JUnitXml.Element(
                writer, "failure", Why(scenario, failure, context), FailureText.Short(failure), scenario.Outcome.Word());
        else
            JUnitXml.Element(writer, "failure", null, "The run ended before the scenario did.", scenario.Outcome.Word());
    }

    static string Why(ScenarioResult scenario, Failure failure, ReportContext context) =>
        string.Join('\n', FailureText.Lines(scenario.Scenario, failure, context).Prepend(Printable.Line(failure.Step.Title)));

    static IEnumerable<string> Lines(ScenarioResult scenario, (int Index, AttemptResult Item) attempt) =>
    [
        .. scenario.Attempts.Count > 1 ? [$"attempt {attempt.Index + 1}: {attempt.Item.Outcome.Word()}"] : Array.Empty<string>(),
        .. attempt.Item.Steps.SelectMany(Step),
    ];

    static IEnumerable<string> Step(StepResult step) =>
    [
        $"{step.Outcome.Word()}: {Printable.Line(step.Title)}",
        .. StepText.Argument(step).Select(line => "    " + line),
        .. step.Exchanges.SelectMany(exchange => ExchangeText.Lines(exchange)).Select(line => "    " + line),
    ];
}
