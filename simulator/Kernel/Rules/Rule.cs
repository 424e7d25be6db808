namespace Simulators.Kernel.Rules;

/// <summary>How binding a rule is for those who use the platform.</summary>
public enum Level
{
    Must,
    Should,
    Info,
}

/// <summary>How sure we are that the platform behaves so.</summary>
public enum Confidence
{
    /// <summary>Written in the vendor's documentation.</summary>
    Documented,

    /// <summary>Seen in a client that ran against the live service, or in a capture.</summary>
    Observed,

    /// <summary>Our reading where the sources are silent or contradict each other.</summary>
    Assumed,
}

/// <summary>One rule of a platform, as the catalogue has it.</summary>
/// <param name="Ordinal">Its position in the platform's catalogue.</param>
/// <param name="Id">Platform, subject and a name: <c>vendor/register/existing-keeps-password</c>; a feature's tag.</param>
/// <param name="Level">How binding it is.</param>
/// <param name="Statement">What the platform does, in one sentence.</param>
/// <param name="Source">Where that is written or was seen.</param>
/// <param name="Confidence">How sure we are.</param>
/// <param name="Setting">The setting that chooses another reading, or null.</param>
public sealed record Rule(
    int Ordinal,
    string Id,
    Level Level,
    string Statement,
    string Source,
    Confidence Confidence,
    string? Setting);

/// <summary>A rule as a file of its platform's folder <c>rules</c> has it.</summary>
sealed record RuleRecord(
    string Id,
    Level Level,
    string Statement,
    string Source,
    Confidence Confidence,
    string? Setting = null);
