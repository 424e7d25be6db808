using System.Globalization;

namespace Simulators.Load.Hdr;

/// <summary>One line of a histogram log.</summary>
/// <param name="Tag">Null for the line of everything.</param>
/// <param name="Begin">When the interval began.</param>
/// <param name="Length">How long it was.</param>
/// <param name="Histogram">What was recorded in it.</param>
public sealed record HistogramInterval(string? Tag, DateTimeOffset Begin, TimeSpan Length, Histogram Histogram);

/// <summary>Reads histogram logs, our own and those of other programs, line by line.</summary>
public static class HistogramLogReader
{
    /// <summary>Longer than any line that a histogram of 5 digits makes.</summary>
    const int LongestLine = 32 * 1024 * 1024;

    /// <summary>A year: without a base time, a smaller number of seconds counts from the start of the log.</summary>
    const double Relative = 365 * 86400.0;

    static readonly char[] Separators = [',', ' ', '\t'];

    /// <exception cref="InvalidDataException">A line is none of a histogram log; the message names it and says why.</exception>
    public static IEnumerable<HistogramInterval> Read(TextReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        double start = 0, origin = 0;
        var number = 0;
        var hasBase = false;
        while (input.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '"') continue;
            if (line[0] != '#')
            {
                yield return Parse(line, number, begin => begin + (hasBase ? origin : begin < start - Relative ? start : 0));
            }
            else if (Moment(line, "#[StartTime:") is { } begun)
            {
                start = begun;
            }
            else if (Moment(line, "#[BaseTime:") is { } moment)
            {
                (origin, hasBase) = (moment, true);
            }
        }
    }

    static double? Moment(string line, string name)
    {
        if (!line.StartsWith(name, StringComparison.Ordinal)) return null;
        var text = line[name.Length..].TrimStart();
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        return double.TryParse(end < 0 ? text : text[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : null;
    }

    static HistogramInterval Parse(string line, int number, Func<double, double> absolute)
    {
        if (line.Length > LongestLine) throw Bad(number, "it is too long");
        string? tag = null;
        if (line.StartsWith("Tag=", StringComparison.Ordinal))
        {
            var end = line.IndexOfAny(Separators);
            if (end < 0) throw Bad(number, "it has a tag and nothing else");
            (tag, line) = (line[4..end], line[(end + 1)..]);
        }

        var fields = line.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 4) throw Bad(number, $"it has {fields.Length} fields in the place of 4");
        try
        {
            return new HistogramInterval(
                tag,
                DateTimeOffset.UnixEpoch.AddSeconds(absolute(Seconds(fields[0]))),
                TimeSpan.FromSeconds(Seconds(fields[1])),
                HistogramCodec.Decode(Convert.FromBase64String(fields[3])));
        }
        catch (Exception e) when (e
            is FormatException or InvalidDataException or OverflowException or ArgumentOutOfRangeException)
        {
            throw Bad(number, e.Message);
        }
    }

    static double Seconds(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    static InvalidDataException Bad(int number, string why) => new($"Line {number} is none of a histogram log: {why}.");
}
