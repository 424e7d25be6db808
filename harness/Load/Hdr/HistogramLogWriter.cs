using System.Globalization;

namespace Simulators.Load.Hdr;

/// <summary>Writes a histogram log (<c>.hlog</c>), which HistogramLogProcessor, hdr-histogram-js and others read.</summary>
public sealed class HistogramLogWriter
{
    /// <summary>The unit of the column Interval_Max: our values are microseconds, and it tells milliseconds.</summary>
    const double MaxUnit = 1000;

    readonly TextWriter _output;
    readonly DateTimeOffset _start;

    /// <summary>Begins a log.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="start">When the run began; all times of the log count from here.</param>
    /// <param name="comments">Lines for a reader, which programs skip.</param>
    public HistogramLogWriter(TextWriter output, DateTimeOffset start, params IEnumerable<string> comments)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(comments);
        (_output, _start) = (output, start);
        var seconds = start.ToUnixTimeMilliseconds() / 1000.0;
        foreach (var comment in comments) Line($"#{comment.ReplaceLineEndings(" ")}");
        Line("#[Histogram log format version 1.3]");
        Line(string.Create(CultureInfo.InvariantCulture, $"#[BaseTime: {seconds:0.000} (seconds since epoch)]"));
        Line(string.Create(
            CultureInfo.InvariantCulture,
            $"#[StartTime: {seconds:0.000} (seconds since epoch), {start.UtcDateTime:ddd MMM dd HH:mm:ss} UTC "
                + $"{start.UtcDateTime:yyyy}]"));
        Line("\"StartTimestamp\",\"Interval_Length\",\"Interval_Max\",\"Interval_Compressed_Histogram\"");
    }

    /// <summary>
    /// Writes one interval of one tag; write them in the order of time, the untagged one of every interval first.
    /// </summary>
    /// <param name="tag">No comma, space or line break; null for the line of everything.</param>
    /// <param name="begin">When the interval began.</param>
    /// <param name="length">How long it was.</param>
    /// <param name="histogram">Microseconds.</param>
    /// <exception cref="ArgumentException">The tag has a letter that no reader takes.</exception>
    public void Write(string? tag, DateTimeOffset begin, TimeSpan length, Histogram histogram)
    {
        ArgumentNullException.ThrowIfNull(histogram);
        if (tag is "" || tag?.Any(letter => letter is ',' || char.IsWhiteSpace(letter) || char.IsControl(letter)) == true)
            throw new ArgumentException($"'{tag}' cannot be a tag.", nameof(tag));
        var body = Convert.ToBase64String(HistogramCodec.Encode(histogram));
        var times = string.Create(
            CultureInfo.InvariantCulture,
            $"{(begin - _start).TotalSeconds:0.000},{length.TotalSeconds:0.000},{histogram.Max / MaxUnit:0.000}");
        Line(tag is null ? $"{times},{body}" : $"Tag={tag},{times},{body}");
    }

    void Line(string text)
    {
        _output.Write(text);
        _output.Write('\n');
    }
}
