using System.Globalization;
using System.Xml;
using Simulators.Reports.Gates;
using Simulators.Reports.Model;
using Simulators.Reports.Text;

namespace Simulators.Reports.Formats;

/// <summary>
/// JUnit's XML, as build servers read it: a suite for each feature, a case for each scenario or row. A suite's counts stand
/// before its cases, so the cases wait in a file until the run is over.
/// </summary>
sealed class JUnitReport(ReportContext context, TextWriter output) : RunReport(context, output)
{
    readonly Spool _cases = new();
    readonly Dictionary<string, JUnitSuite> _suites = [];

    protected override void Ended(ScenarioResult scenario)
    {
        var feature = scenario.Scenario.Feature;
        if (!_suites.TryGetValue(feature.Uri, out var suite))
            _suites[feature.Uri] = suite = new JUnitSuite(feature.Name, scenario.Last.Started);
        var known = Context.Gates.Baseline?.For(scenario.Scenario, Context.Clock.GetUtcNow());
        suite.Count(scenario, known is not null);
        suite.Cases.Add(_cases.Write(JUnitXml.Text(writer => JUnitCase.Write(writer, scenario, known, Context))));
    }

    protected override void Completed(RunResult run, GateResult gates)
    {
        using var writer = XmlWriter.Create(Output, JUnitXml.Settings(ConformanceLevel.Document));
        writer.WriteStartElement("testsuites");
        foreach (var (uri, suite) in _suites.OrderBy(pair => pair.Key, StringComparer.Ordinal)) Write(writer, uri, suite);
        Problems(
            writer,
            "features that do not parse",
            [.. run.ParseErrors.Select(error => (ParseErrorText.Path(error), ParseErrorText.Of(error)))]);
        Problems(writer, "hooks of the run", [.. run.HookFailures.Select(failure => ("hook", failure))]);
        Problems(writer, "the run", run.Crash is { } crash ? [("run", crash)] : []);
        Problems(writer, "gates", [.. gates.Complaints.Select(complaint => ("gate", complaint))]);
        writer.WriteEndElement();
    }

    protected override void Release() => _cases.Dispose();

    void Write(XmlWriter writer, string uri, JUnitSuite suite)
    {
        Start(writer, suite.Name, suite.Tests, suite.Failures, 0, suite.Skipped, suite.Duration);
        JUnitXml.Attribute(writer, "timestamp", suite.Started.UtcDateTime.ToString("s", CultureInfo.InvariantCulture));
        writer.WriteStartElement("properties");
        foreach (var (name, value) in Context.Environment.Prepend(new("target", Context.Target)).Prepend(new("feature", uri)))
        {
            writer.WriteStartElement("property");
            JUnitXml.Attribute(writer, "name", name);
            JUnitXml.Attribute(writer, "value", value);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        foreach (var place in suite.Cases) writer.WriteRaw(_cases.Read(place));
        writer.WriteEndElement();
    }

    /// <summary>What is no scenario and failed all the same: a case each, so that no build server overlooks it.</summary>
    static void Problems(XmlWriter writer, string suite, (string Name, string Message)[] problems)
    {
        if (problems.Length == 0) return;
        Start(writer, suite, problems.Length, 0, problems.Length, 0, TimeSpan.Zero);
        foreach (var (name, message) in problems)
        {
            writer.WriteStartElement("testcase");
            JUnitXml.Attribute(writer, "name", name);
            JUnitXml.Attribute(writer, "classname", suite);
            JUnitXml.Attribute(writer, "time", "0");
            JUnitXml.Element(writer, "error", message, Printable.Line(message));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    static void Start(XmlWriter writer, string name, int tests, int failures, int errors, int skipped, TimeSpan duration)
    {
        writer.WriteStartElement("testsuite");
        JUnitXml.Attribute(writer, "name", name);
        var counts = new[] { ("tests", tests), ("failures", failures), ("errors", errors), ("skipped", skipped) };
        foreach (var (count, value) in counts)
            JUnitXml.Attribute(writer, count, value.ToString(CultureInfo.InvariantCulture));
        JUnitXml.Attribute(writer, "time", JUnitXml.Seconds(duration));
    }
}
