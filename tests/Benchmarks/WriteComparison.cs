using System.Globalization;

namespace Simulators.Benchmarks;

/// <summary>
/// A platform's main write on the memory engine, journal and explanations on, against other servers: all pinned to one core, the
/// load on the other.
/// </summary>
static class WriteComparison
{
    /// <summary>One row for each size and each opponent, and one for the start of each server.</summary>
    public static async Task<IReadOnlyList<Row>> MeasureAsync(
        Workload workload, IReadOnlyList<Contestant> opponents, Effort effort, CancellationToken cancellation)
    {
        Machine.PinLoadGenerator();
        var rows = new List<Row>();
        using var simulator = await Contestant.Simulator.Start!(cancellation);
        rows.Add(Row.OfStart("simulator", simulator));
        var ours = new Ours(simulator, workload, effort);
        await ours.WarmAsync(cancellation);
        foreach (var opponent in opponents)
        {
            if (opponent.Start is null)
            {
                rows.Add(Row.OfAbsence(workload.Operation, opponent));
                continue;
            }

            // Only two servers share the core at any time.
            using var server = await opponent.Start(cancellation);
            rows.Add(Row.OfStart(opponent.Name, server));
            await MeasureAsync(workload, ours, opponent.Name, server, effort, rows, cancellation);
        }

        return rows;
    }

    static async Task MeasureAsync(
        Workload workload,
        Ours ours,
        string opponent,
        ServerProcess server,
        Effort effort,
        List<Row> rows,
        CancellationToken cancellation)
    {
        LoadGenerator Theirs() => new(server.Port, workload, ours.Credentials);
        await Theirs().RunAsync(effort.Connections, Effort.LongestWarming, effort.Warm, cancellation);
        foreach (var size in effort.Sizes)
        {
            rows.Add(await Duel.MeasureAsync(
                workload.Operation,
                string.Create(CultureInfo.InvariantCulture, $"{opponent}, {size:N0} users"),
                () => ours.HoldAsync(size, cancellation),
                () => ours.MeasureAsync(cancellation),
                () => Theirs().RunAsync(effort.Connections, effort.Window, long.MaxValue, cancellation),
                (ours.Server, server),
                effort.Rounds));
        }
    }
}
