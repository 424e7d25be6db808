using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Simulators.Integration.Clients.ClassLink;

/// <summary>OAuth 1.0a without a user's token [RFC 5849], by HMAC-SHA256 as ClassLink's own samples have it.</summary>
static class OAuthSignature
{
    const string Method = "HMAC-SHA256";

    /// <summary>The value of the Authorization header.</summary>
    /// <param name="httpMethod">GET.</param>
    /// <param name="url">Scheme, host, port and path as they are sent.</param>
    /// <param name="query">The query's names and values, decoded.</param>
    /// <param name="key">The consumer key.</param>
    /// <param name="secret">Its secret.</param>
    /// <param name="now">The moment of sending.</param>
    /// <param name="nonce">Another one for each request.</param>
    public static string Header(
        string httpMethod,
        Uri url,
        IEnumerable<KeyValuePair<string, string>> query,
        string key,
        string secret,
        DateTimeOffset now,
        string nonce)
    {
        var parts = new List<KeyValuePair<string, string>>
        {
            KeyValuePair.Create("oauth_consumer_key", key),
            KeyValuePair.Create("oauth_nonce", nonce),
            KeyValuePair.Create("oauth_signature_method", Method),
            KeyValuePair.Create("oauth_timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            KeyValuePair.Create("oauth_version", "1.0"),
        };
        var signed = BaseString(httpMethod, url, parts.Concat(query));
        var code = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Encode(secret) + "&"), Encoding.UTF8.GetBytes(signed));
        parts.Add(KeyValuePair.Create("oauth_signature", Convert.ToBase64String(code)));
        return "OAuth " + string.Join(", ", parts.Select(part => $"{part.Key}=\"{Encode(part.Value)}\""));
    }

    /// <summary>A value as RFC 3986 has it: only letters, digits and - . _ ~ stand for themselves.</summary>
    public static string Encode(string text) => Uri.EscapeDataString(text);

    static string BaseString(string httpMethod, Uri url, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var sorted = parameters
            .Select(parameter => (Name: Encode(parameter.Key), Value: Encode(parameter.Value)))
            .OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
            .ThenBy(parameter => parameter.Value, StringComparer.Ordinal)
            .Select(parameter => $"{parameter.Name}={parameter.Value}");
        var address = url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return $"{httpMethod}&{Encode(address)}&{Encode(string.Join('&', sorted))}";
    }
}
