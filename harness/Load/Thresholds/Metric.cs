using System.Globalization;
using Simulators.Load.Hdr;
using Simulators.Load.Results;

namespace Simulators.Load.Thresholds;

/// <summary>What a metric's value is measured in.</summary>
public enum MetricUnit
{
    /// <summary>Microseconds.</summary>
    Time,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A part of a whole, from 0 to 1.</summary>
    Ratio,

    /// <summary>So many a second.</summary>
    Rate,

    /// <summary>So many for each.</summary>
    Quotient,
}

/// <summary>Something of a run that thresholds and comparisons ask for.</summary>
/// <param name="Name">As it is written: <c>response.p99</c>.</param>
/// <param name="Tag">The operation or platform, or null for all.</param>
/// <param name="Unit">What its value is measured in.</param>
/// <param name="MoreIsBetter">Whether a higher value is the better one.</param>
/// <param name="IsKnownEarly">False when it is known only after the run: what was found in the simulator.</param>
public sealed record Metric(string Name, string? Tag, MetricUnit Unit, bool MoreIsBetter, bool IsKnownEarly)
{
    readonly Func<Measurement, SeriesMeasurement, double?> _value = null!;

    internal Metric(
        string name,
        string? tag,
        MetricUnit unit,
        bool moreIsBetter,
        bool isKnownEarly,
        Func<Measurement, SeriesMeasurement, double?> value)
        : this(name, tag, unit, moreIsBetter, isKnownEarly) => _value = value;

    /// <summary>Its value, or null when nothing was measured that it could be of.</summary>
    public double? Of(Measurement measurement)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        return measurement.Tagged(Tag) is { } series ? _value(measurement, series) : null;
    }

    /// <summary>A value of it, for people.</summary>
    public string Text(double? value) => value is { } number ? Text(number, Unit) : "nothing measured";

    /// <summary>A value with its unit, for people.</summary>
    public static string Text(double value, MetricUnit unit) => unit switch
    {
        MetricUnit.Time => TimeText.Of(value),
        MetricUnit.Ratio => string.Create(CultureInfo.InvariantCulture, $"{value * 100:0.###} %"),
        MetricUnit.Rate => string.Create(CultureInfo.InvariantCulture, $"{value:#,0.##}/s"),
        MetricUnit.Quotient => string.Create(CultureInfo.InvariantCulture, $"{value:0.###}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value:#,0}"),
    };

    public override string ToString() => Tag is null ? Name : $"{Tag}:{Name}";

    internal static double? PercentileOf(Histogram histogram, double percentile) =>
        histogram.Total == 0 ? null : histogram.Percentile(percentile);
}
