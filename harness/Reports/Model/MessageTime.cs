using Simulators.Gherkin.Messages;

namespace Simulators.Reports.Model;

/// <summary>The protocol's times as ours; what lies beyond our calendar stops at its ends.</summary>
static class MessageTime
{
    const long LastSecond = 253_402_300_799;

    const long LongestSeconds = 100L * 366 * 24 * 3600;

    public static DateTimeOffset Moment(Timestamp at) =>
        DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(at.Seconds, 0, LastSecond - 4)).AddTicks(Ticks(at.Nanos));

    public static TimeSpan Span(Duration duration) =>
        TimeSpan.FromSeconds(Math.Clamp(duration.Seconds, 0, LongestSeconds)) + TimeSpan.FromTicks(Ticks(duration.Nanos));

    static long Ticks(int nanos) => Math.Max(0, nanos) / 100;
}
