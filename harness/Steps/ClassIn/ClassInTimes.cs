using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulators.Steps.ClassIn;

/// <summary>
/// Times in a table's cells, which ClassIn has in Unix seconds: <c>{in 2 days}</c>, <c>{2027-01-04 08:00}</c> (UTC).
/// </summary>
static partial class ClassInTimes
{
    /// <summary>Whether the cell says a time that depends on what time it is.</summary>
    public static bool DependsOnNow(string cell) => Ahead().IsMatch(cell);

    /// <summary>The cell with Unix seconds in the place of times.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="unixNow">What time it is.</param>
    public static string Fill(string cell, long unixNow)
    {
        var filled = Ahead().Replace(cell, match => Text(unixNow + Seconds(match)));
        return Moment().Replace(filled, match => Text(UnixOf(match.Groups[1].Value)));
    }

    static long Seconds(Match match)
    {
        var number = long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        return match.Groups[2].Value switch
        {
            "second" => number,
            "minute" => number * 60,
            "hour" => number * 3600,
            _ => number * 86400,
        };
    }

    static long UnixOf(string moment) =>
        DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUnixTimeSeconds()
            : throw new ExpectationException($"{{{moment}}} is no moment; write it like {{2027-01-04 08:00}}.");

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("""\{in ([0-9]{1,9}) (second|minute|hour|day)s?\}""")]
    private static partial Regex Ahead();

    [GeneratedRegex("""\{([0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}(?::[0-9]{2})?)\}""")]
    private static partial Regex Moment();
}
