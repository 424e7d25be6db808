namespace Simulators.ThisIsSchool.State;

/// <summary>A district and its link to a OneRoster provider. Ours: how the vendor keeps it is not public.</summary>
/// <param name="Id">From 1, in the order in which they are made.</param>
/// <param name="Name">Unique; what <c>district</c> means in our API.</param>
/// <param name="Synced">True from the first sync that succeeded: nothing is edited by hand from then on.</param>
/// <param name="Enabled">Whether it is synced every day.</param>
/// <param name="NextSyncAt">When it is synced next, by the sandbox's clock, or null.</param>
/// <param name="Generation">Moves with every change by a sync or a reset; a pull that began before one is not applied.</param>
/// <param name="Url">The provider's base URL; null is the ClassLink of the same sandbox.</param>
/// <param name="Version">1.1 or 1.2, or null for the setting's.</param>
/// <param name="ClientId">Consumer key or client id; null is that of the sandbox's ClassLink.</param>
/// <param name="ClientSecret">The secret to it.</param>
public sealed record District(
    long Id,
    string Name,
    bool Synced = false,
    bool Enabled = false,
    DateTimeOffset? NextSyncAt = null,
    long Generation = 0,
    string? Url = null,
    string? Version = null,
    string? ClientId = null,
    string? ClientSecret = null);
