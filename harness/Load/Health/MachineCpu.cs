using System.Globalization;

namespace Simulators.Load.Health;

/// <summary>What all processes of this machine took of its processors: Linux tells it, others do not.</summary>
static class MachineCpu
{
    const string Source = "/proc/stat";

    /// <returns>Busy and total time since the machine started, in ticks of its own; null where it is not told.</returns>
    public static (double Busy, double Total)? Read()
    {
        if (!File.Exists(Source)) return null;
        using var reader = new StreamReader(Source);
        var fields = reader.ReadLine()?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields is not ["cpu", _, _, _, _, ..]) return null;
        var ticks = fields[1..Math.Min(fields.Length, 9)]
            .Select(field => double.Parse(field, CultureInfo.InvariantCulture)).ToArray();
        var total = ticks.Sum();
        var idle = ticks[3] + (ticks.Length > 4 ? ticks[4] : 0);
        return (total - idle, total);
    }
}
