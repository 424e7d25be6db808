using Simulators.Load.Hdr;
using Simulators.Load.Recording;
using Simulators.Load.Scenarios;

namespace Simulators.Load.Results;

/// <summary>
/// All that a run measured: what thresholds and comparisons ask, and what summary.json holds. Measurements of several shards add
/// up to exactly what one run of all of them would have counted.
/// </summary>
public sealed class Measurement
{
    readonly SortedDictionary<string, SeriesMeasurement> _operations = new(StringComparer.Ordinal);

    /// <summary>From the begin to the last answer.</summary>
    public TimeSpan Makespan { get; set; }

    /// <summary>
    /// Requests that the simulator's journal counted, whoever sent them: an integration's own too. Null when it was not asked.
    /// </summary>
    public long? PlatformRequests { get; set; }

    /// <summary>
    /// Requests for each record that is there, as the simulator counted them, else as this program did; null without a record.
    /// </summary>
    public double? RequestsPerRecord =>
        All.Counts.Done > 0 ? (double)(PlatformRequests ?? All.Counts.Requests) / All.Counts.Done : null;

    /// <summary>Of all operations together.</summary>
    public SeriesMeasurement All { get; } = new();

    /// <summary>By tag: <c>classin/register</c>.</summary>
    public IReadOnlyDictionary<string, SeriesMeasurement> Operations => _operations;

    /// <summary>Items from due to done, in microseconds.</summary>
    public Histogram Items { get; } = new();

    /// <summary>How late items began although a worker stood ready, in microseconds.</summary>
    public Histogram Delay { get; } = new();

    /// <summary>What the simulator holds, against what was sent; empty until it was looked at.</summary>
    public IReadOnlyList<CollectionCheck> Checks { get; set; } = [];

    /// <summary>Rows beyond the first for one record, in all collections; null when nobody looked.</summary>
    public long? Duplicates => Sum(check => check.Duplicates);

    /// <summary>Rows that nobody sent; null when nobody looked.</summary>
    public long? Orphans => Sum(check => check.Orphans);

    /// <summary>Records that were acknowledged and are not there; null when nobody looked.</summary>
    public long? Missing => Sum(check => check.Missing);

    /// <summary>Records that are there though their acknowledgement was lost; null when nobody looked.</summary>
    public long? Unacknowledged => Sum(check => check.Unacknowledged);

    /// <summary>The series of an operation, made when it is new.</summary>
    public SeriesMeasurement Of(string tag)
    {
        if (!_operations.TryGetValue(tag, out var series)) _operations[tag] = series = new SeriesMeasurement();
        return series;
    }

    /// <summary>
    /// The series that a tag of a threshold means: an operation, or all operations of a platform; null when there is none.
    /// </summary>
    public SeriesMeasurement? Tagged(string? tag)
    {
        if (tag is null) return All;
        if (_operations.TryGetValue(tag, out var exact)) return exact;
        var sum = new SeriesMeasurement();
        foreach (var (name, series) in _operations)
        {
            if (name.StartsWith($"{tag}/", StringComparison.Ordinal)
                || name.EndsWith($"/{tag}", StringComparison.Ordinal))
                sum.Add(series);
        }

        return sum.Counts.Requests > 0 ? sum : null;
    }

    /// <summary>Adds another shard's measurement. The makespan is the caller's: only he knows when each began.</summary>
    public void Add(Measurement other)
    {
        ArgumentNullException.ThrowIfNull(other);
        All.Add(other.All);
        foreach (var (tag, series) in other._operations) Of(tag).Add(series);
        Items.Add(other.Items);
        Delay.Add(other.Delay);
        Checks = [.. Checks.Concat(other.Checks).GroupBy(check => check.Collection).Select(Sum)];
    }

    internal void Add(RunStats stats, IReadOnlyList<string> tags)
    {
        All.Add(stats.All);
        foreach (var (tag, series) in stats.ByTag)
        {
            if (series.Counts.Requests > 0) Of(tags[tag]).Add(series);
        }

        Items.Add(stats.Items);
        Delay.Add(stats.Delay);
    }

    /// <summary>Every shard sees the same rows that nobody sent, so those do not add up.</summary>
    static CollectionCheck Sum(IGrouping<string, CollectionCheck> checks) => new(
        checks.Key,
        checks.Sum(check => check.Expected),
        checks.Sum(check => check.Present),
        checks.Sum(check => check.Missing),
        checks.Sum(check => check.Duplicates),
        checks.Max(check => check.Orphans),
        checks.Sum(check => check.Unacknowledged),
        [.. checks.SelectMany(check => check.Examples).Distinct().Take(Census.MostExamples)]);

    long? Sum(Func<CollectionCheck, long> part) => Checks.Count == 0 ? null : Checks.Sum(part);
}
