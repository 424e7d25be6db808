using System.Globalization;

namespace Simulators.Steps.Shared;

/// <summary>The parameter {duration}: "90 seconds", "20 minutes", "an hour", "two days".</summary>
[Binding]
public sealed class DurationTransformation
{
    const string Pattern =
        @"(\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) "
        + "(milliseconds?|seconds?|minutes?|hours?|days?|weeks?)";

    static readonly string[] Numerals =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>A length of time in words.</summary>
    [StepArgumentTransformation(Pattern, Name = "duration")]
    public TimeSpan Duration(string number, string unit) => Read(number) * UnitOf(unit.TrimEnd('s'));

    static double Read(string number) => number switch
    {
        "a" or "an" => 1,
        _ when Array.IndexOf(Numerals, number) is > 0 and var numeral => numeral,
        _ => int.Parse(number, CultureInfo.InvariantCulture),
    };

    static TimeSpan UnitOf(string unit) => unit switch
    {
        "millisecond" => TimeSpan.FromMilliseconds(1),
        "second" => TimeSpan.FromSeconds(1),
        "minute" => TimeSpan.FromMinutes(1),
        "hour" => TimeSpan.FromHours(1),
        "day" => TimeSpan.FromDays(1),
        _ => TimeSpan.FromDays(7),
    };
}
