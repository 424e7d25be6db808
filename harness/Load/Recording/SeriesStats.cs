using Simulators.Load.Hdr;
using Simulators.Load.Scenarios;

namespace Simulators.Load.Recording;

/// <summary>Counts and times of the requests of one operation, or of all of them. Times are microseconds.</summary>
sealed class SeriesStats
{
    /// <summary>From sent to done: what the platform's side took.</summary>
    public Histogram Service { get; } = new();

    /// <summary>From due to done: what somebody who wanted it at that moment waited.</summary>
    public Histogram Response { get; } = new();

    public Counts Counts { get; } = new();

    public void Add(in RequestSample sample, long service, long response)
    {
        Service.Record(service);
        Response.Record(response);
        Counts.Requests++;
        if (sample.IsRetry) Counts.Retries++;
        if (sample.Outcome == RequestOutcome.Failed) Counts.RequestsFailed++;
        if (sample.Outcome == RequestOutcome.Throttled) Counts.RequestsThrottled++;
        Counts.Created += sample.Created;
        Counts.Existing += sample.Existing;
        Counts.Rejected += sample.Rejected;
        Counts.GivenUp += sample.GivenUp;
    }

    public void Add(SeriesStats other)
    {
        Service.Add(other.Service);
        Response.Add(other.Response);
        Counts.Add(other.Counts);
    }

    public void Clear()
    {
        Service.Clear();
        Response.Clear();
        Counts.Clear();
    }
}
