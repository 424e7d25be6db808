using System.Security.Cryptography;
using System.Text;

namespace Simulators.ThisIsSchool.Wire;

/// <summary>
/// The Authorization header of a two-legged OAuth 1.0a request, signed with HMAC-SHA256 as ClassLink's own samples do
/// [RFC 5849 section 3; classlinkinc/request-libraries].
/// </summary>
static class OAuthSignature
{
    public static string Header(string method, Uri address, string key, string secret, string nonce, DateTimeOffset at)
    {
        (string Name, string Value)[] parameters =
        [
            ("oauth_consumer_key", key),
            ("oauth_nonce", nonce),
            ("oauth_signature_method", "HMAC-SHA256"),
            ("oauth_timestamp", at.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("oauth_version", "1.0"),
        ];
        var signature = Sign(BaseString(method, address, parameters), secret);
        var written = parameters.Append(("oauth_signature", signature)).Select(one => $"{one.Item1}=\"{Encode(one.Item2)}\"");
        return $"OAuth {string.Join(", ", written)}";
    }

    /// <summary>Method, address without its query, and every parameter in order [RFC 5849, 3.4.1].</summary>
    public static string BaseString(string method, Uri address, IEnumerable<(string Name, string Value)> parameters)
    {
        var sorted = parameters.Concat(InQuery(address.Query))
            .Select(one => (Name: Encode(one.Name), Value: Encode(one.Value)))
            .OrderBy(one => one.Name, StringComparer.Ordinal)
            .ThenBy(one => one.Value, StringComparer.Ordinal)
            .Select(one => $"{one.Name}={one.Value}");
        var place = address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return $"{method}&{Encode(place)}&{Encode(string.Join('&', sorted))}";
    }

    static string Sign(string text, string secret) => Convert.ToBase64String(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes($"{Encode(secret)}&"), Encoding.UTF8.GetBytes(text)));

    /// <summary>Our own queries have no plus sign: a space in them is written %20.</summary>
    static IEnumerable<(string Name, string Value)> InQuery(string query) =>
        query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair =>
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            return equals < 0
                ? (Uri.UnescapeDataString(pair), "")
                : (Uri.UnescapeDataString(pair[..equals]), Uri.UnescapeDataString(pair[(equals + 1)..]));
        });

    /// <summary>Everything but letters, digits and -._~ becomes %XX [RFC 5849, 3.6].</summary>
    static string Encode(string text) => Uri.EscapeDataString(text);
}
