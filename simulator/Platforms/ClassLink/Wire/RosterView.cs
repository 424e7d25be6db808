using Simulators.ClassLink.State;
using Simulators.Kernel.Ids;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassLink.Wire;

/// <summary>How one call sees the roster: in which version and profile, from which address, and with what obfuscated.</summary>
sealed class RosterView
{
    public required Call Call { get; init; }

    public required RosterAddress Address { get; init; }

    public required RosterTables Tables { get; init; }

    public RosterVersion Version => Address.Version;

    /// <summary>True for the profile classlink: what is missing is an empty text or list.</summary>
    public required bool WritesEmpty { get; init; }

    /// <summary>Scheme, host and path of the version's root on the district's host, with a slash at the end.</summary>
    public required string Base { get; init; }

    /// <summary>Whether a district shares everything, so that no org that a record names can be withheld.</summary>
    public required bool SharesAll { get; init; }

    public required bool GuardsNames { get; init; }

    public required bool GuardsEmail { get; init; }

    public required bool GuardsIdentifier { get; init; }

    public required bool GuardsClassTitle { get; init; }

    public bool Obfuscates => GuardsNames || GuardsEmail || GuardsIdentifier || GuardsClassTitle;

    public static RosterView Of(Call call, RosterAddress address)
    {
        var tables = RosterTables.Of(call.Transaction);
        var sharing = tables.Sharing;
        var profile = address.Version == RosterVersion.V11
            ? call.Get(ClassLinkSettings.Profile11)
            : call.Get(ClassLinkSettings.Profile12);
        return new RosterView
        {
            Call = call,
            Address = address,
            Tables = tables,
            WritesEmpty = profile == "classlink",
            Base = $"{call.Request.Origin}{address.Root}/",
            SharesAll = sharing.Permission == Sharing.Full && sharing.Unshared.Count == 0,
            GuardsNames = call.Get(ClassLinkSettings.GuardNames),
            GuardsEmail = call.Get(ClassLinkSettings.GuardEmail),
            GuardsIdentifier = call.Get(ClassLinkSettings.GuardIdentifier),
            GuardsClassTitle = call.Get(ClassLinkSettings.GuardClassTitle),
        };
    }

    /// <summary>A value as DataGuard lets it out: the same value always becomes the same other one, so that joins still work.</summary>
    public string? Guarded(bool guards, string? value) => guards && !string.IsNullOrEmpty(value) ? Obfuscate(value) : value;

    /// <summary>An e-mail address stays one.</summary>
    public string? GuardedEmail(string? value) =>
        GuardsEmail && !string.IsNullOrEmpty(value) ? $"{Obfuscate(value)}@obfuscated.invalid" : value;

    /// <summary>Whether an org may be named.</summary>
    public bool Shows(string orgSourcedId) => SharesAll || Tables.Orgs.Find(orgSourcedId) is not { Withheld: true };

    string Obfuscate(string value) => SeededText.Hex(Call.Instance.Sandbox.Seed, $"classlink/dataguard/{value}", 12);
}
