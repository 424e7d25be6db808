using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Simulators.Client;

namespace Simulators.Load.Scenarios.ClassIn;

/// <summary>Calls of ClassIn's first API, signed and form-encoded, and their answers.</summary>
sealed class ClassInCalls(SimulatorPlatform platform)
{
    readonly string _sid = platform.Credentials["sid"];
    readonly string _secret = platform.Credentials["secret"];
    readonly string _base = $"{platform.BaseUrl.AbsoluteUri.TrimEnd('/')}/partner/api/course.api.php?action=";

    /// <summary>A request for an action, signed for a moment.</summary>
    public HttpRequestMessage Request(string action, DateTimeOffset now, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var stamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var safeKey = Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(_secret + stamp)));
        return new HttpRequestMessage(HttpMethod.Post, _base + action)
        {
            Content = new FormUrlEncodedContent(
            [
                new("SID", _sid),
                new("safeKey", safeKey),
                new("timeStamp", stamp),
                .. fields,
            ]),
        };
    }

    /// <summary>The errno of an answer, or null when it is no answer of ClassIn's.</summary>
    public static int? ErrnoOf(LoadReply reply)
    {
        try
        {
            var reader = new Utf8JsonReader(reply.Body);
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth > 2) continue;
                if (!reader.ValueTextEquals("errno")) continue;
                return reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var errno) ? errno : null;
            }

            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
