using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Client;

namespace Simulators.Load.Scenarios.ClassIn;

/// <summary>Calls of ClassIn's second API, JSON with a signature in the headers [docs.eeo.cn appendix/signature].</summary>
sealed class ClassInLmsCalls(SimulatorPlatform platform)
{
    const int Success = 1;

    /// <summary>398: the school's own id of the lesson is taken.</summary>
    const int Taken = 398;

    /// <summary>Too often in a minute.</summary>
    const int TooFrequent = 101003001;

    readonly string _sid = platform.Credentials["sid"];
    readonly string _secret = platform.Credentials["secret"];
    readonly string _base = platform.BaseUrl.AbsoluteUri.TrimEnd('/');

    /// <summary>A request, signed for a moment. No value of the body may be an object, an array or null.</summary>
    public HttpRequestMessage Request(string path, DateTimeOffset now, JsonObject body)
    {
        var stamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, $"{_base}/{path}")
        {
            Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("X-EEO-SIGN", SignatureOf(body, stamp));
        request.Headers.TryAddWithoutValidation("X-EEO-UID", _sid);
        request.Headers.TryAddWithoutValidation("X-EEO-TS", stamp);
        return request;
    }

    /// <summary>What an answer about one record means.</summary>
    public static Judgement Judge(LoadReply reply) => CodeOf(reply) switch
    {
        Success => Judgement.OfCreated(),
        Taken => Judgement.OfExisting(),
        TooFrequent => Judgement.OfThrottled($"code {TooFrequent}", reply.RetryAfter),
        { } code => Judgement.OfRejected(string.Create(CultureInfo.InvariantCulture, $"code {code}")),
        null => Judgement.OfFailed($"HTTP {reply.Status} without code"),
    };

    /// <summary>Members by name in ordinal order, sid and timeStamp among them, then the key.</summary>
    string SignatureOf(JsonObject body, string stamp)
    {
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["sid"] = _sid, ["timeStamp"] = stamp };
        foreach (var (name, value) in body) parts[name] = value!.ToString();
        var text = string.Join('&', parts.Select(part => $"{part.Key}={part.Value}")) + $"&key={_secret}";
        return Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
    }

    static int? CodeOf(LoadReply reply)
    {
        try
        {
            using var json = JsonDocument.Parse(reply.Body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("code", out var code) && code.TryGetInt32(out var number)
                    ? number
                    : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
