namespace Simulators.Benchmarks;

/// <summary>
/// <c>register</c> with few users and with many: the rate must not fall, and what a user costs is said. Two simulators on
/// one core, windows taken in turn; the small one is emptied before each window, the large one grows on.
/// </summary>
static class GrowthComparison
{
    const int SmallPort = 18080;
    const int LargePort = 18082;
    const int Few = 1_000;

    /// <summary>By then the compiler has done its work.</summary>
    const int Warm = 400_000;

    public static async Task<int> RunAsync(int seconds, int rounds, int users, int connections, CancellationToken cancellation)
    {
        Machine.PinLoadGenerator();
        using var small = await ServerProcess.SimulatorAsync(SmallPort, cancellation);
        using var large = await ServerProcess.SimulatorAsync(LargePort, cancellation);
        var toSmall = await LoadAsync(SmallPort, cancellation);
        var toLarge = await LoadAsync(LargePort, cancellation);
        await toSmall.RunAsync(connections, TimeSpan.FromHours(1), Warm, cancellation);
        var empty = large.ResidentBytes;
        await toLarge.RunAsync(connections, TimeSpan.FromHours(1), users, cancellation);
        var perUser = (large.ResidentBytes - empty) / (double)users;
        Console.WriteLine($"memory: {perUser:N0} bytes a user (resident set, garbage and journal included), {large.ResidentBytes / 1e6:N0} MB in all");
        Console.WriteLine($"round | with {Few:N0}/s | with {users:N0}/s | ratio | processor time a request, us");
        List<double> ratios = [];
        for (var round = 1; round <= rounds; round++)
        {
            await Simulator.ResetAsync(SmallPort, cancellation);
            await toSmall.RunAsync(connections, TimeSpan.FromHours(1), Few, cancellation);
            var (few, busyFew) = await MeasureAsync(toSmall, small, connections, seconds, cancellation);
            var (many, busyMany) = await MeasureAsync(toLarge, large, connections, seconds, cancellation);
            ratios.Add(many.PerSecond / few.PerSecond);
            Console.WriteLine($"{round,4}  | {few.PerSecond,10:N0} | {many.PerSecond,14:N0} | {ratios[^1],5:F3} | {few.Microseconds(busyFew):F1} and {many.Microseconds(busyMany):F1}");
        }

        ratios.Sort();
        Console.WriteLine($"ratio: median {ratios[ratios.Count / 2]:F3}, from {ratios[0]:F3} to {ratios[^1]:F3}");
        return 0;
    }

    static async Task<LoadGenerator> LoadAsync(int port, CancellationToken cancellation)
    {
        var workload = new RegisterWorkload();
        return new LoadGenerator(port, workload, await Simulator.CredentialsAsync(port, workload, cancellation));
    }

    static async Task<(Window Window, TimeSpan Busy)> MeasureAsync(
        LoadGenerator load,
        ServerProcess server,
        int connections,
        int seconds,
        CancellationToken cancellation)
    {
        var before = server.ProcessorTime;
        var measured = await load.RunAsync(connections, TimeSpan.FromSeconds(seconds), long.MaxValue, cancellation);
        if (measured.Refused > 0) throw new InvalidOperationException($"{measured.Refused} answers were not errno 1.");
        return (measured, server.ProcessorTime - before);
    }
}
