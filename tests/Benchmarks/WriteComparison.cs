namespace Simulators.Benchmarks;

/// <summary>
/// A platform's main write on the memory engine, journal and explanations on, against the bare server: both pinned to one
/// core, the load on the other, windows taken in turn so that a change of the machine's speed meets both.
/// </summary>
static class WriteComparison
{
    const int SimulatorPort = 18080;
    const int BarePort = 18081;

    /// <summary>By then the compiler has done its work.</summary>
    const int Warm = 200_000;

    public static async Task<int> RunAsync(Workload workload, int seconds, int rounds, int connections, CancellationToken cancellation)
    {
        Machine.PinLoadGenerator();
        using var simulator = await ServerProcess.SimulatorAsync(SimulatorPort, cancellation);
        using var bare = await ServerProcess.BareAsync(BarePort, workload.Platform, cancellation);
        var credentials = await Simulator.CredentialsAsync(SimulatorPort, workload, cancellation);
        var ours = new LoadGenerator(SimulatorPort, workload, credentials);
        var theirs = new LoadGenerator(BarePort, workload, credentials);
        var window = TimeSpan.FromSeconds(seconds);
        Console.WriteLine($"{rounds} rounds of {seconds} s each, {connections} connections, servers on core {ServerProcess.Core}");
        Console.WriteLine($"round | {workload.Operation}/s | bare/s | ratio | processor time a request, us");
        List<double> ratios = [];
        await ours.RunAsync(connections, TimeSpan.FromHours(1), Warm, cancellation);
        await theirs.RunAsync(connections, TimeSpan.FromHours(1), Warm, cancellation);
        for (var round = 1; round <= rounds; round++)
        {
            var (a, busyA) = await MeasureAsync(ours, simulator, connections, window, cancellation);
            var (b, busyB) = await MeasureAsync(theirs, bare, connections, window, cancellation);
            if (a.Refused + b.Refused > 0) throw new InvalidOperationException($"{a.Refused} and {b.Refused} answers were no success.");
            var ratio = a.PerSecond / b.PerSecond;
            Console.WriteLine($"{round,4}  | {a.PerSecond,10:N0} | {b.PerSecond,6:N0} | {ratio,5:F3} | {a.Microseconds(busyA):F1} and {b.Microseconds(busyB):F1}");
            ratios.Add(ratio);
        }

        ratios.Sort();
        Console.WriteLine($"ratio: median {ratios[ratios.Count / 2]:F3}, from {ratios[0]:F3} to {ratios[^1]:F3}");
        return 0;
    }

    static async Task<(Window Window, TimeSpan Busy)> MeasureAsync(
        LoadGenerator load,
        ServerProcess server,
        int connections,
        TimeSpan window,
        CancellationToken cancellation)
    {
        var before = server.ProcessorTime;
        var measured = await load.RunAsync(connections, window, long.MaxValue, cancellation);
        return (measured, server.ProcessorTime - before);
    }
}
