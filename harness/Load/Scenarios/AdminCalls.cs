using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulators.Load.Scenarios;

/// <summary>
/// What people do at a platform's own desk and not through its API: a district corrects a student, the night's sync begins. The
/// simulator's admin API stands for the desk, and these requests are measured like all others.
/// </summary>
sealed class AdminCalls(LoadPlace place, string platform)
{
    const string AdminKey = "SIMULATORS_ADMIN_KEY";

    readonly string _root = RootOf(place, platform);
    readonly string? _key = Environment.GetEnvironmentVariable(AdminKey);

    /// <summary>A POST to the admin API of the sandbox.</summary>
    /// <param name="path">What follows <c>/__admin/</c>.</param>
    /// <param name="body">The body.</param>
    public HttpRequestMessage Post(string path, JsonObject body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, _root + path)
        {
            Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        if (_key is { Length: > 0 }) request.Headers.TryAddWithoutValidation("X-Admin-Key", _key);
        return request;
    }

    /// <summary>The answer's object, or null when it is none, or no success.</summary>
    public static JsonElement? ObjectOf(LoadReply reply)
    {
        if (reply.Status is < 200 or > 299) return null;
        try
        {
            using var json = JsonDocument.Parse(reply.Body);
            return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Beside the platform's own address: <c>/s/{id}/classlink</c> and <c>/s/{id}/__admin</c>.</summary>
    static string RootOf(LoadPlace place, string platform)
    {
        var address = place.Platform.BaseUrl.AbsoluteUri.TrimEnd('/');
        return $"{address[..^platform.Length]}__admin/";
    }
}
