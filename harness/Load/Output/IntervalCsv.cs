using System.Globalization;
using Simulators.Load.Hdr;
using Simulators.Load.Recording;

namespace Simulators.Load.Output;

/// <summary>
/// <c>intervals.csv</c>: a line for every interval, written as it ends. All fields are numbers, so none needs quotes.
/// </summary>
sealed class IntervalCsv : IIntervalSink
{
    public const string FileName = "intervals.csv";

    const string Head =
        "begin_s,length_s,requests,requests_failed,requests_throttled,retries,records_created,records_existing,records_failed,"
        + "items,items_failed,late,queued,dropped,in_flight,"
        + "response_p50_us,response_p95_us,response_p99_us,response_max_us,"
        + "service_p50_us,service_p95_us,service_p99_us,service_max_us,"
        + "generator_cpu,target_cpu,machine_cpu,gc_pause_ms,target_gc_pause_ms,lag_ms,thread_pool_queue,memory_bytes";

    readonly TextWriter _output;

    public IntervalCsv(TextWriter output)
    {
        _output = output;
        Line(Head);
    }

    public void Take(Interval interval)
    {
        var counts = interval.Stats.All.Counts;
        var health = interval.Health;
        Line(string.Join(
            ',',
            Real(interval.Begin.TotalSeconds),
            Real(interval.Length.TotalSeconds),
            Whole(counts.Requests, counts.RequestsFailed, counts.RequestsThrottled, counts.Retries),
            Whole(counts.Created, counts.Existing),
            Whole(counts.Failed, counts.Items, counts.ItemsFailed, counts.Late, counts.Queued, counts.Dropped, interval.InFlight),
            Times(interval.Stats.All.Response),
            Times(interval.Stats.All.Service),
            Real(health.GeneratorCpu),
            Real(health.TargetCpu),
            Real(health.MachineCpu),
            Real(health.GcPause),
            Real(health.TargetGcPause),
            Real(health.Lag),
            Whole(health.ThreadPoolQueue, health.MemoryBytes)));
    }

    static string Times(Histogram times) =>
        times.Total == 0 ? ",,," : Whole(times.Percentile(50), times.Percentile(95), times.Percentile(99), times.Max);

    static string Whole(params IEnumerable<long> numbers) =>
        string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    static string Real(double? number) => number?.ToString("0.###", CultureInfo.InvariantCulture) ?? "";

    void Line(string text)
    {
        _output.Write(text);
        _output.Write('\n');
    }
}
