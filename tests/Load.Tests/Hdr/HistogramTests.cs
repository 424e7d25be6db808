using Simulators.Load.Hdr;

namespace Simulators.Load.Tests.Hdr;

/// <summary>What a histogram must tell, computed from the values themselves.</summary>
public sealed class HistogramTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2047, 2047)]
    [InlineData(2048, 2049)]
    [InlineData(4095, 4095)]
    [InlineData(4096, 4099)]
    [InlineData(1_000_000, 1_000_447)]
    [InlineData(3_600_000_000, 3_600_809_983)]
    public void Tells_values_apart_to_three_digits(long value, long highestEquivalent)
    {
        var histogram = new Histogram();
        histogram.Record(value);
        Assert.Equal(highestEquivalent, histogram.HighestEquivalent(value));
        Assert.Equal(1, histogram.CountAt(value));
        Assert.InRange(histogram.Max - value, 0, Math.Max(1, value / 1000));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20_000)]
    public void Percentiles_are_those_of_the_sorted_values(int count)
    {
        var values = Values(count).Order().ToList();
        var histogram = Of(values);
        foreach (var percentile in (double[])[0, 0.1, 10, 25, 50, 75, 90, 99, 99.9, 99.99, 100])
        {
            var exact = values[Math.Max(1, (int)Math.Ceiling(Math.Round(percentile / 100 * count, 9))) - 1];
            var told = histogram.Percentile(percentile);
            Assert.Equal(percentile == 0 ? histogram.LowestEquivalent(exact) : histogram.HighestEquivalent(exact), told);
        }

        Assert.Equal(count, histogram.Total);
        Assert.InRange(histogram.Mean / values.Average(), 0.999, 1.001);
    }

    [Fact]
    public void An_exact_share_is_not_lifted_by_rounding()
    {
        var histogram = new Histogram();
        for (var i = 1; i <= 1000; i++) histogram.Record(i);
        Assert.Equal(999, histogram.Percentile(99.9));
        Assert.Equal(70, histogram.Percentile(7));
        Assert.Equal(290, histogram.Percentile(29));
    }

    [Fact]
    public void Values_out_of_range_are_counted_at_the_edge_and_told()
    {
        var histogram = new Histogram();
        histogram.Record(-5);
        histogram.Record(long.MaxValue);
        Assert.Equal(2, histogram.Total);
        Assert.Equal(2, histogram.Clamped);
        Assert.Equal(0, histogram.Min);
        Assert.Equal(histogram.HighestEquivalent(Histogram.LongestTime), histogram.Max);
    }

    [Fact]
    public void Two_halves_add_up_to_the_whole()
    {
        var values = Values(5000).ToList();
        var (left, right) = (Of(values.Take(1234)), Of(values.Skip(1234)));
        left.Add(right);
        Assert.Equal(HistogramCodec.Encode(Of(values)), HistogramCodec.Encode(left));
    }

    [Fact]
    public void An_empty_one_says_nothing()
    {
        var histogram = new Histogram();
        Assert.Equal((0, 0, 0, 0), (histogram.Total, histogram.Min, histogram.Max, histogram.Percentile(99)));
        Assert.Equal(0, HistogramCodec.Decode(HistogramCodec.Encode(histogram)).Total);
    }

    [Fact]
    public void Memory_follows_the_largest_value_and_not_the_count()
    {
        var histogram = new Histogram();
        histogram.Record(1000);
        for (var i = 0; i < 100_000; i++) histogram.Record(i % 1000);
        Assert.Equal(1001, histogram.Counts.Length);
    }

    [Theory]
    [InlineData(0, 100, 3)]
    [InlineData(1, 1, 3)]
    [InlineData(1, 100, 6)]
    [InlineData(1, 100, -1)]
    public void Refuses_parameters_that_make_no_histogram(long lowest, long highest, int digits) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Histogram(lowest, highest, digits));

    /// <summary>Spread over seven powers of ten, the same ones each time.</summary>
    internal static IEnumerable<long> Values(int count)
    {
        var state = 12345UL;
        for (var i = 0; i < count; i++)
        {
            state = state * 6364136223846793005 + 1442695040888963407;
            yield return (long)Math.Pow(10, (state >> 40) / (double)(1 << 24) * 7);
        }
    }

    internal static Histogram Of(IEnumerable<long> values)
    {
        var histogram = new Histogram();
        foreach (var value in values) histogram.Record(value);
        return histogram;
    }
}
