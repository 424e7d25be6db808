namespace Simulators.Load.Recording;

/// <summary>A piece of the run's time, a second unless told otherwise, and what was measured in it.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Begin">Since the run began.</param>
/// <param name="Length">How long; the last one of a run may be shorter.</param>
/// <param name="Stats">Whoever is told of the interval must not keep them: they are used again.</param>
/// <param name="InFlight">Requests on their way, at the moment with the most of those that were looked at.</param>
/// <param name="Health">How the two ends fared.</param>
sealed record Interval(
    long Index,
    TimeSpan Begin,
    TimeSpan Length,
    RunStats Stats,
    int InFlight,
    HealthSample Health);

/// <summary>Is told of every interval, in order, by the collector.</summary>
interface IIntervalSink
{
    void Take(Interval interval);
}
