using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Simulators.Interop.Processes;
using Simulators.Load.Comparison;
using Simulators.Load.Hdr;
using Simulators.Load.Tests.Hdr;
using Simulators.Load.Tests.Support;

namespace Simulators.Load.Tests.Judges;

/// <summary>Our logs, as other people's readers read them.</summary>
public sealed class HistogramLogJudgeTests(Simulator simulator)
{
    static readonly double[] s_percentiles = [0, 10, 50, 75, 90, 95, 99, 99.9, 99.99, 100];

    [Fact]
    public async Task Hdr_histogram_js_reads_the_same_percentiles()
    {
        var node = Judge.Node.Require();
        var (log, totals) = await LogAsync();
        using var read = JsonDocument.Parse(await Judge.RunAsync(node, [Judge.Script], log));
        Assert.Equal(totals.Keys.Order(), read.RootElement.EnumerateArray().Select(tag => tag.GetProperty("tag").GetString()).Order());
        foreach (var tag in read.RootElement.EnumerateArray())
        {
            var ours = totals[tag.GetProperty("tag").GetString()!];
            Assert.Equal(ours.Total, tag.GetProperty("count").GetInt64());
            Assert.Equal(
                s_percentiles.Select(ours.Percentile),
                tag.GetProperty("percentiles").EnumerateArray().Select(value => value.GetInt64()));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("service")]
    [InlineData("service/classin/register")]
    public async Task HistogramLogProcessor_reads_the_same_percentiles(string? tag)
    {
        Judge.Java.Require();
        using var folder = new ScratchFolder();
        var (log, totals) = await LogAsync();
        var path = Path.Combine(folder.Path, "run.hlog");
        await File.WriteAllTextAsync(path, log);
        var said = await Judge.ProcessorAsync(path, tag);
        var ours = totals[tag ?? ""];
        Assert.Equal($"{ours.Total}", Regex.Match(said, @"Total count\s+=\s+(\d+)").Groups[1].Value);
        Assert.Equal(ours.Max, (long)double.Parse(Regex.Match(said, @"#\[Max\s+=\s+([\d.]+)").Groups[1].Value, CultureInfo.InvariantCulture));
        var lines = Regex.Matches(said, @"^\s+([\d.]+)\s+([01]\.\d+)\s+(\d+)", RegexOptions.Multiline);
        Assert.True(lines.Count > 10, said);
        foreach (Match line in lines)
        {
            var (value, share) = (double.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(line.Groups[2].Value, CultureInfo.InvariantCulture));
            Assert.Equal((long)value, share == 0 ? ours.HighestEquivalent(ours.Min) : ours.Percentile(share * 100));
        }
    }

    [Fact]
    public async Task The_log_of_a_run_is_read_too()
    {
        var node = Judge.Node.Require();
        using var folder = new ScratchFolder();
        var summary = await Runs.RunAsync(Runs.Order(simulator, folder.Path, 500));
        var log = await File.ReadAllTextAsync(Path.Combine(folder.Path, "run.hlog"));
        using var read = JsonDocument.Parse(await Judge.RunAsync(node, [Judge.Script], log));
        var all = read.RootElement.EnumerateArray().Single(tag => tag.GetProperty("tag").GetString() == "");
        Assert.Equal(500, all.GetProperty("count").GetInt64());
        var percentiles = all.GetProperty("percentiles").EnumerateArray().Select(value => value.GetInt64()).ToList();
        Assert.Equal((summary.Response.P50, summary.Response.P99, summary.Response.Max), (percentiles[2], percentiles[6], percentiles[9]));
    }

    /// <summary>Five intervals of three tags, 20,000 values over seven powers of ten.</summary>
    static async Task<(string Log, IReadOnlyDictionary<string, Histogram> Totals)> LogAsync()
    {
        await using var text = new StringWriter();
        var start = new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero);
        var log = new HistogramLogWriter(text, start, "for other readers");
        foreach (var (i, values) in HistogramTests.Values(20_000).Chunk(4000).Index())
        {
            log.Write(null, start.AddSeconds(i), TimeSpan.FromSeconds(1), HistogramTests.Of(values));
            log.Write("service", start.AddSeconds(i), TimeSpan.FromSeconds(1), HistogramTests.Of(values.Take(1000)));
            log.Write("service/classin/register", start.AddSeconds(i), TimeSpan.FromSeconds(1), HistogramTests.Of(values.Skip(3999)));
        }

        var totals = new LogTotals();
        LogMerge.Run([new StringReader(text.ToString())], totals.Add);
        return (text.ToString(), totals.ByTag);
    }
}
