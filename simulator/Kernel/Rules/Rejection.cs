namespace Simulators.Kernel.Rules;

/// <summary>A rule said no. A value, not an exception: exceptions are for bugs.</summary>
/// <param name="Error">What goes on the wire.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Explanation">For the developer, off the wire: what was wrong and how to mend it.</param>
/// <param name="Data">An id that the vendor hands out with this rejection (the existing user's UID), or null.</param>
public sealed record Rejection(ErrorEntry Error, Rule Rule, string Explanation, long? Data = null)
{
    /// <summary>After how long the same call may pass, when a quota refused it; null for every other refusal.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
