using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Simulators.Integration.Clients.ClassIn;

/// <summary>
/// ClassIn's partner API: v1 (forms, safeKey) and v2 (signed JSON). Every call is signed when it is sent, so that one that
/// had to wait is not out of date.
/// </summary>
/// <param name="http">Sends and reads.</param>
/// <param name="baseUrl">Where ClassIn begins: https://api.eeo.cn in production.</param>
/// <param name="credentials">The school's.</param>
/// <param name="clock">What calls are signed by.</param>
public sealed partial class ClassInClient(PlatformHttp http, Uri baseUrl, ClassInCredentials credentials, TimeProvider clock)
{
    public const string Platform = "classin";

    const string ActionPath = "/partner/api/course.api.php?action=";

    /// <summary>Sends an action of v1.</summary>
    /// <param name="action">Its name.</param>
    /// <param name="fields">Its parameters; empty ones are left out.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The reply, when what was ordered is done.</returns>
    /// <exception cref="VendorErrorException">It is not.</exception>
    public async ValueTask<ClassInReply> DoAsync(
        string action,
        IEnumerable<KeyValuePair<string, string?>> fields,
        CancellationToken cancellation)
    {
        var reply = await AskAsync(action, fields, cancellation);
        return ClassInErrno.IsDone(reply.Errno) ? reply : throw Failure(reply.Errno, reply.Error, reply.Id);
    }

    internal static VendorErrorException Failure(long errno, string error, string? existingId) =>
        new(Platform, errno.ToString(CultureInfo.InvariantCulture), error, ClassInErrno.KindOf(errno))
        {
            ExistingId = existingId,
            RetryAfter = ClassInErrno.PauseAfter(errno),
        };

    static KeyValuePair<string, string?> Field(string name, string? value) => KeyValuePair.Create(name, value);

    static KeyValuePair<string, string?> Field(string name, DateTimeOffset moment) =>
        Field(name, moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    async ValueTask<ClassInReply> AskAsync(
        string action,
        IEnumerable<KeyValuePair<string, string?>> fields,
        CancellationToken cancellation)
    {
        var timeStamp = ClassInSignature.TimeStamp(clock.GetUtcNow());
        var form = new List<KeyValuePair<string, string?>>
        {
            Field("SID", credentials.Sid),
            Field("safeKey", ClassInSignature.SafeKey(credentials.Secret, timeStamp)),
            Field("timeStamp", timeStamp),
        };
        form.AddRange(fields.Where(field => !string.IsNullOrEmpty(field.Value)));
        var request = new HttpRequestMessage(HttpMethod.Post, Address(ActionPath + action))
        {
            Content = new FormUrlEncodedContent(form!),
        };
        var reply = ClassInReply.Read(Served(await http.SendAsync(request, cancellation)));
        return reply.Errno == ClassInErrno.NoPermission ? throw await ExplainedAsync(reply.Error, cancellation) : reply;
    }

    async ValueTask<JsonElement> PostSignedAsync(string path, JsonElement body, CancellationToken cancellation)
    {
        var timeStamp = ClassInSignature.TimeStamp(clock.GetUtcNow());
        var request = new HttpRequestMessage(HttpMethod.Post, Address(path))
        {
            Content = new StringContent(body.GetRawText(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-EEO-SIGN", ClassInSignature.Sign(body, credentials.Sid, timeStamp, credentials.Secret));
        request.Headers.Add("X-EEO-UID", credentials.Sid);
        request.Headers.Add("X-EEO-TS", timeStamp);
        var answer = Served(await http.SendAsync(request, cancellation));
        var json = answer.Json();
        if (ClassInReply.NumberOf(json, "code") is not { } code) throw answer.Bad("has no code");
        if (code != ClassInErrno.Success) throw Failure(code, ClassInReply.TextOf(json, "msg"), null);
        return json.TryGetProperty("data", out var data) ? data : default;
    }

    /// <summary>Plain http is answered with 403, the old host with 404 [docs.eeo.cn appendix/edit_history 3.15].</summary>
    static PlatformAnswer Served(PlatformAnswer answer)
    {
        answer.EnsureServed();
        if (answer.Status == HttpStatusCode.OK) return answer;
        throw new VendorErrorException(
            Platform,
            ((int)answer.Status).ToString(CultureInfo.InvariantCulture),
            "The address is not that of ClassIn's API.",
            ErrorKind.Refused);
    }

    Uri Address(string path) => new(baseUrl.AbsoluteUri.TrimEnd('/') + path);
}
