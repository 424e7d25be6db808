using System.Globalization;

namespace Simulators.Load.Thresholds;

/// <summary>
/// Reads thresholds: <c>[TAG:]METRIC OP VALUE[UNIT][; abort][; after TIME]</c>. The operators are those of k6, whose <c>===</c>
/// and <c>!==</c> mean what <c>==</c> and <c>!=</c> do.
/// </summary>
static class ThresholdParser
{
    static readonly char[] s_operatorLetters = ['<', '>', '=', '!'];

    public static Threshold Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(';', StringSplitOptions.TrimEntries);
        var condition = parts[0];
        var begin = condition.IndexOfAny(s_operatorLetters);
        if (begin < 0) throw Bad(text, "it has no comparison: write it like 'response.p99 < 800ms'.");
        var end = begin;
        while (end < condition.Length && s_operatorLetters.Contains(condition[end])) end++;
        var comparison = Comparison(condition[begin..end])
            ?? throw Bad(text, $"'{condition[begin..end]}' is no comparison; there are <, <=, >, >=, == and !=.");
        if (!MetricCatalogue.TryFind(condition[..begin].Trim(), out var metric, out var problem)) throw Bad(text, problem);
        var bound = Value(condition[end..].Trim(), metric.Unit, out problem) ?? throw Bad(text, problem!);
        var (aborts, after) = Options(text, parts.AsSpan(1));
        if (aborts && !metric.IsKnownEarly)
            throw Bad(text, $"'{metric.Name}' is known only after the run, so it cannot abort it.");
        return new Threshold(text.Trim(), metric, comparison, bound, aborts, after);
    }

    static string? Comparison(string letters) => letters switch
    {
        "<" or "<=" or ">" or ">=" or "==" or "!=" => letters,
        "===" => "==",
        "!==" => "!=",
        _ => null,
    };

    static double? Value(string text, MetricUnit unit, out string? problem)
    {
        problem = null;
        if (text.Length == 0)
        {
            problem = "nothing stands behind the comparison.";
            return null;
        }

        if (unit == MetricUnit.Time)
        {
            if (TimeText.Parse(text) is { } time) return time;
            problem = $"'{text}' is no time: write a number with {TimeText.Units}.";
            return null;
        }

        var (number, suffix) = unit switch
        {
            MetricUnit.Ratio when text.EndsWith('%') => (text[..^1], 0.01),
            MetricUnit.Rate when text.EndsWith("/s", StringComparison.Ordinal) => (text[..^2], 1.0),
            _ => (text, 1.0),
        };
        if (double.TryParse(number.TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value))
            return value * suffix;
        problem = unit switch
        {
            MetricUnit.Ratio => $"'{text}' is no ratio: write 0.1% or 0.001.",
            MetricUnit.Rate => $"'{text}' is no rate: write a number, with /s behind it or without.",
            _ => $"'{text}' is no number.",
        };
        return null;
    }

    static (bool Aborts, TimeSpan After) Options(string text, ReadOnlySpan<string> options)
    {
        var (aborts, after) = (false, TimeSpan.Zero);
        foreach (var option in options)
        {
            if (option == "abort")
            {
                aborts = true;
            }
            else if (option.StartsWith("after ", StringComparison.Ordinal))
            {
                var time = TimeText.Parse(option["after ".Length..]) is { } microseconds and <= 86400e6
                    ? microseconds
                    : (double?)null;
                after = TimeSpan.FromMicroseconds(time
                    ?? throw Bad(text, $"'{option}' is no time of a day at most: write it like 'after 10s'."));
            }
            else
            {
                throw Bad(text, $"'{option}' is neither 'abort' nor 'after TIME'.");
            }
        }

        if (after > TimeSpan.Zero && !aborts)
            throw Bad(text, "'after' says from when on it aborts the run, and there is no 'abort'.");
        return (aborts, after);
    }

    static FormatException Bad(string text, string why) => new($"The threshold '{text}': {why}");
}
