using System.Globalization;

namespace Simulators.Load.Health;

/// <summary>Some numbers of a page of Prometheus text.</summary>
static class PrometheusReading
{
    /// <summary>The sum of all samples of a name whose labels contain a text; null when there is none.</summary>
    public static double? Sum(string page, string name, string label = "")
    {
        double? sum = null;
        foreach (var line in page.AsSpan().EnumerateLines())
        {
            if (!line.StartsWith(name, StringComparison.Ordinal)) continue;
            var rest = line[name.Length..];
            if (rest.Length == 0 || rest[0] is not ('{' or ' ')) continue;
            if (!rest.Contains(label, StringComparison.Ordinal)) continue;
            var value = rest[(rest.LastIndexOf('}') + 1)..].Trim();
            var end = value.IndexOf(' ');
            if (double.TryParse(end < 0 ? value : value[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                sum = (sum ?? 0) + number;
        }

        return sum;
    }
}
