namespace Simulators.Benchmarks;

/// <summary><c>register</c> with few users and with many: the rate must not fall, and what a user costs is said.</summary>
static class GrowthComparison
{
    const int SimulatorPort = 18080;
    const int Few = 1_000;

    /// <summary>By then the compiler has done its work.</summary>
    const int Warm = 400_000;

    public static async Task<int> RunAsync(int seconds, int users, int connections, CancellationToken cancellation)
    {
        var time = Machine.Time;
        Machine.PinLoadGenerator();
        using var server = await ServerProcess.SimulatorAsync(SimulatorPort, cancellation);
        var (sid, secret) = await Simulator.CredentialsAsync(SimulatorPort, cancellation);
        var load = new LoadGenerator(SimulatorPort, Simulator.RegisterPath, sid, secret, time);
        var window = TimeSpan.FromSeconds(seconds);
        await load.RunAsync(connections, TimeSpan.FromMinutes(5), Warm, cancellation);
        await ResetAsync(cancellation);
        await load.RunAsync(connections, TimeSpan.MaxValue / 1000, Few, cancellation);
        var before = server.ResidentBytes;
        var few = await load.RunAsync(connections, window, long.MaxValue, cancellation);
        await load.RunAsync(connections, TimeSpan.FromHours(1), users - Few - few.Answers, cancellation);
        var perUser = (server.ResidentBytes - before) / (double)(users - Few);
        var many = await load.RunAsync(connections, window, long.MaxValue, cancellation);
        Console.WriteLine($"with {Few:N0} users: {few.PerSecond:N0}/s; with {users:N0}: {many.PerSecond:N0}/s; ratio {many.PerSecond / few.PerSecond:F3}");
        Console.WriteLine($"memory: {perUser:N0} bytes a user (resident set, garbage included), {server.ResidentBytes / 1e6:N0} MB in all");
        return 0;
    }

    static async Task ResetAsync(CancellationToken cancellation)
    {
        using var client = new HttpClient();
        using var nothing = new StringContent("");
        using var answer = await client.PostAsync(new Uri($"http://127.0.0.1:{SimulatorPort}/__admin/reset"), nothing, cancellation);
        answer.EnsureSuccessStatusCode();
    }
}
