using System.Globalization;

namespace Simulators.Load.Output.Html;

/// <summary>Where the lines of a chart's grid are: at 1, 2 or 5 times a power of ten.</summary>
static class Axis
{
    /// <summary>Even steps from 0 to the first one at or above the greatest value; about five of them.</summary>
    public static IReadOnlyList<double> Steps(double greatest)
    {
        if (!(greatest > 0)) greatest = 1;
        var rough = greatest / 5;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 } * power;
        var steps = new List<double>();
        for (var i = 0; i <= 12; i++)
        {
            steps.Add(i * step);
            if (i * step >= greatest) break;
        }

        return steps;
    }

    /// <summary>A number as short as it may be.</summary>
    public static string Label(double value) => value switch
    {
        >= 1e6 => Number(value / 1e6, "M"),
        >= 1e4 => Number(value / 1e3, "k"),
        _ => Number(value, ""),
    };

    static string Number(double value, string suffix) => value.ToString("0.####", CultureInfo.InvariantCulture) + suffix;
}
