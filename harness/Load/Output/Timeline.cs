using Simulators.Load.Hdr;
using Simulators.Load.Recording;

namespace Simulators.Load.Output;

/// <summary>
/// The run over time, for charts: at most so many points, however long it takes. When there are too many, neighbours become one,
/// histograms and all, so that a percentile of a point is always one of its requests and never a mean of percentiles.
/// </summary>
sealed class Timeline : IIntervalSink
{
    const int MostPoints = 600;

    readonly List<TimelinePoint> _points = [];
    int _intervalsPerPoint = 1;
    int _inLast;

    public IReadOnlyList<TimelinePoint> Points => _points;

    public void Take(Interval interval)
    {
        var point = TimelinePoint.Of(interval);
        if (_points.Count > 0 && _inLast < _intervalsPerPoint)
        {
            _points[^1] = _points[^1].With(point);
            _inLast++;
            return;
        }

        if (_points.Count == MostPoints) Halve();
        _points.Add(point);
        _inLast = 1;
    }

    void Halve()
    {
        for (var i = 0; i < _points.Count / 2; i++) _points[i] = _points[2 * i].With(_points[2 * i + 1]);
        _points.RemoveRange(_points.Count / 2, _points.Count - _points.Count / 2);
        _intervalsPerPoint *= 2;
    }
}

/// <summary>One point of a chart.</summary>
sealed record TimelinePoint(
    TimeSpan Begin,
    TimeSpan Length,
    Counts Counts,
    int InFlight,
    HealthSample Health,
    byte[] Response,
    byte[] Service)
{
    public static TimelinePoint Of(Interval interval)
    {
        var counts = new Counts();
        counts.Add(interval.Stats.All.Counts);
        return new TimelinePoint(
            interval.Begin,
            interval.Length,
            counts,
            interval.InFlight,
            interval.Health,
            HistogramCodec.Encode(interval.Stats.All.Response),
            HistogramCodec.Encode(interval.Stats.All.Service));
    }

    /// <summary>This point and the one after it as one.</summary>
    public TimelinePoint With(TimelinePoint next)
    {
        var counts = new Counts();
        counts.Add(Counts);
        counts.Add(next.Counts);
        return new TimelinePoint(
            Begin,
            Length + next.Length,
            counts,
            Math.Max(InFlight, next.InFlight),
            HealthSample.Worst(Health, Length, next.Health, next.Length),
            Sum(Response, next.Response),
            Sum(Service, next.Service));
    }

    static byte[] Sum(byte[] one, byte[] other)
    {
        var sum = HistogramCodec.Decode(one);
        sum.Add(HistogramCodec.Decode(other));
        return HistogramCodec.Encode(sum);
    }
}
