using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulators.Integration.Clients.StudentGroups;

/// <summary>An instance's way into Domoscio.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="Token">Its AuthorizationToken.</param>
public sealed record StudentGroupsCredentials(string InstanceId, string Token);

/// <summary>Domoscio's adaptive engine, version 2: JSON, pages, tokens that come and go in headers.</summary>
/// <param name="http">Sends and reads.</param>
/// <param name="baseUrl">Where the engine begins.</param>
/// <param name="credentials">The instance's.</param>
public sealed partial class StudentGroupsClient(PlatformHttp http, Uri baseUrl, StudentGroupsCredentials credentials)
{
    public const string Platform = "studentgroups";

    /// <summary>What is asked for; the answer says how many it gives.</summary>
    const int PerPage = 200;

    readonly string _root =
        $"{baseUrl.AbsoluteUri.TrimEnd('/')}/v2/instances/{Uri.EscapeDataString(credentials.InstanceId)}/";

    readonly StudentGroupsTokens _tokens = new(credentials.Token);

    /// <summary>
    /// A call. One whose tokens were refused was not carried out: it is sent again, once, with the AuthorizationToken.
    /// </summary>
    async ValueTask<PlatformAnswer> CallAsync(
        HttpMethod method,
        string path,
        JsonObject? body,
        CancellationToken cancellation)
    {
        var (answer, access) = await SendAsync(method, path, body, cancellation);
        if (answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden && access is not null)
        {
            _tokens.Forget(access);
            (answer, _) = await SendAsync(method, path, body, cancellation);
        }

        answer.EnsureServed();
        return (int)answer.Status < 400 ? answer : throw Failure(answer);
    }

    async ValueTask<(PlatformAnswer Answer, string? Access)> SendAsync(
        HttpMethod method,
        string path,
        JsonObject? body,
        CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(method, new Uri(_root + path));
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        var access = _tokens.Sign(request);
        var answer = await http.SendAsync(request, cancellation);
        _tokens.Take(answer);
        return (answer, access);
    }

    async ValueTask<JsonElement> OneAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellation)
    {
        var answer = await CallAsync(method, path, body, cancellation);
        var json = answer.Json();
        // A single student comes as an array of one.
        if (json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 1) json = json[0];
        return json.ValueKind == JsonValueKind.Object && json.TryGetProperty("id", out _)
            ? json
            : throw answer.Bad("is no object with an id");
    }

    /// <summary>
    /// All pages. Rows that come or go meanwhile move others from page to page, so nobody is taken twice; and a list that is
    /// shorter in the end than it said is no list.
    /// </summary>
    async IAsyncEnumerable<JsonElement> ListAsync(
        string resource,
        string filter,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var seen = new HashSet<long>();
        for (var page = 1; ; page++)
        {
            var answer = await CallAsync(
                HttpMethod.Get,
                string.Create(CultureInfo.InvariantCulture, $"{resource}?sort_by=id.asc&page={page}&per_page={PerPage}{filter}"),
                null,
                cancellation);
            var rows = answer.Json();
            if (rows.ValueKind != JsonValueKind.Array) throw answer.Bad("is no list");
            foreach (var row in rows.EnumerateArray())
            {
                if (seen.Add(row.GetProperty("id").GetInt64())) yield return row;
            }

            var count = rows.GetArrayLength();
            if (answer.Number("Total") is not { } total)
            {
                if (count < PerPage) yield break;
                continue;
            }

            if (seen.Count >= total) yield break;
            if (count == 0) throw answer.Bad($"ends after {seen.Count} of {total} rows");
        }
    }

    static VendorErrorException Failure(PlatformAnswer answer)
    {
        var code = ((int)answer.Status).ToString(CultureInfo.InvariantCulture);
        var kind = answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            ? ErrorKind.Credentials
            : ErrorKind.Refused;
        return new VendorErrorException(Platform, code, MessageOf(answer), kind);
    }

    /// <summary>{"error":{"status":..,"message":".."}}, or {"message":".."}.</summary>
    static string MessageOf(PlatformAnswer answer)
    {
        try
        {
            var json = answer.Json();
            var holder = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("error", out var error) ? error : json;
            if (holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty("message", out var message))
                return message.ToString();
        }
        catch (UnknownOutcomeException)
        {
            // A refusal without a body is a refusal all the same.
        }

        return answer.Status.ToString();
    }

    static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? value.ToString()
            : null;
}
