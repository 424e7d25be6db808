using System.Globalization;

namespace Simulators.Load.Thresholds;

/// <summary>Lengths of time as people write them: <c>800ms</c>, <c>1.5 s</c>.</summary>
public static class TimeText
{
    /// <summary>The units, in microseconds.</summary>
    static readonly (string Name, double Microseconds)[] s_units =
        [("us", 1), ("ms", 1e3), ("s", 1e6), ("m", 60e6), ("h", 3600e6)];

    /// <summary>The units that are understood, for messages.</summary>
    public const string Units = "us, ms, s, m or h";

    /// <summary>Reads a number with a unit.</summary>
    /// <returns>Microseconds, or null when it is none.</returns>
    public static double? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Trim();
        var end = text.Length;
        while (end > 0 && char.IsAsciiLetter(text[end - 1])) end--;
        var unit = text[end..];
        foreach (var (name, microseconds) in s_units)
        {
            if (unit != name) continue;
            var digits = text[..end].TrimEnd();
            return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && double.IsFinite(number * microseconds)
                ? number * microseconds
                : null;
        }

        return null;
    }

    /// <summary>Microseconds with a unit that suits them.</summary>
    public static string Of(double microseconds) => microseconds switch
    {
        0 => "0 s",
        < 1e3 => Number(microseconds, "us", "0"),
        < 1e6 => Number(microseconds / 1e3, "ms", microseconds < 1e5 ? "0.##" : "0.#"),
        < 120e6 => Number(microseconds / 1e6, "s", "0.##"),
        < 7200e6 => Number(microseconds / 60e6, "min", "0.#"),
        _ => Number(microseconds / 3600e6, "h", "0.##"),
    };

    static string Number(double value, string unit, string format) =>
        $"{value.ToString(format, CultureInfo.InvariantCulture)} {unit}";
}
