using Simulators.Load.Hdr;
using Simulators.Load.Recording;

namespace Simulators.Load.Results;

/// <summary>Counts and times of one operation, or of all of them.</summary>
public sealed class SeriesMeasurement
{
    /// <summary>What was counted.</summary>
    public Counts Counts { get; } = new();

    /// <summary>From due to done, in microseconds: what somebody who wanted it at that moment waited.</summary>
    public Histogram Response { get; } = new();

    /// <summary>From sent to done, in microseconds: what the platform's side took.</summary>
    public Histogram Service { get; } = new();

    /// <summary>Adds another's.</summary>
    public void Add(SeriesMeasurement other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Counts.Add(other.Counts);
        Response.Add(other.Response);
        Service.Add(other.Service);
    }

    internal void Add(SeriesStats other)
    {
        Counts.Add(other.Counts);
        Response.Add(other.Response);
        Service.Add(other.Service);
    }
}
