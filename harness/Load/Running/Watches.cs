using Simulators.Load.Engine;
using Simulators.Load.Health;
using Simulators.Load.Recording;
using Simulators.Load.Schedules;
using Simulators.Load.Thresholds;

namespace Simulators.Load.Running;

/// <summary>Ends the run when a threshold that says so does not hold any more.</summary>
sealed class ThresholdWatch(
    IReadOnlyList<Threshold> thresholds, RunTotals totals, LoadEngine engine, TargetWatch watch) : IIntervalSink
{
    readonly IReadOnlyList<Threshold> _aborting = [.. thresholds.Where(threshold => threshold.Aborts)];
    bool _isOver;

    public void Take(Interval interval)
    {
        if (_isOver) return;
        foreach (var threshold in _aborting)
        {
            // Before anything was measured nothing can be broken.
            if (interval.Begin + interval.Length < threshold.After || threshold.Metric.Of(totals.Measurement) is null) continue;
            if (threshold.Judge(totals.Measurement).Holds) continue;
            _isOver = true;
            watch.Mark("aborted", threshold.Text);
            engine.Stop(RunEnd.Aborted);
            return;
        }
    }
}

/// <summary>
/// Ends the run when for some time no request had an answer of use, and the admin API none at all: a platform that fails for
/// longer, as a planned fault may have it, is there.
/// </summary>
sealed class TargetLossWatch(TimeSpan patience, LoadEngine engine, TargetWatch watch) : IIntervalSink
{
    TimeSpan? _since;
    bool _isOver;

    public void Take(Interval interval)
    {
        var counts = interval.Stats.All.Counts;
        if (counts.Requests > counts.RequestsFailed)
        {
            _since = null;
            return;
        }

        if (counts.RequestsFailed == 0) return;
        _since ??= interval.Begin;
        var now = interval.Begin + interval.Length;
        if (_isOver || now - _since < patience || now - watch.Heard < patience) return;
        _isOver = true;
        watch.Mark("target lost", $"nobody answered for {TimeText.Of(patience.TotalMicroseconds)}");
        engine.Stop(RunEnd.TargetLost);
    }
}

/// <summary>Shows every interval.</summary>
sealed class ViewSink(ILoadView view, LoadEngine engine, RunTotals totals, LoadShape shape, RunRecorder recorder) : IIntervalSink
{
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    public void Take(Interval interval)
    {
        var stats = interval.Stats.All;
        var seconds = Math.Max(1e-3, interval.Length.TotalSeconds);
        var elapsed = interval.Begin + interval.Length;
        var isEmpty = stats.Response.Total == 0;
        view.Show(new LoadMoment(
            elapsed,
            LeftAfter(elapsed),
            engine.Phase,
            engine.Ended,
            engine.Items,
            stats.Counts.Requests / seconds,
            stats.Counts.Done / seconds,
            (stats.Counts.RequestsFailed + stats.Counts.Rejected) / seconds,
            stats.Counts.RequestsThrottled / seconds,
            recorder.InFlight,
            isEmpty ? null : stats.Response.Percentile(50),
            isEmpty ? null : stats.Response.Percentile(95),
            isEmpty ? null : stats.Response.Percentile(99),
            totals.Measurement));
    }

    /// <summary>
    /// Until the work is done at the rate so far, or the time is up; in an open run until the last item is due, and what is
    /// behind is made up for. Not known while the first items of a phase take their time: they may be quite unlike those before.
    /// </summary>
    TimeSpan? LeftAfter(TimeSpan elapsed)
    {
        var ended = engine.Ended;
        var isNew = ended == engine.EndedBefore && elapsed - engine.PhaseBegan > s_patience;
        if (isNew && shape.Rates is null && shape.Duration is null) return null;
        TimeSpan? work = shape.Rates is { } rates
            ? LeftAfter(elapsed, new ArrivalTimes(rates), engine.Items, ended)
            : ended > 0 ? elapsed * ((double)(engine.Items - ended) / ended) : null;
        var time = shape.Duration - elapsed;
        var left = work is null || time < work ? time : work;
        return left < TimeSpan.Zero ? TimeSpan.Zero : left;
    }

    /// <summary>The schedule's rest, and what was due and has not ended, at the rate so far.</summary>
    public static TimeSpan? LeftAfter(TimeSpan elapsed, ArrivalTimes times, long items, long ended)
    {
        var (due, after) = (0L, items);
        while (due < after)
        {
            var middle = due + (after - due + 1) / 2;
            if (times.Of(middle) <= elapsed) due = middle;
            else after = middle - 1;
        }

        var behind = Math.Max(0, due - ended);
        if (behind > 0 && ended == 0) return null;
        var schedule = times.Of(items) - elapsed;
        var backlog = behind > 0 ? elapsed * ((double)behind / ended) : TimeSpan.Zero;
        return backlog + (schedule > TimeSpan.Zero ? schedule : TimeSpan.Zero);
    }
}
