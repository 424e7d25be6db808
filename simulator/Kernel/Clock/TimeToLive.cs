namespace Simulators.Kernel.Clock;

/// <summary>When something that was given a time to live ends, by the machine's clock.</summary>
static class TimeToLive
{
    /// <summary>The end, or null for a life without one: none was given, or it is longer than the calendar.</summary>
    public static DateTimeOffset? End(TimeSpan? life, TimeProvider wall)
    {
        var now = wall.GetUtcNow();
        return life is null || life > DateTimeOffset.MaxValue - now ? null : now + life;
    }
}
