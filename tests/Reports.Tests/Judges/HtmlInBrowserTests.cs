using System.Text.RegularExpressions;
using Simulators.Gherkin.Messages;
using Simulators.Interop.Processes;
using Simulators.Reports.Tests.Stories;

namespace Simulators.Reports.Tests.Judges;

/// <summary>The page as a browser makes it of the file.</summary>
public sealed class HtmlInBrowserTests
{
    [Fact]
    public async Task Shows_a_failure_with_all_that_explains_it()
    {
        var page = await OpenAsync(Written.Refusal().Messages(), "#features/tokens.feature:12");
        Assert.All(
            (string[])
            [
                "<h1>Conformance of simulator</h1>", "1 of 1 scenarios", "expected a token\nbut was 403",
                "POST http://127.0.0.1/electa/token/",
                "\"error\": \"locked\"", "Five wrong keys lock the account.", "five wrong keys within an hour",
                "Keys are guarded",
                "simulators conform features/tokens.feature:12 --target simulator", "</strong>an account at Electa<small",
                "1 of 2 (50 %)", ".NET 10",
            ],
            part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.DoesNotContain("[object", page[page.IndexOf("<body", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_text_from_outside_runs_and_all_are_shown()
    {
        var page = await OpenAsync(Hostile.Story().Messages(), "#feature");
        Assert.DoesNotContain("<title>ran", page, StringComparison.Ordinal);
        Assert.Contains("7 of 7 scenarios", page, StringComparison.Ordinal);
        var body = page[page.IndexOf("<body", StringComparison.Ordinal)..];
        Assert.DoesNotContain("<img src=\"x\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", body, StringComparison.Ordinal);
        var shown = Regex.Replace(body, "<script.*?</script>", "", RegexOptions.Singleline);
        Assert.Contains("&lt;/script&gt;&lt;script&gt;document.title='ran'&lt;/script&gt;", shown, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x onerror=", shown, StringComparison.Ordinal);
        Assert.Equal(7, Regex.Count(shown, "class=\"failure\""));
    }

    [Fact]
    public async Task Lists_ten_thousand_scenarios_without_building_them_all()
    {
        var page = await OpenAsync(LongRun.Messages(100, 100, body: 200), "");
        Assert.Contains("10000 of 10000 scenarios", page, StringComparison.Ordinal);
        Assert.Contains("10000 scenarios: ", page, StringComparison.Ordinal);
        Assert.InRange(Regex.Count(page, "<details"), 100, 1000);
    }

    [Fact]
    public async Task A_report_that_was_cut_off_shows_what_there_is()
    {
        using var output = new StringWriter();
        var report = ReportFormats.Create("html", output, Written.Context());
        foreach (var message in Written.Refusal().Messages()) report.Take(message);
        var page = await OpenAsync(output.ToString(), "");
        Assert.Contains("The run was not finished.", page, StringComparison.Ordinal);
        Assert.Contains("1 of 1 scenarios", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_passed_says_so() => Assert.Contains(
        "All that was judged passed.",
        await OpenAsync(Story.Of(Story.Ending(TestStepResultStatus.Passed)).Messages(), ""),
        StringComparison.Ordinal);

    static Task<string> OpenAsync(IEnumerable<Envelope> messages, string fragment) =>
        OpenAsync(Written.By("html", messages), fragment);

    static async Task<string> OpenAsync(string html, string fragment)
    {
        var browser = Judge.Browser.Require();
        using var folder = new ScratchFolder();
        var path = Path.Combine(folder.Path, "report.html");
        await File.WriteAllTextAsync(path, html);
        var (exitCode, page) = await Judge.RunAsync(
            browser,
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                $"--user-data-dir={folder.Path}/profile",
                "--virtual-time-budget=5000", "--dump-dom", $"{new Uri(path)}{fragment}",
            ]);
        Assert.True(exitCode == 0, page);
        return page;
    }
}
