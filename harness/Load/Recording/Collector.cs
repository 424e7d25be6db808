using Simulators.Load.Health;

namespace Simulators.Load.Recording;

/// <summary>
/// Gathers what workers recorded into intervals, by the moment at which each request was done, and tells of an interval when it
/// is over. It holds two intervals at a time, however long the run is.
/// </summary>
/// <param name="run">What workers record into.</param>
/// <param name="start">The timestamp at which the run began.</param>
/// <param name="length">How long an interval is.</param>
/// <param name="health">How the ends fare.</param>
/// <param name="sinks">Told of every interval.</param>
sealed class Collector(
    RunRecorder run,
    long start,
    TimeSpan length,
    Func<TimeSpan, HealthSample> health,
    IReadOnlyList<IIntervalSink> sinks)
{
    /// <summary>A sample is in its recorder at the latest this long after the request was done.</summary>
    static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    readonly double _ticksPerMicrosecond = run.Clock.TimestampFrequency / 1e6;
    readonly long _ticksPerInterval = (long)(length.TotalSeconds * run.Clock.TimestampFrequency);
    RunStats _current = new();
    RunStats _next = new();
    int _inFlight;
    int _inFlightOfNext;
    long _index;

    /// <summary>Takes what there is, and closes the intervals that are over; called by one thread at a time.</summary>
    public void Tick()
    {
        run.Drain(Take);
        Look();
        while (run.Clock.GetElapsedTime(start) >= (_index + 1) * length + Grace) Close(length);
    }

    /// <summary>Ticks until it is stopped.</summary>
    /// <param name="meter">Told by how much each tick came late.</param>
    /// <param name="stop">The run is over.</param>
    public async Task RunAsync(HealthMeter meter, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var begun = run.Clock.GetTimestamp();
            await Task.Delay(Pause, run.Clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stop.IsCancellationRequested) meter.Lagged(run.Clock.GetElapsedTime(begun) - Pause);
            Tick();
        }
    }

    /// <summary>The run is over and no worker works any more.</summary>
    public void Complete()
    {
        run.Drain(Take);
        var end = run.Clock.GetElapsedTime(start);
        while (end >= (_index + 1) * length) Close(length);
        if (end > _index * length) Close(end - _index * length);
        if (_current.All.Counts.Requests + _current.All.Counts.Items > 0) Close(TimeSpan.FromMilliseconds(1));
    }

    void Take(ReadOnlySpan<RequestSample> samples)
    {
        foreach (ref readonly var sample in samples)
        {
            var isOfNext = sample.Done - start >= (_index + 1) * _ticksPerInterval;
            (isOfNext ? _next : _current).Add(sample, _ticksPerMicrosecond);
        }
    }

    /// <summary>How many are on their way now: an interval is told of the most.</summary>
    void Look()
    {
        var (now, isOfNext) = (run.InFlight, run.Clock.GetElapsedTime(start) >= (_index + 1) * length);
        if (isOfNext) _inFlightOfNext = Math.Max(_inFlightOfNext, now);
        else _inFlight = Math.Max(_inFlight, now);
    }

    void Close(TimeSpan lasted)
    {
        var interval = new Interval(_index, _index * length, lasted, _current, _inFlight, health(lasted));
        (_inFlight, _inFlightOfNext) = (_inFlightOfNext, 0);
        foreach (var sink in sinks) sink.Take(interval);
        _current.Clear();
        (_current, _next) = (_next, _current);
        _index++;
    }
}
