using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Simulators.ClassLink.Wire;

namespace Simulators.ClassLink.Rules;

/// <summary>Message authentication codes of OAuth 1.0a [RFC 5849 section 3.4.2, and HMAC-SHA256 as ClassLink has it].</summary>
static class OAuthSignature
{
    public const string Sha1 = "HMAC-SHA1";
    public const string Sha256 = "HMAC-SHA256";

    public static bool IsKnown(string method) => method is Sha1 or Sha256;

    /// <summary>The key of a client that has no token: its encoded secret and an ampersand.</summary>
    public static string KeyOf(string secret) => OAuthText.Encode(secret) + "&";

    /// <summary>The signature in Base64.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "HMAC-SHA1 is OAuth 1.0a's choice, not ours.")]
    public static string Of(string method, string key, string baseString)
    {
        var (secret, text) = (Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(baseString));
        return Convert.ToBase64String(method == Sha1 ? HMACSHA1.HashData(secret, text) : HMACSHA256.HashData(secret, text));
    }

    /// <summary>Compares in a time that does not tell how much of the two is the same.</summary>
    public static bool Same(string sent, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent), Encoding.UTF8.GetBytes(expected));
}
