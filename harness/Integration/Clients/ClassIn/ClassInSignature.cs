using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Simulators.Integration.Clients.ClassIn;

/// <summary>How ClassIn's two APIs are signed [docs.eeo.cn appendix/Gettingstartedguide, appendix/signature].</summary>
static class ClassInSignature
{
    /// <summary>What is longer is not signed.</summary>
    const int LongestSigned = 1024;

    /// <summary>Unix seconds, as both APIs want them: with milliseconds every call is refused.</summary>
    public static string TimeStamp(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>v1's safeKey: the MD5 of secret and timeStamp, in lower-case hexadecimal digits.</summary>
    public static string SafeKey(string secret, string timeStamp) => Md5(secret + timeStamp);

    /// <summary>
    /// v2's X-EEO-SIGN: the top level of the body without arrays, objects and long texts, sid and timeStamp with it.
    /// </summary>
    public static string Sign(JsonElement body, string sid, string timeStamp, string secret)
    {
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["sid"] = sid, ["timeStamp"] = timeStamp };
        foreach (var member in body.EnumerateObject())
        {
            if (member.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object or JsonValueKind.Null) continue;
            var text = member.Value.ToString();
            if (Encoding.UTF8.GetByteCount(text) <= LongestSigned) parts[member.Name] = text;
        }

        return Md5(string.Join('&', parts.Select(part => $"{part.Key}={part.Value}")) + $"&key={secret}");
    }

    [SuppressMessage("Security", "CA5351", Justification = "The vendor's choice.")]
    static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
}
