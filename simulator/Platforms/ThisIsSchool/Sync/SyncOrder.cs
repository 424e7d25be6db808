using System.Text.Json;
using Simulators.Kernel.Platforms;
using Simulators.ThisIsSchool.State;
using Simulators.ThisIsSchool.Wire;

namespace Simulators.ThisIsSchool.Sync;

/// <summary>What is to be synced, and from where.</summary>
/// <param name="District">The name of the district; one that is not known is made by its first sync.</param>
/// <param name="DryRun">Whether nothing but the report is kept.</param>
/// <param name="Url">The provider's base URL, or null for the district's own, else the sandbox's ClassLink.</param>
/// <param name="Version">1.1, 1.2 or null for the district's own, else the setting's.</param>
/// <param name="ClientId">With <paramref name="Url"/>.</param>
/// <param name="ClientSecret">With <paramref name="Url"/>.</param>
/// <param name="Limit">How many records of the report are answered at once.</param>
sealed record SyncOrder(
    string District,
    bool DryRun = false,
    string? Url = null,
    string? Version = null,
    string? ClientId = null,
    string? ClientSecret = null,
    int Limit = 100)
{
    /// <summary>The platform whose OneRoster is pulled when nobody names another.</summary>
    const string OwnProvider = "classlink";

    /// <exception cref="ArgumentException">A member has a value that it cannot have.</exception>
    public static SyncOrder Read(JsonElement body) => new(
        Members.Text(body, "district") ?? Districts.Default,
        Members.Flag(body, "dryRun"),
        Members.Address(body, "url"),
        Members.OneOf(body, "version", "1.1", "1.2"),
        Members.Text(body, "clientId"),
        Members.Text(body, "clientSecret"),
        Members.Number(body, "limit", 100, 0, 10_000));

    /// <summary>The provider, or what is missing to reach it.</summary>
    public (Provider? Provider, string? Problem) ProviderFor(PlatformInstance instance, District? district)
    {
        var version = Version ?? district?.Version ?? instance.Settings.Get(ThisIsSchoolSettings.Version);
        var (id, secret) = (ClientId ?? district?.ClientId, ClientSecret ?? district?.ClientSecret);
        if ((Url ?? district?.Url) is { } url)
        {
            return id is null || secret is null
                ? (null, "url needs clientId and clientSecret: the credentials of that provider.")
                : (Provider.At(new Uri(url), version, id, secret), null);
        }

        if (instance.Sandbox.Platform(OwnProvider) is not { } own) return (
            null, "This sandbox has no provider of its own: name one with url.");
        id ??= own.Credentials.Values.GetValueOrDefault("clientId");
        secret ??= own.Credentials.Values.GetValueOrDefault("clientSecret");
        return id is null || secret is null
            ? (null, "The provider of this sandbox has no credentials: name another with url.")
            : (Provider.At(instance.Sandbox.Outside.BaseUrlOf(instance.Sandbox, OwnProvider), version, id, secret), null);
    }
}
