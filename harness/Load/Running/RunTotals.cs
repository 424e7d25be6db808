using Simulators.Load.Recording;
using Simulators.Load.Results;

namespace Simulators.Load.Running;

/// <summary>Adds all intervals up.</summary>
sealed class RunTotals(TagBook tags) : IIntervalSink
{
    public Measurement Measurement { get; } = new();

    public void Take(Interval interval)
    {
        Measurement.Add(interval.Stats, tags.Names);
        Measurement.Makespan = interval.Begin + interval.Length;
    }
}
