using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Simulators.Client;

namespace Simulators.Load.Scenarios.ClassIn;

/// <summary>Calls of ClassIn's first API, signed and form-encoded.</summary>
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

    /// <summary>Calls an action that makes one record.</summary>
    /// <param name="worker">Who calls.</param>
    /// <param name="action">Its name.</param>
    /// <param name="fields">Its parameters.</param>
    /// <param name="existing">The errnos that say that the record was there; they come with its id too.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>The record's id, or null when there is none.</returns>
    public async Task<long?> MakeAsync(
        LoadWorker worker,
        string action,
        IReadOnlyList<KeyValuePair<string, string>> fields,
        int[] existing,
        CancellationToken cancellation)
    {
        var (reply, judgement) = await worker.SendAsync(
            action,
            1,
            () => Request(action, worker.Clock.GetUtcNow(), fields),
            answer => ClassInReply.JudgeOne(answer, existing),
            cancellation);
        return judgement is { Outcome: RequestOutcome.Answered, Rejected: 0 } && reply is not null
            ? ClassInReply.Of(reply)?.Id
            : null;
    }
}
