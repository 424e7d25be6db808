using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Simulators.Benchmarks;

/// <summary>A large sandbox forked a thousand times, all forks kept: what one takes, answer over HTTP included, and what all take.</summary>
static class ForkMeasure
{
    const int Port = 18080;
    const int Forks = 1000;

    /// <summary>By then the compiler has done its work.</summary>
    const int Warm = 200;

    public static async Task<int> RunAsync(int users, int connections, CancellationToken cancellation)
    {
        Machine.PinLoadGenerator();
        using var simulator = await ServerProcess.SimulatorAsync(Port, cancellation);
        var workload = new RegisterWorkload();
        var load = new LoadGenerator(Port, workload, await Simulator.CredentialsAsync(Port, workload, cancellation));
        await load.RunAsync(connections, TimeSpan.FromHours(1), users, cancellation);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
        for (var i = 0; i < Warm; i++)
        {
            await ForkAsync(client, $"warm-{i}", cancellation);
            await client.DeleteAsync(new Uri($"/__admin/sandboxes/warm-{i}", UriKind.Relative), cancellation);
        }

        var (before, busyBefore) = (simulator.ResidentBytes, simulator.ProcessorTime);
        List<double> milliseconds = [];
        for (var i = 0; i < Forks; i++) milliseconds.Add(await ForkAsync(client, $"fork-{i}", cancellation));
        var grown = (simulator.ResidentBytes - before) / 1e6;
        var busy = (simulator.ProcessorTime - busyBefore).TotalMilliseconds / Forks;
        milliseconds.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            a fork of {users:N0} users: {busy:F2} ms of processor time; until the answer, median {milliseconds[Forks / 2]:F2} ms, 99 of 100 within {milliseconds[Forks * 99 / 100]:F2} ms
            {Forks} forks: {grown:N0} MB more of resident memory, {simulator.ResidentBytes / 1e6:N0} MB in all
            """));
        return 0;
    }

    static async Task<double> ForkAsync(HttpClient client, string id, CancellationToken cancellation)
    {
        using var order = new StringContent($$"""{"id":"{{id}}","from":"default"}""", Encoding.UTF8, "application/json");
#pragma warning disable RS0030 // a benchmark reads the machine's clock
        var started = Stopwatch.GetTimestamp();
#pragma warning restore RS0030
        using var answer = await client.PostAsync(new Uri("/__admin/sandboxes", UriKind.Relative), order, cancellation);
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
