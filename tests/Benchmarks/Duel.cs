using System.Globalization;

namespace Simulators.Benchmarks;

/// <summary>
/// Two servers on one core, windows taken in turn, so that a change of the machine's speed meets both; the median of the
/// ratios is the result.
/// </summary>
static class Duel
{
    /// <param name="what">The operation.</param>
    /// <param name="against">The other server.</param>
    /// <param name="before">Prepares ours for a window.</param>
    /// <param name="ours">Takes a window.</param>
    /// <param name="theirs">Takes a window.</param>
    /// <param name="servers">Both, for what they cost.</param>
    /// <param name="rounds">Windows of each.</param>
    public static async Task<Row> MeasureAsync(
        string what,
        string against,
        Func<Task> before,
        Func<Task<Window>> ours,
        Func<Task<Window>> theirs,
        (ServerProcess Ours, ServerProcess Theirs) servers,
        int rounds)
    {
        List<(Window Ours, Window Theirs)> windows = [];
        List<(double Ours, double Theirs)> costs = [];
        for (var round = 0; round < rounds; round++)
        {
            await before();
            var (a, busyA) = await CostAsync(ours, servers.Ours);
            var (b, busyB) = await CostAsync(theirs, servers.Theirs);
            if (a.Refused + b.Refused > 0 || a.Answers == 0 || b.Answers == 0)
            {
                throw new InvalidOperationException(
                    $"{what} against {against}: {a.Refused} and {b.Refused} answers were no success, {a.Answers} and {b.Answers} were.");
            }

            windows.Add((a, b));
            costs.Add((a.Microseconds(busyA), b.Microseconds(busyB)));
        }

        var ratios = windows.Select(window => window.Ours.PerSecond / window.Theirs.PerSecond).ToList();
        return new Row(
            what,
            against,
            Row.Median(windows.Select(window => window.Ours.PerSecond)),
            Row.Median(windows.Select(window => window.Theirs.PerSecond)),
            Row.Median(ratios),
            Remark(ratios, costs, servers));
    }

    static string Remark(
        List<double> ratios, List<(double Ours, double Theirs)> costs, (ServerProcess Ours, ServerProcess Theirs) servers)
    {
        var (ours, theirs) = (Row.Median(costs.Select(cost => cost.Ours)), Row.Median(costs.Select(cost => cost.Theirs)));
        var (held, theyHeld) = (servers.Ours.ResidentBytes / 1e6, servers.Theirs.ResidentBytes / 1e6);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ratios.Min():F2} to {ratios.Max():F2}; processor {ours:F1} and {theirs:F1} us; memory {held:N0} and {theyHeld:N0} MB");
    }

    static async Task<(Window Window, TimeSpan Busy)> CostAsync(Func<Task<Window>> take, ServerProcess server)
    {
        var before = server.ProcessorTime;
        var window = await take();
        return (window, server.ProcessorTime - before);
    }
}
