namespace Simulators.Benchmarks;

/// <summary>
/// ClassIn's <c>register</c> on every engine in one run: a host for each, all pinned to one core, the load on the other,
/// windows taken in turn. With a PostgreSQL address also two hosts on one sandbox, each with half of the connections; the second
/// has the load's core, as another machine would bring one of its own. That sandbox is another than the single host's: in one that
/// both used, each would first have to take in what the other had changed while it was not measured.
/// </summary>
static class StoreComparison
{
    const int Port = 18090;

    /// <summary>Of the two hosts.</summary>
    const string Sandbox = "two-hosts";

    /// <summary>By then most of the compiler's work is done.</summary>
    const int Warm = 20_000;

    public static async Task<int> RunAsync(string? postgres, int seconds, int rounds, int connections, CancellationToken cancellation)
    {
        Machine.PinLoadGenerator();
        var folder = Directory.CreateTempSubdirectory("simulators");
        List<Candidate> candidates = [];
        try
        {
            candidates.Add(await StartAsync("memory", ["memory"], cancellation));
            candidates.Add(await StartAsync("sqlite", [$"sqlite:{Path.Combine(folder.FullName, "benchmark.db")}"], cancellation));
            if (postgres is not null)
            {
                candidates.Add(await StartAsync("postgres", [postgres], cancellation));
                if (await RefusesAsync(candidates, cancellation)) return 2;
                candidates.Add(await StartAsync("postgres, two hosts", [postgres, postgres], cancellation));
            }

            await MeasureAsync(candidates, TimeSpan.FromSeconds(seconds), rounds, connections, cancellation);
            return 0;
        }
        finally
        {
            foreach (var server in candidates.SelectMany(candidate => candidate.Servers)) server.Dispose();
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The numbers that are registered would be taken in a database that another comparison has filled.</summary>
    static async Task<bool> RefusesAsync(List<Candidate> candidates, CancellationToken cancellation)
    {
        var empty = await Simulator.UsersAsync(candidates[0].Servers[0].Port, cancellation);
        var users = await Simulator.UsersAsync(candidates[^1].Servers[0].Port, cancellation);
        if (users == empty) return false;
        await Console.Error.WriteLineAsync(
            $"--postgres: the database must be empty, and this one has {users:N0} users of ClassIn; make another with createdb.");
        return true;
    }

    static async Task MeasureAsync(List<Candidate> candidates, TimeSpan window, int rounds, int connections, CancellationToken cancellation)
    {
        Console.WriteLine($"{rounds} rounds of {window.TotalSeconds} s each, {connections} connections, hosts on core {ServerProcess.Core}");
        foreach (var candidate in candidates) await candidate.RunAsync(connections, TimeSpan.FromMinutes(1), Warm, cancellation);
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var candidate in candidates)
                candidate.Rates.Add(await candidate.RunAsync(connections, window, long.MaxValue, cancellation));
            Console.WriteLine($"{round,4}  | " + string.Join(" | ", candidates.Select(one => $"{one.Name} {one.Rates[^1]:N0}/s")));
        }

        var memory = Median(candidates[0]);
        foreach (var candidate in candidates)
        {
            Console.WriteLine(
                $"{candidate.Name}: median {Median(candidate):N0} register/s, {Median(candidate) / memory:F2} of memory,"
                + $" {candidate.Microseconds:F0} µs of its hosts' processor time each");
        }
    }

    static double Median(Candidate candidate) => candidate.Rates.Order().ElementAt(candidate.Rates.Count / 2);

    static async Task<Candidate> StartAsync(string name, string[] stores, CancellationToken cancellation)
    {
        var workload = Workload.All.Single(known => known.Platform == "classin");
        var (servers, loads) = (new List<ServerProcess>(), new List<LoadGenerator>());
        foreach (var store in stores)
        {
            var server = await ServerProcess.SimulatorAsync(Port + Interlocked.Increment(ref s_started), cancellation, store, ServerProcess.Core + servers.Count);
            servers.Add(server);
        }

        var sandbox = servers.Count > 1 ? Sandbox : "default";
        if (servers.Count > 1) await Simulator.MakeAsync(servers[0].Port, sandbox, cancellation);
        foreach (var server in servers)
        {
            var credentials = await Simulator.CredentialsAsync(server.Port, workload, cancellation, sandbox);
            loads.Add(new LoadGenerator(server.Port, workload, credentials));
        }

        return new Candidate(name, servers, loads);
    }

    static int s_started;

    /// <summary>An engine with the hosts on it, and what was measured.</summary>
    sealed record Candidate(string Name, IReadOnlyList<ServerProcess> Servers, IReadOnlyList<LoadGenerator> Loads)
    {
        long _answers;
        TimeSpan _processorTime;

        public List<double> Rates { get; } = [];

        /// <summary>The hosts' processor time a request: it tells what a busy machine hides.</summary>
        public double Microseconds => _processorTime.TotalMicroseconds / _answers;

        /// <returns>Answers a second of all its hosts together.</returns>
        public async Task<double> RunAsync(int connections, TimeSpan window, long atMost, CancellationToken cancellation)
        {
            var before = ProcessorTime;
            var windows = await Task.WhenAll(Loads.Select(load =>
                load.RunAsync(connections / Loads.Count, window, atMost == long.MaxValue ? atMost : atMost / Loads.Count, cancellation)));
            if (windows.Sum(one => one.Refused) is > 0 and var refused)
                throw new InvalidOperationException($"{Name}: {refused} answers were no success.");
            (_answers, _processorTime) = (_answers + windows.Sum(one => one.Answers), _processorTime + ProcessorTime - before);
            return windows.Sum(one => one.PerSecond);
        }

        TimeSpan ProcessorTime => Servers.Aggregate(TimeSpan.Zero, (sum, server) => sum + server.ProcessorTime);
    }
}
