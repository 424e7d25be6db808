using System.Text.Json.Serialization;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Sandboxes;

namespace Simulators.Host.Admin;

/// <summary>A sandbox as a client's configuration needs it.</summary>
sealed record SandboxView(
    string Id,
    DateTime Now,
    DateTime? ExpiresAt,
    IReadOnlyDictionary<string, PlatformView> Platforms)
{
    /// <summary>Addresses begin as the caller reached us: whatever proxy or port stands between, it works for him.</summary>
    public static SandboxView Of(Sandbox sandbox, HttpRequest request) =>
        Of(sandbox, $"{request.Scheme}://{request.Host.Value}");

    public static SandboxView Of(Sandbox sandbox, string origin) => new(
        sandbox.Id,
        sandbox.Clock.GetUtcNow().UtcDateTime,
        sandbox.ExpiresAt?.UtcDateTime,
        sandbox.Platforms.ToDictionary(
            instance => instance.Platform.Name,
            instance => PlatformView.Of(instance, $"{origin}{PrefixOf(sandbox)}/{instance.Platform.Name}")));

    public static string PrefixOf(Sandbox sandbox) =>
        sandbox.Id == SandboxRegistry.DefaultId ? "" : $"/s/{sandbox.Id}";
}

sealed record PlatformView(string BaseUrl, IReadOnlyDictionary<string, string>? Credentials)
{
    /// <summary>Further addresses that the platform's clients are configured with, each a member of its own.</summary>
    [JsonExtensionData]
    public Dictionary<string, object>? Addresses { get; private set; }

    public static PlatformView Of(PlatformInstance instance, string baseUrl) =>
        new(baseUrl, instance.Credentials.Values is { Count: > 0 } values ? values : null)
        {
            Addresses = instance.Platform.Addresses.ToDictionary(address => address.Key, object (address) => baseUrl + address.Value),
        };
}
