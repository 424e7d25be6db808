using Simulators.Integration.Clients;
using Simulators.Integration.Clients.ClassIn;
using Simulators.Integration.Clients.Electa;
using Simulators.Integration.Provisioning;
using Simulators.Integration.State;
using Simulators.Port;

namespace Simulators.Integration;

/// <summary>Makes clients and provisioners of what a platform's access says.</summary>
/// <param name="http">Sends every call; its time limit is that of a call.</param>
/// <param name="store">What is kept.</param>
/// <param name="clock">What calls are signed by, and pauses measured by.</param>
/// <param name="options">What may be decided otherwise.</param>
public sealed class PlatformFactory(HttpClient http, IStateStore store, TimeProvider clock, IntegrationOptions options)
{
    /// <summary>The platforms that people can be brought to.</summary>
    public static IReadOnlyList<string> Targets { get; } = [ClassInClient.Platform, ElectaClient.Platform];

    /// <summary>All that the integration knows.</summary>
    public static IReadOnlyList<string> Platforms { get; } = [.. Targets];

    /// <summary>How calls are repeated.</summary>
    public RetryPolicy Retries { get; } = new(options.Retry, clock);

    /// <summary>What brings people to the platform.</summary>
    /// <exception cref="ArgumentException">There is no such platform, or a credential is missing; the message says which.</exception>
    public PlatformProvisioner Create(string platform, PlatformAccess access)
    {
        ArgumentNullException.ThrowIfNull(access);
        return platform switch
        {
            ClassInClient.Platform => new ClassInProvisioner(
                new ClassInClient(Http(platform), BaseOf(access), ClassInKeys(access), clock), AccountOf(access, "sid"), store, Retries),
            ElectaClient.Platform => new ElectaProvisioner(
                new ElectaClient(
                    Http(platform),
                    BaseOf(access),
                    new ElectaCredentials(Key(access, "cid"), Key(access, "appKey")),
                    Retries,
                    clock),
                AccountOf(access, "cid"),
                store,
                Retries,
                options.Electa),
            _ => throw new ArgumentException($"'{platform}' is no platform for people: {string.Join(", ", Targets)}."),
        };
    }

    /// <summary>A school's keys to ClassIn.</summary>
    public static ClassInCredentials ClassInKeys(PlatformAccess access) => new(Key(access, "sid"), Key(access, "secret"));

    /// <summary>Which account it is: what was learned about another says nothing about it.</summary>
    public static string AccountOf(PlatformAccess access, string key)
    {
        ArgumentNullException.ThrowIfNull(access);
        return $"{access.BaseUrl.TrimEnd('/')} {Key(access, key)}";
    }

    PlatformHttp Http(string platform) => new(platform, http, clock);

    static Uri BaseOf(PlatformAccess access) =>
        Uri.TryCreate(access.BaseUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw new ArgumentException($"The base URL '{access.BaseUrl}' is no http or https address.");

    static string Key(PlatformAccess access, string name) =>
        access.Credentials.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw new ArgumentException($"The credential '{name}' is missing.");
}
