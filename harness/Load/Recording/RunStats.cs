using Simulators.Load.Hdr;
using Simulators.Load.Scenarios;

namespace Simulators.Load.Recording;

/// <summary>Everything that was measured in some time: an interval, or the whole run. Written by the collector alone.</summary>
sealed class RunStats
{
    readonly Dictionary<int, SeriesStats> _byTag = [];

    /// <summary>Of all operations together.</summary>
    public SeriesStats All { get; } = new();

    /// <summary>By the number of the operation.</summary>
    public IReadOnlyDictionary<int, SeriesStats> ByTag => _byTag;

    /// <summary>Items, from due to done, with all their requests, retries and waits.</summary>
    public Histogram Items { get; } = new();

    /// <summary>How late items began although a worker stood ready: what the generator itself adds.</summary>
    public Histogram Delay { get; } = new();

    public void Add(in RequestSample sample, double ticksPerMicrosecond)
    {
        var counts = All.Counts;
        switch (sample.Kind)
        {
            case SampleKind.Request:
                var service = Time(sample.Sent, sample.Done);
                var response = Time(sample.Due, sample.Done);
                All.Add(sample, service, response);
                Of(sample.Tag).Add(sample, service, response);
                break;
            case SampleKind.Item:
                counts.Items++;
                if (!sample.IsGood) counts.ItemsFailed++;
                Items.Record(Time(sample.Due, sample.Done));
                if (sample.Lateness == Lateness.Queued) counts.Queued++;
                else Delay.Record(Time(sample.Due, sample.Sent));
                if (sample.Lateness == Lateness.Generator) counts.Late++;
                break;
            case SampleKind.Wait:
                var lost = Time(sample.Sent, sample.Done);
                AddWait(counts, sample.Outcome, lost);
                AddWait(Of(sample.Tag).Counts, sample.Outcome, lost);
                break;
            default:
                counts.Dropped++;
                break;
        }

        long Time(long from, long to) => (long)Math.Round(Math.Max(0, to - from) / ticksPerMicrosecond);
    }

    public void Add(RunStats other)
    {
        All.Add(other.All);
        foreach (var (tag, stats) in other._byTag) Of(tag).Add(stats);
        Items.Add(other.Items);
        Delay.Add(other.Delay);
    }

    public void Clear()
    {
        All.Clear();
        foreach (var stats in _byTag.Values) stats.Clear();
        Items.Clear();
        Delay.Clear();
    }

    static void AddWait(Counts counts, RequestOutcome outcome, long lost)
    {
        if (outcome == RequestOutcome.Throttled) counts.ThrottledMicroseconds += lost;
        else counts.BackoffMicroseconds += lost;
    }

    SeriesStats Of(int tag)
    {
        if (!_byTag.TryGetValue(tag, out var stats)) _byTag[tag] = stats = new SeriesStats();
        return stats;
    }
}
