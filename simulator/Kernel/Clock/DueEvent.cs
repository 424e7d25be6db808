namespace Simulators.Kernel.Clock;

/// <summary>Something a platform does by itself at a moment of the sandbox's time (a teacher becomes stopped).</summary>
/// <param name="Id">Events of the same moment happen in the order of their ids.</param>
/// <param name="At">When it is due, by the sandbox's clock.</param>
/// <param name="Kind">What is due: the platform's own word.</param>
/// <param name="Subject">The id of what it happens to.</param>
public sealed record DueEvent(long Id, DateTimeOffset At, string Kind, long Subject);
