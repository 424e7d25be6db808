namespace Simulators.Integration.Provisioning;

/// <summary>What the API does not tell about an Electa account, so that its owner must.</summary>
public sealed record ElectaOptions
{
    /// <summary>
    /// Whether "Look &amp; Feel" lets several users have one e-mail address. Then a creation whose answer was lost cannot be
    /// repeated without the danger of a second user, and is reported as unknown. By default Electa refuses the second one.
    /// </summary>
    public bool AllowsDuplicateEmails { get; init; }

    /// <summary>How far the account's time zone is ahead of UTC: dates are sent in that zone.</summary>
    public TimeSpan UtcOffset { get; init; }
}
