using Simulators.Load.Results;

namespace Simulators.Load.Running;

/// <summary>Shows somebody how a run goes.</summary>
public interface ILoadView
{
    /// <summary>Says what is being done before and after the work.</summary>
    void Say(string text);

    /// <summary>An interval ended.</summary>
    void Show(LoadMoment moment);
}

/// <summary>How a run goes at a moment.</summary>
/// <param name="Elapsed">Since the begin.</param>
/// <param name="Left">How long it will go on, if it goes on like this; null while that is not known.</param>
/// <param name="Phase">What is being done.</param>
/// <param name="ItemsEnded">How much of it is done, of all phases.</param>
/// <param name="Items">How much there is.</param>
/// <param name="RequestsPerSecond">In this interval.</param>
/// <param name="RecordsPerSecond">In this interval.</param>
/// <param name="ErrorsPerSecond">Requests without an answer and records refused, in this interval.</param>
/// <param name="ThrottledPerSecond">Requests that were told to come later, in this interval.</param>
/// <param name="InFlight">Requests on their way.</param>
/// <param name="P50">Response time of this interval in microseconds; null when nothing ended.</param>
/// <param name="P95">Response time of this interval in microseconds.</param>
/// <param name="P99">Response time of this interval in microseconds.</param>
/// <param name="SoFar">Everything until now. It goes on changing: read it at once.</param>
public sealed record LoadMoment(
    TimeSpan Elapsed,
    TimeSpan? Left,
    string Phase,
    long ItemsEnded,
    long Items,
    double RequestsPerSecond,
    double RecordsPerSecond,
    double ErrorsPerSecond,
    double ThrottledPerSecond,
    int InFlight,
    long? P50,
    long? P95,
    long? P99,
    Measurement SoFar);
