using Simulators.Testing;

namespace Simulators.Cli.Capsules;

/// <summary>An exchange of a capsule, and the same request's exchange now.</summary>
sealed record ReplayedExchange(CapsuleExchange Then, RawExchange? Now)
{
    /// <summary>The platform answered the same, byte for byte.</summary>
    public bool IsSame => Now is not null
        && Then.Status == Now.Status
        && Then.ContentType == Now.ContentType
        && Then.Answer.ToBytes().AsSpan().SequenceEqual(Now.Body)
        && Then.Outcome == Now.Outcome
        && Then.Error == Now.Error;
}
