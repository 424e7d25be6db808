using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;

namespace Simulators.Kernel.Quotas;

/// <summary>How much of a quota is used at a moment.</summary>
/// <param name="Used">What has been counted in the window; of several who are counted apart, whoever has the most.</param>
/// <param name="ResetsAt">When nothing of it counts any more, by the sandbox's clock; null when nothing does.</param>
public sealed record QuotaUse(long Used, DateTimeOffset? ResetsAt)
{
    public static QuotaUse None { get; } = new(0, null);
}

/// <summary>
/// A limit of the vendor's on how often something may be done within a length of time. What a platform may hold (auditors of a
/// course, teachers of a school) is none: that is a rule like any other, and no switch turns it off.
/// </summary>
/// <param name="rule">What the vendor says; it decides nothing but refusals.</param>
/// <param name="error">What is answered when the limit is reached.</param>
/// <param name="kept">The platform's setting that keeps or ignores its quotas, of <see cref="NewSwitch"/>.</param>
public abstract class Quota(Rule rule, ErrorEntry error, Choice kept)
{
    /// <summary>The name of the setting that every platform with quotas has.</summary>
    public const string SwitchName = "quotas";

    /// <summary>Quotas are kept as the vendor keeps them.</summary>
    public const string Vendor = "vendor";

    /// <summary>Nothing is counted and nothing refused.</summary>
    public const string Off = "off";

    /// <summary>The id of its rule.</summary>
    public string Id => Rule.Id;

    public Rule Rule => rule;

    public ErrorEntry Error => error;

    /// <summary>What is counted, and who or what is counted apart, in a few words.</summary>
    public required string Counts { get; init; }

    /// <summary>The settings that limit and window come from.</summary>
    public virtual IReadOnlyList<Setting> Settings { get; init; } = [];

    /// <summary>The setting that turns a platform's quotas off, for a run that is to find other limits than the vendor's.</summary>
    public static Choice NewSwitch(params IReadOnlyList<string> rules) => new(
        SwitchName, [Vendor, Off],
        "Whether the limits on how often something may be done are kept as the vendor keeps them, or not at all.",
        rules);

    /// <summary>Whether it counts and refuses: somebody has switched the platform's quotas off, or not.</summary>
    public bool IsOn(SettingValues settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Get(kept) == Vendor;
    }

    /// <summary>So many in a window, or null when there is no limit.</summary>
    public abstract long? Limit(SettingValues settings);

    /// <summary>The length of the window as ISO 8601 writes it (<c>PT1M</c>).</summary>
    public abstract string Window(SettingValues settings);

    /// <summary>How much is used now.</summary>
    public abstract QuotaUse Use(PlatformContext context);
}
