using Simulators.Load.Results;

namespace Simulators.Load.Thresholds;

/// <summary>Something that must hold of a run: <c>response.p99 &lt; 800ms; abort; after 10s</c>.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Metric">Of what.</param>
/// <param name="Comparison">One of &lt; &lt;= &gt; &gt;= == !=.</param>
/// <param name="Bound">What the metric's value is compared with, in the metric's unit.</param>
/// <param name="Aborts">Whether the run ends as soon as it does not hold.</param>
/// <param name="After">It is not looked at before; only for one that aborts.</param>
public sealed record Threshold(string Text, Metric Metric, string Comparison, double Bound, bool Aborts, TimeSpan After)
{
    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is none; the message says where and what would be right.</exception>
    public static Threshold Parse(string text) => ThresholdParser.Parse(text);

    /// <summary>Whether it holds. Where nothing was measured it does not: what was not tried is not proven.</summary>
    public ThresholdResult Judge(Measurement measurement)
    {
        var value = Metric.Of(measurement);
        return new ThresholdResult(Text, value, Metric.Text(value), value is { } number && Holds(number));
    }

    bool Holds(double value) => Comparison switch
    {
        "<" => value < Bound,
        "<=" => value <= Bound,
        ">" => value > Bound,
        ">=" => value >= Bound,
        "==" => value == Bound,
        _ => value != Bound,
    };
}

/// <summary>How a threshold fared.</summary>
/// <param name="Text">The threshold.</param>
/// <param name="Value">The metric's value, in its own unit; null when nothing was measured.</param>
/// <param name="Actual">The same for people.</param>
/// <param name="Holds">Whether it holds.</param>
public sealed record ThresholdResult(string Text, double? Value, string Actual, bool Holds);
