using Simulators.Host.Admin;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Telemetry;

/// <summary>What was counted of one operation since the host started. Thread-safe, and no call waits for another here.</summary>
sealed class OperationMeter(string platform, string operation)
{
    /// <summary>The upper bounds of the latency histogram, in seconds; beyond the last is one bucket more.</summary>
    static readonly double[] Seconds =
        [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    static readonly long[] Ticks = [.. Seconds.Select(bound => (long)(bound * TimeSpan.TicksPerSecond))];

    readonly long[] _outcomes = new long[Words.AllOutcomes.Count];
    readonly long[] _buckets = new long[Seconds.Length + 1];
    long _ticks;

    public static IReadOnlyList<double> Bounds => Seconds;

    public string Platform => platform;

    public string Operation => operation;

    /// <summary>How long all answers took together.</summary>
    public double SumOfSeconds => Interlocked.Read(ref _ticks) / (double)TimeSpan.TicksPerSecond;

    public bool IsUsed => Array.Exists(_outcomes, count => count > 0);

    public void Record(Outcome outcome, TimeSpan elapsed)
    {
        Interlocked.Increment(ref _outcomes[(int)outcome]);
        Interlocked.Add(ref _ticks, elapsed.Ticks);
        var bucket = 0;
        while (bucket < Ticks.Length && elapsed.Ticks > Ticks[bucket]) bucket++;
        Interlocked.Increment(ref _buckets[bucket]);
    }

    public long Of(Outcome outcome) => Interlocked.Read(ref _outcomes[(int)outcome]);

    /// <summary>How many answers took at most so long, bound after bound; the last is all of them.</summary>
    public long[] Cumulated()
    {
        var counts = new long[_buckets.Length];
        var sum = 0L;
        for (var i = 0; i < counts.Length; i++) counts[i] = sum += Interlocked.Read(ref _buckets[i]);
        return counts;
    }
}
