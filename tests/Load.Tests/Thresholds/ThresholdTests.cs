using FsCheck;
using FsCheck.Fluent;
using Simulators.Load.Results;
using Simulators.Load.Scenarios;
using Threshold = Simulators.Load.Thresholds.Threshold;

namespace Simulators.Load.Tests.Thresholds;

/// <summary>What must hold of a run, as it is written.</summary>
public sealed class ThresholdTests
{
    [Theory]
    [InlineData("response.p99 < 800ms", "response.p99", null, "<", 800e3)]
    [InlineData("response.p(99.9)<1s", "response.p(99.9)", null, "<", 1e6)]
    [InlineData("service.avg <= 1.5 s", "service.avg", null, "<=", 1.5e6)]
    [InlineData("response.med < 200us", "response.med", null, "<", 200)]
    [InlineData("makespan < 2h", "makespan", null, "<", 7200e6)]
    [InlineData("records.failed.ratio < 0.1%", "records.failed.ratio", null, "<", 0.001)]
    [InlineData("records.failed.ratio < 0.001", "records.failed.ratio", null, "<", 0.001)]
    [InlineData("records.rate >= 500/s", "records.rate", null, ">=", 500)]
    [InlineData("records.rate>500", "records.rate", null, ">", 500)]
    [InlineData("duplicates == 0", "duplicates", null, "==", 0)]
    [InlineData("duplicates === 0", "duplicates", null, "==", 0)]
    [InlineData("records.created != 0", "records.created", null, "!=", 0)]
    [InlineData("classin:response.p95 < 1s", "response.p95", "classin", "<", 1e6)]
    [InlineData("classin/register:requests.failed == 0", "requests.failed", "classin/register", "==", 0)]
    [InlineData("requests.per-record < 1.2", "requests.per-record", null, "<", 1.2)]
    public void Reads_what_people_write(string text, string name, string? tag, string comparison, double bound)
    {
        var threshold = Threshold.Parse(text);
        Assert.Equal((name, tag, comparison, bound), (threshold.Metric.Name, threshold.Metric.Tag, threshold.Comparison, threshold.Bound));
        Assert.False(threshold.Aborts);
    }

    [Theory]
    [InlineData("response.p95 < 1s; abort", 0)]
    [InlineData("classin:response.p95 < 1s; abort; after 10s", 10)]
    [InlineData("response.p95 < 1s;after 2m;abort", 120)]
    public void Reads_when_it_ends_the_run(string text, double after)
    {
        var threshold = Threshold.Parse(text);
        Assert.True(threshold.Aborts);
        Assert.Equal(after, threshold.After.TotalSeconds);
    }

    [Theory]
    [InlineData("", "has no comparison")]
    [InlineData("response.p99", "has no comparison")]
    [InlineData("response.p99 <", "nothing stands behind")]
    [InlineData("response.p99 < 800", "is no time: write a number with us, ms, s, m or h")]
    [InlineData("response.p99 < -5ms", "is no time")]
    [InlineData("response.p99 < 5 parsecs", "is no time")]
    [InlineData("response.p99 =< 800ms", "is no comparison")]
    [InlineData("response.p99 <> 800ms", "is no comparison")]
    [InlineData("response < 800ms", "needs one of min, max, avg, med or a percentile")]
    [InlineData("response.p101 < 800ms", "needs one of min")]
    [InlineData("response.pp < 800ms", "needs one of min")]
    [InlineData("speed < 800ms", "there is no metric 'speed'. There are: response.p99,")]
    [InlineData("records.ratio < 1%", "there is no metric")]
    [InlineData("records.failed.ratio < few", "is no ratio")]
    [InlineData("records.rate > 5/m", "is no rate")]
    [InlineData("duplicates == none", "is no number")]
    [InlineData(":response.p99 < 1s", "nothing stands before the colon")]
    [InlineData("classin:makespan < 1s", "takes no tag")]
    [InlineData("classin:duplicates == 0", "takes no tag")]
    [InlineData("response.p99 < 1s; stop", "is neither 'abort' nor 'after TIME'")]
    [InlineData("response.p99 < 1s; abort; after soon", "is no time of a day at most")]
    [InlineData("response.p99 < 1s; after 5s", "there is no 'abort'")]
    [InlineData("duplicates == 0; abort", "known only after the run")]
    public void Says_what_is_wrong_with_it(string text, string part)
    {
        var error = Assert.Throws<FormatException>(() => Threshold.Parse(text));
        Assert.StartsWith($"The threshold '{text}': ", error.Message, StringComparison.Ordinal);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData("response.p50 < 11ms", true)]
    [InlineData("response.p50 < 10ms", false)]
    [InlineData("response.max >= 100ms", true)]
    [InlineData("classin:response.max < 50ms", true)]
    [InlineData("electa:response.max < 50ms", false)]
    [InlineData("records.failed == 1", true)]
    [InlineData("records.failed.ratio < 20%", false)]
    [InlineData("records.failed.ratio <= 20%", true)]
    [InlineData("requests.rate == 1/s", true)]
    [InlineData("requests.per-record == 1.25", true)]
    [InlineData("makespan == 5s", true)]
    [InlineData("duplicates == 2", true)]
    [InlineData("orphans != 0", false)]
    public void Judges_what_was_measured(string text, bool holds) =>
        Assert.Equal(holds, Threshold.Parse(text).Judge(Measured()).Holds);

    [Theory]
    [InlineData("studentgroups:response.p95 < 1s")]
    [InlineData("item.p95 < 1s")]
    [InlineData("late.ratio < 1%")]
    public void What_was_not_measured_does_not_hold(string text)
    {
        var result = Threshold.Parse(text).Judge(Measured());
        Assert.False(result.Holds);
        Assert.Equal("nothing measured", result.Actual);
    }

    [Fact]
    public void Any_text_is_read_or_refused_in_one_line() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<string>(),
        text =>
        {
            try
            {
                _ = Threshold.Parse(text ?? "");
                return true;
            }
            catch (FormatException)
            {
                return true;
            }
        }));

    /// <summary>Four requests at ClassIn and one at Electa, in five seconds.</summary>
    static Measurement Measured()
    {
        var measured = new Measurement { Makespan = TimeSpan.FromSeconds(5) };
        foreach (var (tag, milliseconds) in (ReadOnlySpan<(string, int)>)
            [("classin/register", 5), ("classin/register", 8), ("classin/register", 10), ("classin/addCourse", 20), ("electa/create", 100)])
        {
            foreach (var series in (SeriesMeasurement[])[measured.All, measured.Of(tag)])
            {
                series.Response.Record(milliseconds * 1000);
                series.Counts.Requests++;
                if (tag.StartsWith("electa", StringComparison.Ordinal)) series.Counts.Rejected++;
                else series.Counts.Created++;
            }
        }

        measured.Checks = [new CollectionCheck("users", 4, 4, 0, 2, 0, 0, [])];
        return measured;
    }
}
