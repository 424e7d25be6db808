namespace Simulators.Reports.Tests.Formats;

public sealed class ReportFormatsTests
{
    [Fact]
    public void There_are_eight() => Assert.Equal(
        ["pretty", "progress", "junit", "message", "html", "json", "rerun", "github"], ReportFormats.Names);

    [Theory]
    [InlineData("html", "html", null)]
    [InlineData("html:out/report.html", "html", "out/report.html")]
    [InlineData("junit:C:\\out.xml", "junit", "C:\\out.xml")]
    public void A_request_names_a_format_and_perhaps_a_file(string text, string format, string? file)
    {
        Assert.True(ReportFormats.TryParse(text, out var request, out _));
        Assert.Equal(new ReportRequest(format, file), request);
    }

    [Theory]
    [InlineData("htm", "there is no report \"htm\": use one of pretty, progress, junit, message, html, json, rerun, github")]
    [InlineData("html:", "the file is missing after \"html:\": write html:FILE, or html alone")]
    public void A_request_that_is_wrong_is_told_what_would_be_right(string text, string expected)
    {
        Assert.False(ReportFormats.TryParse(text, out _, out var mistake));
        Assert.Equal(expected, mistake);
    }

    [Fact]
    public async Task A_file_gets_no_colours_and_its_folder_is_made()
    {
        var folder = Directory.CreateTempSubdirectory("simulators-reports-");
        try
        {
            var path = Path.Combine(folder.FullName, "a", "b.txt");
            var report = ReportFormats.Open(
                new ReportRequest("pretty", path),
                    TextWriter.Null, Stories.Written.Context() with { Colour = true, Interactive = true });
            foreach (var message in Stories.Written.Refusal().Messages()) report.Take(message);
            await report.DisposeAsync();
            Assert.Equal(Stories.Written.By("pretty", Stories.Written.Refusal()),
                (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
