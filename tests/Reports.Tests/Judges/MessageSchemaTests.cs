using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Gherkin.Messages;
using Simulators.Reports.Tests.Stories;

namespace Simulators.Reports.Tests.Judges;

/// <summary>
/// The messages we write, judged by the schema that Cucumber publishes, and by the streams of its compatibility kit.
/// </summary>
public sealed class MessageSchemaTests
{
    [Fact]
    public async Task Every_line_keeps_the_schema()
    {
        var stream = Written.By("message", Hostile.Story()) + Written.By("message", Written.Refusal())
            + Written.By("message", Story.Of(new ToldScenario("Flaky", 3, [[ToldStep.Failed("a", "b")],
                [ToldStep.Passed("a")]])));
        var lines = stream.Split('\n').Length - 1;
        Assert.Equal((0, $"{lines}\n"), await ValidateAsync(stream));
    }

    [Fact]
    public async Task The_judge_finds_what_is_wrong()
    {
        var (exitCode, output) = await ValidateAsync("""{"testRunStarted":{"timestamp":{"seconds":"now","nanos":0}}}""" + "\n");
        Assert.Equal(1, exitCode);
        Assert.Contains("must be integer", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_kits_streams_come_out_as_they_went_in() => Assert.All(KitStreams(), stream => Assert.All(
        stream.Lines.Zip(Written.By("message", stream.Messages).Split('\n')),
        pair => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(pair.First), JsonNode.Parse(pair.Second)),
            $"{pair.First}\n{pair.Second}")));

    [Fact]
    public void Every_report_can_tell_the_kits_streams() => Assert.All(KitStreams(), stream =>
    {
        foreach (var format in ReportFormats.Names) Assert.NotNull(Written.By(format, stream.Messages));
        using var report = JsonDocument.Parse(Written.By("json", stream.Messages));
        var ended = stream.Messages.Count(message => message.TestCaseFinished is { WillBeRetried: false });
        Assert.Equal(ended, report.RootElement.GetProperty("scenarios").GetArrayLength());
    });

    static async Task<(int ExitCode, string Output)> ValidateAsync(string stream) =>
        await Judge.RunAsync(Judge.Messages.Require(), [Judge.Script], stream);

    static IEnumerable<(string[] Lines, Envelope[] Messages)> KitStreams()
    {
        Judge.Messages.Require();
        string[] files = Directory.GetFiles(Judge.KitFolder, "*.ndjson", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        return files.Select(file => File.ReadAllLines(file)).Select(lines =>
            (lines, lines.Select(line => JsonSerializer.Deserialize(line, MessageJson.Default.Envelope)!).ToArray()));
    }
}
