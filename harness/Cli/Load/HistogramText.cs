using System.Globalization;
using Simulators.Load.Hdr;

namespace Simulators.Cli.Load;

/// <summary>Merged histograms in a table, by tag.</summary>
static class HistogramText
{
    static readonly double[] s_percentiles = [50, 90, 95, 99, 99.9, 100];

    public static void Write(IReadOnlyDictionary<string, Histogram> totals, TextWriter output)
    {
        output.WriteLine($"{"tag",-32}{"count",12}{"p50",12}{"p90",12}{"p95",12}{"p99",12}{"p99.9",12}{"max",12}");
        foreach (var (tag, times) in totals)
        {
            var values = s_percentiles.Select(percentile =>
                times.Percentile(percentile).ToString(CultureInfo.InvariantCulture).PadLeft(12));
            var count = times.Total.ToString(CultureInfo.InvariantCulture);
            output.WriteLine($"{(tag.Length == 0 ? "(all)" : tag),-32}{count,12}{string.Concat(values)}");
        }
    }
}
