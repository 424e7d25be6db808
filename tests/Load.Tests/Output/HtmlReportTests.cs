using System.Text.RegularExpressions;
using System.Xml.Linq;
using Simulators.Interop.Processes;
using Simulators.Load.Engine;
using Simulators.Load.Hdr;
using Simulators.Load.Output;
using Simulators.Load.Output.Html;
using Simulators.Load.Recording;
using Simulators.Load.Scenarios;
using Simulators.Load.Tests.Support;
using Simulators.Load.Thresholds;

namespace Simulators.Load.Tests.Output;

/// <summary>The reports of a run, and what hostile texts do to them: nothing.</summary>
public sealed class HtmlReportTests(Simulator simulator)
{
    const string Hostile = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\u0001\"'&]]>";

    [Fact]
    public async Task Shows_every_chart_and_needs_no_network()
    {
        using var folder = new ScratchFolder();
        await Runs.RunAsync(Runs.Order(simulator, folder.Path, 300));
        var html = await File.ReadAllTextAsync(Path.Combine(folder.Path, HtmlReport.FileName));
        foreach (var title in (string[])
            [
                "Latency over time", "Latency by percentile", "Rate", "Errors and retries", "In flight and behind",
                "Generator health: processors", "Generator health: pauses",
            ])
            Assert.Contains($"<h3>{title}</h3>", html, StringComparison.Ordinal);
        Assert.True(Regex.Count(html, "<path class=\"line") >= 10);
        Assert.Contains("Quotas: off (none of the vendor&#39;s limits was kept)", html, StringComparison.Ordinal);
        Assert.Contains("None: no request failed", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script|<link|src=|url\\(|@import", html);
        Assert.Contains("Content-Security-Policy\" content=\"default-src 'none'", html, StringComparison.Ordinal);
        Assert.Contains("Generator and simulator shared this machine&#39;s", html, StringComparison.Ordinal);
        // A part of HTML is XML: no element is left open and no quote is missing.
        foreach (Match svg in Regex.Matches(html, "<svg.*?</svg>", RegexOptions.Singleline)) XElement.Parse(svg.Value);
    }

    [Fact]
    public async Task No_text_from_outside_is_markup()
    {
        using var folder = new ScratchFolder();
        var summary = await HostileAsync(folder.Path);
        var html = HtmlReport.Text(summary, []);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u0001', html);
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JUnit_file_has_a_case_for_every_threshold()
    {
        using var folder = new ScratchFolder();
        var summary = await HostileAsync(folder.Path);
        var suite = XDocument.Parse(JUnitFile.Text(summary)).Root!.Element("testsuite")!;
        Assert.Equal(("3", "1", "1"), ((string?)suite.Attribute("tests"), (string?)suite.Attribute("failures"), (string?)suite.Attribute("errors")));
        var cases = suite.Elements("testcase").ToList();
        Assert.Equal([false, true, false], cases.Select(one => one.Element("failure") is not null));
        Assert.Contains("It was 2 s", (string?)cases[1].Element("failure")!.Attribute("message"), StringComparison.Ordinal);
        Assert.Equal("the generator kept up", (string?)cases[2].Attribute("name"));
        Assert.Contains("alert(1)", (string?)cases[2].Element("error")!.Attribute("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_is_read_as_it_was_written()
    {
        using var folder = new ScratchFolder();
        var summary = await HostileAsync(folder.Path);
        Assert.Equal(Summaries.Text(summary), Summaries.Text(Summaries.Read(Summaries.Text(summary))));
    }

    [Theory]
    [InlineData("{}", "no number 'schema'")]
    [InlineData("[]", "no number 'schema'")]
    [InlineData("{\"schema\":2}", "It is of schema 2, and this program knows 1")]
    [InlineData("{\"schema\":1}", "It is no summary of a load run")]
    [InlineData("nonsense", "It is no summary of a load run")]
    public void What_is_no_summary_is_refused(string json, string part) =>
        Assert.Contains(part, Assert.Throws<InvalidDataException>(() => Summaries.Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_long_run_has_no_more_points_than_a_chart_can_show_and_loses_no_request()
    {
        var timeline = new Timeline();
        var stats = new RunStats();
        for (var i = 0; i < 5000; i++)
        {
            stats.Clear();
            stats.Add(RequestSample.Of(0, 0, 0, 0, 1000 + i, 200, Judgement.OfCreated(), 0), 1);
            timeline.Take(new Interval(i, TimeSpan.FromSeconds(i), TimeSpan.FromSeconds(1), stats, 1, default));
        }

        Assert.InRange(timeline.Points.Count, 300, 600);
        Assert.Equal(5000, timeline.Points.Sum(point => point.Counts.Requests));
        Assert.Equal(5000, timeline.Points.Sum(point => HistogramCodec.Decode(point.Response).Total));
        Assert.Equal(5000, timeline.Points.Sum(point => point.Length.TotalSeconds));
        Assert.Equal(timeline.Points.Select(point => point.Begin).Order(), timeline.Points.Select(point => point.Begin));
    }

    async Task<SummaryDocument> HostileAsync(string folder)
    {
        var summary = await Runs.RunAsync(Runs.Order(simulator, folder, 5));
        return summary with
        {
            Order = summary.Order with { Description = Hostile, Sandbox = Hostile },
            Run = summary.Run with { Valid = false, InvalidBecause = [Hostile], End = RunEnd.TimeUp },
            Reasons = [new ReasonDocument(Hostile, RequestOutcome.Failed, Hostile, 3)],
            Checks = [new CollectionCheck(Hostile, 1, 1, 1, 1, 1, 1, [Hostile])],
            Marks = [new MarkDocument(0.01, Hostile, Hostile)],
            Thresholds = [new ThresholdResult("duplicates == 0", 0, "0", true), new ThresholdResult(Hostile, 2e6, "2 s", false)],
            Notes = [Hostile],
        };
    }
}
