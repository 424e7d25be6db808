using System.Globalization;
using Simulators.Load.Hdr;
using Simulators.Load.Recording;

namespace Simulators.Load.Output.Html;

/// <summary>The charts of the report.</summary>
static class Charts
{
    static readonly double[] s_percentiles =
    [
        0, 10, 20, 30, 40, 50, 60, 70, 75, 80, 85, 90, 92.5, 95, 96, 97, 98, 98.5, 99, 99.25, 99.5, 99.75, 99.9,
        99.95, 99.99, 99.999,
    ];

    static readonly double[] s_places = [0, 50, 90, 99, 99.9, 99.99, 99.999];

    public static string All(SummaryDocument summary, IReadOnlyList<TimelinePoint> points) => string.Concat(
        Latency(points, summary.Marks),
        Percentiles(summary),
        Rates(points, summary.Marks),
        Errors(points, summary.Marks),
        Backlog(points, summary.Marks),
        Processors(points, summary.Marks),
        Pauses(points, summary.Marks));

    static string Latency(IReadOnlyList<TimelinePoint> points, IReadOnlyList<MarkDocument> marks)
    {
        var times = points.Select(point => (
            At: At(point),
            Response: HistogramCodec.Decode(point.Response),
            Service: HistogramCodec.Decode(point.Service))).ToList();
        return new LineChart
        {
            Title = "Latency over time",
            Unit = "milliseconds",
            Marks = marks,
            Lines =
            [
                Line("response p50", time => (time.At, Of(time.Response, 50))),
                Line("response p95", time => (time.At, Of(time.Response, 95))),
                Line("response p99", time => (time.At, Of(time.Response, 99))),
                Line("response max", time => (time.At, Of(time.Response, 100))),
                Line("service p99", time => (time.At, Of(time.Service, 99))),
            ],
        }.Html();

        ChartLine Line(string name, Func<(double At, Histogram Response, Histogram Service), (double, double?)> of) =>
            new(name, [.. times.Select(of)]);
    }

    /// <summary>The whole distribution: x stretches what is rare, one nine as wide as the next.</summary>
    static string Percentiles(SummaryDocument summary)
    {
        var measured = Summaries.Measured(summary);
        return new LineChart
        {
            Title = "Latency by percentile",
            Unit = "milliseconds",
            Across = "percentile",
            Places = [.. s_places.Select(place => (Rarity(place), place.ToString(CultureInfo.InvariantCulture)))],
            Lines =
            [
                Line("response (from due)", measured.All.Response),
                Line("service (from sent)", measured.All.Service),
                Line("whole item", measured.Items),
            ],
        }.Html();

        static ChartLine Line(string name, Histogram times) => new(
            name, [.. s_percentiles.Select(percentile => (Rarity(percentile), Of(times, percentile)))]);

        static double Rarity(double percentile) => -Math.Log10(1 - percentile / 100);
    }

    static string Rates(IReadOnlyList<TimelinePoint> points, IReadOnlyList<MarkDocument> marks) => Counted(
        "Rate", "a second", points, marks, null, ("requests", counts => counts.Requests), ("records", counts => counts.Done));

    static string Errors(IReadOnlyList<TimelinePoint> points, IReadOnlyList<MarkDocument> marks) => Counted(
        "Errors and retries",
        "a second",
        points,
        marks,
        "None: no request failed, was throttled, refused or sent again.",
        ("requests failed", counts => counts.RequestsFailed),
        ("requests throttled", counts => counts.RequestsThrottled),
        ("records refused or given up", counts => counts.Failed),
        ("retries", counts => counts.Retries));

    static string Counted(
        string title,
        string unit,
        IReadOnlyList<TimelinePoint> points,
        IReadOnlyList<MarkDocument> marks,
        string? allZero,
        params (string Name, Func<Counts, long> Of)[] lines) => new LineChart
        {
            Title = title,
            Unit = unit,
            SaysWhenAllIsZero = allZero,
            Marks = marks,
            Lines =
            [
                .. lines.Select(line => new ChartLine(line.Name, [.. points.Select(point =>
                    (At(point), (double?)(line.Of(point.Counts) / Math.Max(1e-3, point.Length.TotalSeconds))))])),
            ],
        }.Html();

    static string Backlog(IReadOnlyList<TimelinePoint> points, IReadOnlyList<MarkDocument> marks) => Health(
        "In flight and behind",
        "requests, items",
        points,
        marks,
        ("in flight", point => point.InFlight),
        ("waited for a worker", point => point.Counts.Queued),
        ("late by the generator", point => point.Counts.Late),
        ("dropped", point => point.Counts.Dropped));

    static string Processors(IReadOnlyList<TimelinePoint> points, IReadOnlyList<MarkDocument> marks) => Health(
        "Generator health: processors",
        "percent of all cores",
        points,
        marks,
        ("generator", point => point.Health.GeneratorCpu * 100),
        ("simulator", point => point.Health.TargetCpu * 100),
        ("whole machine", point => point.Health.MachineCpu * 100));

    static string Pauses(IReadOnlyList<TimelinePoint> points, IReadOnlyList<MarkDocument> marks) => Health(
        "Generator health: pauses",
        "milliseconds",
        points,
        marks,
        ("generator's garbage collector", point => point.Health.GcPause),
        ("simulator's garbage collector", point => point.Health.TargetGcPause),
        ("generator's ticks late", point => point.Health.Lag));

    static string Health(
        string title,
        string unit,
        IReadOnlyList<TimelinePoint> points,
        IReadOnlyList<MarkDocument> marks,
        params (string Name, Func<TimelinePoint, double?> Of)[] lines) => new LineChart
        {
            Title = title,
            Unit = unit,
            Marks = marks,
            Lines = [.. lines.Select(line => new ChartLine(line.Name, [.. points.Select(point => (At(point), line.Of(point)))]))],
        }.Html();

    /// <summary>What was measured in an interval is drawn in the middle of it.</summary>
    static double At(TimelinePoint point) => (point.Begin + point.Length / 2).TotalSeconds;

    static double? Of(Histogram times, double percentile) => times.Total == 0 ? null : times.Percentile(percentile) / 1e3;
}
