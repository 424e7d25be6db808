using FsCheck;
using FsCheck.Fluent;
using Simulators.Load.Comparison;
using Simulators.Load.Hdr;

namespace Simulators.Load.Tests.Hdr;

/// <summary>Histogram logs, there and back.</summary>
public sealed class HistogramLogTests
{
    static readonly DateTimeOffset s_start = new(2026, 11, 22, 6, 0, 0, 250, TimeSpan.Zero);

    [Fact]
    public void Whatever_was_written_is_read() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<ushort[][]>(),
        intervals =>
        {
            using var text = new StringWriter();
            var log = new HistogramLogWriter(text, s_start, "a comment\nin two lines");
            for (var i = 0; i < intervals.Length; i++)
            {
                log.Write(null, s_start.AddSeconds(i), TimeSpan.FromSeconds(1), Of(intervals[i]));
                log.Write("response/classin/register", s_start.AddSeconds(i), TimeSpan.FromMilliseconds(1500), Of(intervals[i]));
            }

            var back = HistogramLogReader.Read(new StringReader(text.ToString())).ToList();
            return back.Count == intervals.Length * 2 && back.Index().All(line =>
                line.Item.Tag == (line.Index % 2 == 0 ? null : "response/classin/register")
                && Math.Abs((line.Item.Begin - s_start.AddSeconds(line.Index / 2)).TotalMilliseconds) < 1
                && line.Item.Length == TimeSpan.FromSeconds(line.Index % 2 == 0 ? 1 : 1.5)
                && line.Item.Histogram.Counts.SequenceEqual(Of(intervals[line.Index / 2]).Counts));
        }));

    [Fact]
    public void Has_the_head_that_other_readers_want()
    {
        using var text = new StringWriter();
        _ = new HistogramLogWriter(text, s_start);
        Assert.Equal(
            """
            #[Histogram log format version 1.3]
            #[BaseTime: 1795327200.250 (seconds since epoch)]
            #[StartTime: 1795327200.250 (seconds since epoch), Sun Nov 22 06:00:00 UTC 2026]
            "StartTimestamp","Interval_Length","Interval_Max","Interval_Compressed_Histogram"

            """.ReplaceLineEndings("\n"),
            text.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b")]
    [InlineData("a b")]
    [InlineData("a\nb")]
    public void Refuses_a_tag_that_no_reader_could_take(string tag)
    {
        var log = new HistogramLogWriter(new StringWriter(), s_start);
        Assert.Throws<ArgumentException>(() => log.Write(tag, s_start, TimeSpan.FromSeconds(1), new Histogram()));
    }

    [Theory]
    [InlineData("1,2,3", "3 fields in the place of 4")]
    [InlineData("Tag=x", "has a tag and nothing else")]
    [InlineData("0.1,1.0,2.0,!!!!", "Line 2")]
    [InlineData("0.1,1.0,2.0,AAAA", "Line 2")]
    [InlineData("x,1.0,2.0,HISTFAAAABx4nJNpmSzMwMDAxAABzFCaEUoz2X+AsQAuPAMB", "Line 2")]
    [InlineData("1e300,1.0,2.0,HISTFAAAABx4nJNpmSzMwMDAxAABzFCaEUoz2X+AsQAuPAMB", "Line 2")]
    public void Names_the_line_that_is_none(string line, string part)
    {
        var error = Assert.Throws<InvalidDataException>(() =>
            HistogramLogReader.Read(new StringReader($"#[StartTime: 5.0 (seconds since epoch)]\n{line}\n")).ToList());
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#[StartTime: 1700000000.000 (seconds since epoch)]\n", "1.5", 1700000001.5)]
    [InlineData("#[StartTime: 1700000000.000 (seconds since epoch)]\n", "1700000009.0", 1700000009)]
    [InlineData("#[BaseTime: 1600000000.000 (seconds since epoch)]\n#[StartTime: 1700000000.000 (s)]\n", "1.5", 1600000001.5)]
    public void Times_count_from_the_base_or_from_the_start(string head, string begin, double seconds)
    {
        var body = Convert.ToBase64String(HistogramCodec.Encode(Of([1])));
        var line = Assert.Single(HistogramLogReader.Read(new StringReader($"{head}{begin},1.0,2.0,{body}\n")));
        Assert.Equal(seconds, line.Begin.ToUnixTimeMilliseconds() / 1000.0);
    }

    [Fact]
    public void Several_logs_are_merged_in_the_order_of_time()
    {
        string[] logs = [LogOf(0, 2, 4), LogOf(1, 3), LogOf(2)];
        var seen = new List<double>();
        LogMerge.Run([.. logs.Select(log => new StringReader(log))], line => seen.Add((line.Begin - s_start).TotalSeconds));
        Assert.Equal([0, 1, 2, 2, 3, 4], seen);
    }

    static string LogOf(params int[] seconds)
    {
        using var text = new StringWriter();
        var log = new HistogramLogWriter(text, s_start);
        foreach (var second in seconds) log.Write(null, s_start.AddSeconds(second), TimeSpan.FromSeconds(1), Of([1]));
        return text.ToString();
    }

    static Histogram Of(ushort[] values) => HistogramTests.Of(values.Select(value => (long)value));
}
