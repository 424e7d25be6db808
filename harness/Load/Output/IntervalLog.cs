using Simulators.Load.Hdr;
using Simulators.Load.Recording;

namespace Simulators.Load.Output;

/// <summary>
/// <c>run.hlog</c>: for every interval a line without tag with all response times, then lines tagged <c>service</c>,
/// <c>response/{operation}</c> and <c>service/{operation}</c>. Microseconds.
/// </summary>
sealed class IntervalLog(TextWriter output, DateTimeOffset start, TagBook tags) : IIntervalSink
{
    public const string FileName = "run.hlog";

    readonly HistogramLogWriter _log = new(
        output,
        start,
        "[Response and service times in microseconds. Without a tag: response, from due to done, of all requests.]");

    public void Take(Interval interval)
    {
        var begin = start + interval.Begin;
        _log.Write(null, begin, interval.Length, interval.Stats.All.Response);
        if (interval.Stats.All.Counts.Requests == 0) return;
        _log.Write("service", begin, interval.Length, interval.Stats.All.Service);
        var names = tags.Names;
        foreach (var (tag, stats) in interval.Stats.ByTag.OrderBy(entry => entry.Key))
        {
            if (stats.Counts.Requests == 0) continue;
            _log.Write($"response/{names[tag]}", begin, interval.Length, stats.Response);
            _log.Write($"service/{names[tag]}", begin, interval.Length, stats.Service);
        }
    }
}
