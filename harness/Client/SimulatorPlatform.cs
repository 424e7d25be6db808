using System.Text.Json;

namespace Simulators.Client;

/// <summary>What a client of a platform is configured with.</summary>
/// <param name="BaseUrl">Where the platform begins, in this sandbox.</param>
/// <param name="Credentials">By the platform's own names: <c>sid</c> and <c>secret</c> of ClassIn, for one.</param>
/// <param name="Addresses">Further addresses, like DigitalChalk's <c>wsdl</c>.</param>
public sealed record SimulatorPlatform(
    Uri BaseUrl,
    IReadOnlyDictionary<string, string> Credentials,
    IReadOnlyDictionary<string, Uri> Addresses)
{
    public static SimulatorPlatform Of(JsonElement view)
    {
        var credentials = new Dictionary<string, string>();
        var addresses = new Dictionary<string, Uri>();
        foreach (var member in view.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.String) addresses[member.Name] = new Uri(member.Value.GetString()!);
            if (member.Name != "credentials" || member.Value.ValueKind != JsonValueKind.Object) continue;
            foreach (var one in member.Value.EnumerateObject()) credentials[one.Name] = one.Value.GetString()!;
        }

        addresses.Remove("baseUrl", out var baseUrl);
        return new SimulatorPlatform(baseUrl!, credentials, addresses);
    }
}
