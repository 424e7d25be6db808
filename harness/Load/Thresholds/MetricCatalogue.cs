using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Simulators.Load.Hdr;
using Simulators.Load.Recording;
using Simulators.Load.Results;

namespace Simulators.Load.Thresholds;

/// <summary>The metrics by name.</summary>
public static class MetricCatalogue
{
    static readonly (string Name, Func<Measurement, SeriesMeasurement, Histogram> Of, bool IsTagged)[] s_times =
    [
        ("response", (_, series) => series.Response, true),
        ("service", (_, series) => series.Service, true),
        ("item", (all, _) => all.Items, false),
        ("delay", (all, _) => all.Delay, false),
    ];

    /// <summary>
    /// What is counted; with <c>.ratio</c> in parts of the whole, where there is one, with <c>.rate</c> a second.
    /// </summary>
    static readonly (string Name, Func<Counts, long> Of, Func<Counts, long>? Whole, bool MoreIsBetter, bool IsTagged)[] s_counts =
    [
        ("requests", counts => counts.Requests, null, true, true),
        ("requests.failed", counts => counts.RequestsFailed, counts => counts.Requests, false, true),
        ("requests.throttled", counts => counts.RequestsThrottled, counts => counts.Requests, false, true),
        ("retries", counts => counts.Retries, counts => counts.Requests, false, true),
        ("records", counts => counts.Done, null, true, true),
        ("records.created", counts => counts.Created, counts => counts.Records, true, true),
        ("records.existing", counts => counts.Existing, counts => counts.Records, false, true),
        ("records.rejected", counts => counts.Rejected, counts => counts.Records, false, true),
        ("records.failed", counts => counts.Failed, counts => counts.Records, false, true),
        ("items", counts => counts.Items, null, true, false),
        ("items.failed", counts => counts.ItemsFailed, counts => counts.Items, false, false),
        ("late", counts => counts.Late, counts => counts.Items, false, false),
        ("queued", counts => counts.Queued, counts => counts.Items, false, false),
        ("dropped", counts => counts.Dropped, counts => counts.Items + counts.Dropped, false, false),
    ];

    static readonly (string Name, Func<Measurement, long?> Of)[] s_found =
    [
        ("duplicates", all => all.Duplicates),
        ("orphans", all => all.Orphans),
        ("missing", all => all.Missing),
        ("unacknowledged", all => all.Unacknowledged),
    ];

    /// <summary>The names, for messages.</summary>
    public static string Names { get; } = string.Join(
        ", ",
        s_times.Select(time => $"{time.Name}.p99")
            .Concat(s_counts.Select(count => count.Name))
            .Concat(["requests.per-record", "throttled.time", "makespan"])
            .Concat(s_found.Select(found => found.Name)));

    /// <summary>Finds a metric.</summary>
    /// <param name="text">Its name, with a tag and a colon in front or without.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="problem">What is wrong with the name, and what would be right.</param>
    public static bool TryFind(string text, [NotNullWhen(true)] out Metric? metric, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colon = text.LastIndexOf(':');
        var (tag, name) = colon < 0 ? (null, text.Trim()) : (text[..colon].Trim(), text[(colon + 1)..].Trim());
        (metric, problem) = (null, null);
        if (tag is "")
            problem = "nothing stands before the colon: name an operation or a platform there, or leave the colon out.";
        else
            metric = Time(name, tag, out problem) ?? (problem is null ? Count(name, tag) ?? Special(name) ?? Found(name) : null);
        if (metric is not null && tag is not null && metric.Tag is null)
            (metric, problem) = (null, $"'{name}' is of the whole run and takes no tag.");
        if (metric is null) problem ??= $"there is no metric '{name}'. There are: {Names}.";
        return metric is not null;
    }

    static Metric? Time(string name, string? tag, out string? problem)
    {
        problem = null;
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var (root, how) = dot < 0 ? (name, "") : (name[..dot], name[(dot + 1)..]);
        var time = Array.Find(s_times, one => one.Name == root);
        if (time.Name is null) return null;
        if (Aggregate(how) is { } of)
        {
            return new Metric(
                name, time.IsTagged ? tag : null, MetricUnit.Time, false, true, (all, series) => of(time.Of(all, series)));
        }

        problem = $"'{name}' needs one of min, max, avg, med or a percentile such as p99 or p99.9 behind '{root}.'.";
        return null;
    }

    static Func<Histogram, double?>? Aggregate(string how) => how switch
    {
        "min" => times => times.Total == 0 ? null : times.Min,
        "max" => times => times.Total == 0 ? null : times.Max,
        "avg" or "mean" => times => times.Total == 0 ? null : times.Mean,
        "med" => times => Metric.PercentileOf(times, 50),
        _ => PercentileIn(how) is { } percentile ? times => Metric.PercentileOf(times, percentile) : null,
    };

    /// <summary>99.9 of <c>p99.9</c>, and of k6's <c>p(99.9)</c>.</summary>
    static double? PercentileIn(string how)
    {
        if (!how.StartsWith('p')) return null;
        var text = how.StartsWith("p(", StringComparison.Ordinal) && how.EndsWith(')') ? how[2..^1] : how[1..];
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percentile)
            && percentile <= 100
            ? percentile
            : null;
    }

    static Metric? Count(string name, string? tag)
    {
        foreach (var count in s_counts)
        {
            var ownTag = count.IsTagged ? tag : null;
            if (name == count.Name || name == $"{count.Name}.count")
            {
                return new Metric(
                    name, ownTag, MetricUnit.Count, count.MoreIsBetter, true, (_, series) => count.Of(series.Counts));
            }

            // Of the whole run as the platform counted them, whoever sent them.
            if (name == "requests.rate" && ownTag is null)
            {
                return new Metric(name, null, MetricUnit.Rate, true, true, (all, series) => all.Makespan > TimeSpan.Zero
                    ? (all.PlatformRequests ?? series.Counts.Requests) / all.Makespan.TotalSeconds
                    : null);
            }

            if (name == $"{count.Name}.rate")
            {
                return new Metric(name, ownTag, MetricUnit.Rate, count.MoreIsBetter, true, (all, series) =>
                    all.Makespan > TimeSpan.Zero ? count.Of(series.Counts) / all.Makespan.TotalSeconds : null);
            }

            if (name == $"{count.Name}.ratio" && count.Whole is { } whole)
            {
                return new Metric(name, ownTag, MetricUnit.Ratio, count.MoreIsBetter, true, (_, series) =>
                    whole(series.Counts) is > 0 and var of ? (double)count.Of(series.Counts) / of : null);
            }
        }

        return null;
    }

    static Metric? Special(string name) => name switch
    {
        "makespan" => new Metric(name, null, MetricUnit.Time, false, true, (all, _) => all.Makespan.TotalMicroseconds),
        "throttled.time" => new Metric(
            name, null, MetricUnit.Time, false, true, (_, series) => series.Counts.ThrottledMicroseconds),
        "requests.per-record" => new Metric(
            name, null, MetricUnit.Quotient, false, true, (all, _) => all.RequestsPerRecord),
        _ => null,
    };

    static Metric? Found(string name)
    {
        var found = Array.Find(s_found, one => one.Name == name);
        return found.Name is null ? null : new Metric(name, null, MetricUnit.Count, false, false, (all, _) => found.Of(all));
    }
}
