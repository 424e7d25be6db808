using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Simulators.Client;

namespace Simulators.Cli.Tests.Replay;

/// <summary>A client of a sandbox whose traffic is recorded as a proxy would record it.</summary>
sealed class Recording(HttpClient http, SimulatorSandbox sandbox, DateTimeOffset now)
{
    readonly JsonArray _entries = [];
    DateTimeOffset _now = now;

    /// <summary>The HAR file.</summary>
    public string Har => new JsonObject
    {
        ["log"] = new JsonObject
        {
            ["version"] = "1.2",
            ["creator"] = new JsonObject { ["name"] = "test", ["version"] = "1" },
            ["entries"] = _entries.DeepClone(),
        },
    }.ToJsonString();

    /// <summary>A call of ClassIn's first version, signed at the sandbox's time.</summary>
    /// <returns>What <c>data</c> has in the answer.</returns>
    public async Task<string> ClassInAsync(string action, params (string Name, string Value)[] parameters)
    {
        var credentials = sandbox["classin"].Credentials;
        var stamp = $"{_now.ToUnixTimeSeconds()}";
        var safeKey = Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(credentials["secret"] + stamp)));
        var form = parameters.ToDictionary(one => one.Name, one => one.Value);
        (form["SID"], form["safeKey"], form["timeStamp"]) = (credentials["sid"], safeKey, stamp);
        var answer = await SendAsync(HttpMethod.Post, "classin", $"/partner/api/course.api.php?action={action}", new FormUrlEncodedContent(form));
        return JsonNode.Parse(answer)?["data"]?.ToJsonString() ?? "";
    }

    /// <summary>Sends a request to a platform and records it with its answer; the sandbox's time is then a minute later.</summary>
    public async Task<string> SendAsync(HttpMethod method, string platform, string target, HttpContent? content = null)
    {
        await sandbox.FreezeAsync(_now);
        using var request = new HttpRequestMessage(method, new Uri(sandbox[platform].BaseUrl.AbsoluteUri + target)) { Content = content };
        var body = content is null ? "" : await content.ReadAsStringAsync();
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        // Recorders write some answers as text and others in base64.
        var isText = _entries.Count < 3;
        _entries.Add(Entry(
            method.Method, request.RequestUri!.OriginalString, content is null ? null : (content.Headers.ContentType!.ToString(), body),
            (int)response.StatusCode, isText ? text : Convert.ToBase64String(Encoding.UTF8.GetBytes(text)), isText ? null : "base64"));
        _now += TimeSpan.FromMinutes(1);
        return text;
    }

    /// <summary>A request to somebody else.</summary>
    public void AddStranger() => _entries.Add(Entry("GET", "https://www.example.org/logo.png", null, 200, "", null));

    JsonObject Entry(string method, string url, (string Type, string Text)? body, int status, string answer, string? encoding) => new()
    {
        ["startedDateTime"] = _now.ToString("yyyy-MM-ddTHH:mm:ss.fffzzz"),
        ["time"] = 12,
        ["request"] = new JsonObject
        {
            ["method"] = method,
            ["url"] = url,
            ["httpVersion"] = "HTTP/1.1",
            ["headers"] = new JsonArray(new JsonObject { ["name"] = "Host", ["value"] = "somewhere" }),
            ["postData"] = body is var (type, text) ? new JsonObject { ["mimeType"] = type, ["text"] = text } : null,
        },
        ["response"] = new JsonObject
        {
            ["status"] = status,
            ["content"] = new JsonObject { ["text"] = answer, ["encoding"] = encoding },
        },
    };
}
