using System.Text;
using System.Text.Json;
using Simulators.Host.Matching;

namespace Simulators.Host.Stubs;

/// <summary>Reads what a stub answers.</summary>
sealed class ResponseReader(ProxyTargets proxies)
{
    const string Known =
        "status, statusMessage, body, base64Body, jsonBody, headers, fixedDelayMilliseconds, delayDistribution, chunkedDribbleDelay, fault, "
        + "proxyBaseUrl, proxyUrlPrefixToRemove, additionalProxyRequestHeaders, removeProxyRequestHeaders";

    static readonly Dictionary<string, StubFault> Faults = new()
    {
        ["EMPTY_RESPONSE"] = StubFault.EmptyResponse,
        ["MALFORMED_RESPONSE_CHUNK"] = StubFault.MalformedResponseChunk,
        ["RANDOM_DATA_THEN_CLOSE"] = StubFault.RandomDataThenClose,
        ["CONNECTION_RESET_BY_PEER"] = StubFault.ConnectionResetByPeer,
    };

    StubResponse _response = new() { Status = StatusCodes.Status200OK };
    string? _bodyFrom;
    string _prefix = "";
    Uri? _proxy;
    IReadOnlyList<KeyValuePair<string, string>> _added = [];
    IReadOnlyList<string> _removed = [];

    public StubResponse Read(JsonElement json, string path)
    {
        if (json.ValueKind == JsonValueKind.Undefined) return _response;
        foreach (var member in PatternJson.Members(json, path)) Take(member, $"{path}.{member.Name}");
        if (_proxy is not null) return _response with { Proxy = new ProxyTarget(_proxy, _prefix, _added, _removed) };
        if (_prefix.Length > 0 || _added.Count > 0 || _removed.Count > 0)
            throw PatternJson.Unsupported($"{path}.proxyBaseUrl", "is missing: the other members are about a proxy");
        return _response;
    }

    void Take(JsonProperty member, string path)
    {
        var value = member.Value;
        switch (member.Name)
        {
            case "status":
                _response = _response with { Status = PatternJson.Whole(value, path, 200, 599) };
                break;
            case "statusMessage":
                _response = _response with { StatusMessage = HeaderText.Value(PatternJson.Text(value, path), path) };
                break;
            case "body" or "base64Body" or "jsonBody":
                TakeBody(member.Name, value, path);
                break;
            case "headers":
                _response = _response with { Headers = HeaderText.Read(value, path) };
                break;
            case "fixedDelayMilliseconds":
                _response = _response with { FixedDelay = Milliseconds(value, path) };
                break;
            case "delayDistribution":
                _response = _response with { Distribution = DelayDistribution.Read(value, path) };
                break;
            case "chunkedDribbleDelay":
                _response = _response with { Dribble = DribbleOf(value, path) };
                break;
            default:
                TakeRare(member.Name, value, path);
                break;
        }
    }

    void TakeRare(string name, JsonElement value, string path)
    {
        switch (name)
        {
            case "fault":
                var word = PatternJson.Text(value, path);
                if (!Faults.TryGetValue(word, out var fault)) throw PatternJson.Unsupported(path, $"is one of {string.Join(", ", Faults.Keys)}");
                _response = _response with { Fault = fault };
                break;
            case "proxyBaseUrl":
                _proxy = proxies.Read(PatternJson.Text(value, path), path);
                break;
            case "proxyUrlPrefixToRemove":
                _prefix = PatternJson.Text(value, path);
                break;
            case "additionalProxyRequestHeaders":
                _added = HeaderText.Read(value, path);
                break;
            case "removeProxyRequestHeaders":
                _removed = [.. PatternJson.Items(value, path).Select(item => PatternJson.Text(item, path))];
                break;
            case "fromConfiguredStub":
                _ = PatternJson.Flag(value, path);
                break;
            case "transformers" or "transformerParameters" when StubReader.IsEmpty(value):
                break;
            case "transformers" or "transformerParameters":
                throw PatternJson.Unsupported(path, "is not supported here: answers are given as they are written, without templates");
            default:
                throw PatternJson.Unsupported(path, $"is not supported here; {Known} are");
        }
    }

    void TakeBody(string name, JsonElement value, string path)
    {
        if (_bodyFrom is not null) throw PatternJson.Unsupported(path, $"cannot stand beside {_bodyFrom}: say one of them");
        _bodyFrom = name;
        _response = _response with
        {
            Body = name switch
            {
                "jsonBody" => Encoding.UTF8.GetBytes(Compact(value)),
                "body" => Encoding.UTF8.GetBytes(PatternJson.Text(value, path)),
                _ => value.ValueKind == JsonValueKind.String && value.TryGetBytesFromBase64(out var bytes)
                    ? bytes
                    : throw PatternJson.Unsupported(path, "must be a text in base64"),
            },
        };
    }

    /// <summary>As WireMock writes it: without the white space of whoever wrote the stub.</summary>
    static string Compact(JsonElement json)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Admin.AdminJson.Writer)) json.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    static TimeSpan Milliseconds(JsonElement value, string path) =>
        TimeSpan.FromMilliseconds(PatternJson.Whole(value, path, 0, (int)DelayDistribution.Longest.TotalMilliseconds));

    static Dribble DribbleOf(JsonElement json, string path)
    {
        var members = PatternJson.Members(json, path).ToDictionary(member => member.Name, member => member.Value);
        if (!members.Remove("numberOfChunks", out var chunks)) throw PatternJson.Unsupported($"{path}.numberOfChunks", "is missing");
        if (!members.Remove("totalDuration", out var total)) throw PatternJson.Unsupported($"{path}.totalDuration", "is missing");
        if (members.Count > 0) throw PatternJson.Unsupported($"{path}.{members.Keys.First()}", "is not supported here");
        return new Dribble(PatternJson.Whole(chunks, $"{path}.numberOfChunks", 1, 10_000), Milliseconds(total, $"{path}.totalDuration"));
    }
}
