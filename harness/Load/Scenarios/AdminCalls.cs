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
        var request = New(HttpMethod.Post, path);
        request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return request;
    }

    /// <summary>
    /// Calls the admin API without being measured, with as much patience as the run has for an answer.
    /// </summary>
    /// <param name="method">The method.</param>
    /// <param name="path">What follows <c>/__admin/</c>.</param>
    /// <param name="body">The body, or null for none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="HttpRequestException">It was refused, or nobody answered.</exception>
    public async Task<JsonElement> AskAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellation)
    {
        using var request = body is null ? New(method, path) : Post(path, body);
        using var answer = await place.Http.SendAsync(request, cancellation);
        await using var text = await answer.Content.ReadAsStreamAsync(cancellation);
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException($"{method} {path}: {(int)answer.StatusCode}", null, answer.StatusCode);
        using var json = await JsonDocument.ParseAsync(text, default, cancellation);
        return json.RootElement.Clone();
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

    HttpRequestMessage New(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, _root + path);
        if (_key is { Length: > 0 }) request.Headers.TryAddWithoutValidation("X-Admin-Key", _key);
        return request;
    }

    /// <summary>Beside the platform's own address: <c>/s/{id}/classlink</c> and <c>/s/{id}/__admin</c>.</summary>
    static string RootOf(LoadPlace place, string platform)
    {
        var address = place.Platform.BaseUrl.AbsoluteUri.TrimEnd('/');
        return $"{address[..^platform.Length]}__admin/";
    }
}
