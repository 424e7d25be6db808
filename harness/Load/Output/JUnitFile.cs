using System.Globalization;
using System.Text;
using System.Xml;

namespace Simulators.Load.Output;

/// <summary><c>junit.xml</c>: a case for every threshold, and one for whether the run can be believed.</summary>
static class JUnitFile
{
    public const string FileName = "junit.xml";

    public static string Text(SummaryDocument summary)
    {
        var text = new Utf8Text();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n" };
        using (var writer = XmlWriter.Create(text, settings)) Write(writer, summary);
        return $"{text}\n";
    }

    static void Write(XmlWriter writer, SummaryDocument summary)
    {
        var name = $"load {summary.Order.Scenario}";
        var (tests, failures) = (summary.Thresholds.Count + 1, summary.Thresholds.Count(one => !one.Holds));
        var errors = summary.Run.Valid ? 0 : 1;
        writer.WriteStartElement("testsuites");
        Totals(writer, name, tests, failures, errors, summary);
        writer.WriteStartElement("testsuite");
        Totals(writer, name, tests, failures, errors, summary);
        writer.WriteAttributeString("timestamp", summary.Run.StartedAt.UtcDateTime.ToString("s", CultureInfo.InvariantCulture));
        foreach (var threshold in summary.Thresholds)
        {
            Case(writer, name, threshold.Text, summary, threshold.Holds ? null : "failure", $"It was {threshold.Actual}.");
        }

        var why = string.Join(' ', summary.Run.InvalidBecause);
        Case(writer, name, "the generator kept up", summary, summary.Run.Valid ? null : "error", why);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    static void Totals(XmlWriter writer, string name, int tests, int failures, int errors, SummaryDocument summary)
    {
        writer.WriteAttributeString("name", Valid(name));
        writer.WriteAttributeString("tests", Number(tests));
        writer.WriteAttributeString("failures", Number(failures));
        writer.WriteAttributeString("errors", Number(errors));
        writer.WriteAttributeString("time", Seconds(summary));
    }

    static void Case(XmlWriter writer, string suite, string name, SummaryDocument summary, string? problem, string message)
    {
        writer.WriteStartElement("testcase");
        writer.WriteAttributeString("name", Valid(name));
        writer.WriteAttributeString("classname", Valid(suite));
        writer.WriteAttributeString("time", Seconds(summary));
        if (problem is not null)
        {
            writer.WriteStartElement(problem);
            writer.WriteAttributeString("message", Valid(message));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    static string Seconds(SummaryDocument summary) => summary.Run.MakespanSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What XML cannot hold becomes a replacement character.</summary>
    static string Valid(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            valid.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        return valid.ToString();
    }

    sealed class Utf8Text : StringWriter
    {
        public Utf8Text()
            : base(CultureInfo.InvariantCulture)
        {
        }

        public override Encoding Encoding => Encoding.UTF8;
    }
}
