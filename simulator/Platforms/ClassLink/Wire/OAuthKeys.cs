using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Simulators.Kernel.Ids;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassLink.Wire;

/// <summary>
/// The keys of a district. Each ends in the sandbox's number, so that whichever of them a request carries selects the
/// sandbox; what comes before that is as good as random.
/// </summary>
static class OAuthKeys
{
    const int ClientIdHead = 24;
    const int NumberDigits = 8;
    const int SecretLength = 24;

    /// <summary>The credentials of a sandbox; its selector is the client id, which the number alone decides.</summary>
    public static Credentials Issue(long number, long seed)
    {
        var clientId = ClientId(number);
        var values = new Dictionary<string, string>
        {
            ["clientId"] = clientId,
            ["clientSecret"] = SeededText.Key(seed, "classlink/secret", SecretLength),
            ["proxyToken"] = SeededText.Hex(seed, "classlink/proxy-token", 32) + Digits(number),
            ["bearer"] = Bearer(number, seed),
            ["applicationId"] = ApplicationId(number, seed),
        };
        return new Credentials(values, clientId);
    }

    /// <summary>An access token, different for every one that is issued.</summary>
    public static string AccessToken(string clientId, long seed, long tokenId) =>
        SeededText.Hex(seed, $"classlink/access-token/{tokenId}", 40) + clientId[^NumberDigits..];

    /// <summary>The client id of the sandbox that a bearer token of any kind belongs to, or null when it is no token of ours.</summary>
    public static string? ClientIdOfBearer(ReadOnlySpan<char> token) =>
        token.Length > NumberDigits
        && long.TryParse(token[^NumberDigits..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? ClientId(number)
            : null;

    static string ClientId(long number) =>
        SeededText.Hex(number, "classlink/client-id", ClientIdHead) + Digits(number);

    static string Digits(long number) => number.ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>A UUID, as ClassLink's are [CDO].</summary>
    static string Bearer(long number, long seed)
    {
        var hex = SeededText.Hex(seed, "classlink/bearer", 24);
        return $"{hex[..8]}-{hex[8..12]}-4{hex[13..16]}-a{hex[17..20]}-{hex[20..24]}{Digits(number)}";
    }

    /// <summary>Base64 that is percent-encoded already: <c>%2F...%3D</c> [ClassLink's developer pages; CDO].</summary>
    static string ApplicationId(long number, long seed)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\nclasslink/application-id/{number}"));
        // Six set bits are a slash: the character that careless clients encode twice is always there.
        bytes[0] |= 0b1111_1100;
        return Uri.EscapeDataString(Convert.ToBase64String(bytes));
    }
}
