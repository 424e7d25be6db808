namespace Simulators.Integration.Clients;

/// <summary>How patiently calls are repeated.</summary>
public sealed record RetryOptions
{
    /// <summary>How often a call is sent at most, the first time included.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>The pause before the second attempt; it doubles from then on, with some chance in it.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>The longest pause; a platform that asks for a longer one is not called again.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(1);
}
