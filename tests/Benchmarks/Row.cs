using System.Globalization;

namespace Simulators.Benchmarks;

/// <summary>A line of the table that <c>all</c> prints.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Against">Against what.</param>
/// <param name="Ours">Median a second; null where there is none.</param>
/// <param name="Theirs">Median a second; null where there is none.</param>
/// <param name="Ratio">Median of the windows' ratios; null where there is none.</param>
/// <param name="Remark">What else there is to say.</param>
sealed record Row(string What, string Against, double? Ours, double? Theirs, double? Ratio, string Remark)
{
    /// <summary>How long a server took to its first answer, and what it holds then.</summary>
    public static Row OfStart(string name, ServerProcess server) => new(
        "start-up", name, null, null, null, string.Create(
            CultureInfo.InvariantCulture,
            $"{server.StartUp.TotalMilliseconds:N0} ms to the first answer, {server.ResidentBytes / 1e6:N0} MB"));

    /// <summary>A server that is not here.</summary>
    public static Row OfAbsence(string what, Contestant contestant) => new(
        what, contestant.Name, null, null, null, $"not measured, it is not installed: {contestant.Absence}");

    /// <summary>The middle one.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    /// <summary>All rows, aligned.</summary>
    public static void Write(IEnumerable<Row> rows, TextWriter output)
    {
        output.WriteLine($"{"what",-24} {"against",-34} {"ours/s",10} {"theirs/s",10} {"ratio",7}  remark");
        foreach (var row in rows)
        {
            var (ours, theirs, ratio) = (Text(row.Ours, "N0"), Text(row.Theirs, "N0"), Text(row.Ratio, "F3"));
            output.WriteLine($"{row.What,-24} {row.Against,-34} {ours,10} {theirs,10} {ratio,7}  {row.Remark}");
        }
    }

    static string Text(double? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}
