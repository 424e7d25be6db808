using System.Globalization;
using System.Text.RegularExpressions;
using Simulators.Interop.Processes;
using Simulators.Load.Engine;
using Simulators.Load.Schedules;
using Simulators.Load.Tests.Support;

namespace Simulators.Load.Tests.Judges;

/// <summary>A generator of other people's making, at the same rate against the same address.</summary>
public sealed class WrkTests(Simulator simulator)
{
    const int Seconds = 5;
    const int Connections = 4;

    [Fact]
    public async Task Measures_what_wrk_measures_at_the_same_fixed_rate()
    {
        Judge.Wrk.Require();
        using var folder = new ScratchFolder();
        var script = Path.Combine(folder.Path, "pace.lua");
        // Every connection rests for 20 ms between an answer and the next request.
        await File.WriteAllTextAsync(script, "function delay() return 20 end\n");
        var address = new Uri(simulator.Address, "/__admin/health");
        var said = await Judge.RunAsync(
            "wrk", ["-t1", $"-c{Connections}", $"-d{Seconds}s", "--latency", "-s", script, address.AbsoluteUri]);
        var rate = Number(Regex.Match(said, @"Requests/sec:\s+([\d.]+)").Groups[1].Value);
        var median = Milliseconds(Regex.Match(said, @"\b50%\s+([\d.]+)(us|ms|s)"));

        using var handler = new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = Connections };
        var (measured, _) = await FakeWork.RunAsync(
            handler,
            (long)(rate * Seconds),
            new LoadShape { Rates = Stage.Steady(rate), Workers = Stage.Steady(Connections) },
            address: address);

        var counts = measured.All.Counts;
        Assert.Equal((long)(rate * Seconds), counts.Created);
        // The machine may have less time for us than it had for wrk.
        Assert.InRange(counts.Requests / measured.Makespan.TotalSeconds / rate, 0.5, 1.05);
        // Both share two cores with the simulator: what is compared is the order of size.
        // On a machine that does other work too the two differ by several times; a wrong unit is a thousand.
        Assert.InRange(measured.All.Service.Percentile(50) / 1e3 / median, 0.05, 20);
    }

    static double Milliseconds(Match match) => Number(match.Groups[1].Value) * match.Groups[2].Value switch
    {
        "us" => 1e-3,
        "ms" => 1,
        _ => 1e3,
    };

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
