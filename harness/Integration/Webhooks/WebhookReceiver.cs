using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Simulators.Integration.Clients.ClassIn;
using Simulators.Integration.Provisioning;
using Simulators.Integration.State;

namespace Simulators.Integration.Webhooks;

/// <summary>What to answer to a message.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">JSON in the vendor's words.</param>
public sealed record WebhookReply(HttpStatusCode Status, string Body);

/// <summary>
/// Takes in what ClassIn's data subscription pushes [docs.eeo.cn datasub]. ClassIn sends a message again every ten seconds
/// until it is acknowledged, and holds back all that come after it: so whatever is genuine is acknowledged, known or not,
/// once it is kept. A message may come twice, late, or before the answer to the call that caused it.
/// </summary>
/// <param name="account">Which school.</param>
/// <param name="credentials">Its credentials: a message is signed with the same secret as calls are.</param>
/// <param name="store">Where messages are kept.</param>
public sealed partial class WebhookReceiver(string account, ClassInCredentials credentials, IStateStore store)
{
    /// <summary>Registering the address sends one of these; it is no event.</summary>
    const string Test = "Test";

    /// <summary>The vendor judges errno only; the text is its own all the same.</summary>
    const string Accepted = """{"error_info":{"errno":1,"error":"程序正常执行"}}""";

    static readonly WebhookReply NoMessage =
        new(HttpStatusCode.BadRequest, """{"error_info":{"errno":100,"error":"The body is no message."}}""");

    static readonly WebhookReply NotGenuine =
        new(HttpStatusCode.Forbidden, """{"error_info":{"errno":102,"error":"The SafeKey is not that of this school."}}""");

    /// <summary>Takes a message in.</summary>
    /// <param name="body">As it came.</param>
    public WebhookReply Take(ReadOnlyMemory<byte> body)
    {
        JsonElement message;
        try
        {
            using var document = JsonDocument.Parse(body);
            message = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return NoMessage;
        }

        if (message.ValueKind != JsonValueKind.Object || TextOf(message, "Cmd") is not { } kind) return NoMessage;
        if (!IsGenuine(message)) return NotGenuine;
        if (kind != Test && store.Receive(Read(message, kind, body), FactsOf(message, kind))) Apply(message, kind);
        return new WebhookReply(HttpStatusCode.OK, Accepted);
    }

    bool IsGenuine(JsonElement message)
    {
        if (TextOf(message, "SafeKey") is not { } key || TextOf(message, "TimeStamp") is not { } timeStamp) return false;
        if (TextOf(message, "SID") is { } sid && sid != credentials.Sid) return false;
        var expected = ClassInSignature.SafeKey(credentials.Secret, timeStamp);
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(key));
    }

    ReceivedMessage Read(JsonElement message, string kind, ReadOnlyMemory<byte> body) => new()
    {
        Account = account,
        MessageId = TextOf(message, "_id") ?? TextOf(message, "uuid") ?? Convert.ToHexStringLower(SHA256.HashData(body.Span)),
        Kind = kind,
        ClassId = ClassOf(message),
        At = MomentOf(message),
    };

    /// <summary>What changes what is kept here. An older message that comes late changes nothing any more.</summary>
    void Apply(JsonElement message, string kind)
    {
        if (kind is not ("AccountCancellation" or "ReplacePhoneNumber")) return;
        if (TextOf(message, "UID") is not { } uid || store.FindByUserId(account, uid) is not { } person) return;
        var (mark, at) = ($"webhook {account} {kind} {uid}", MomentOf(message));
        if (store.Mark(mark) is { } last && long.Parse(last, CultureInfo.InvariantCulture) >= at) return;
        store.SetMark(mark, at.ToString(CultureInfo.InvariantCulture));
        if (kind == "AccountCancellation") store.Save(person with { Active = false });
        else if (TextOf(message, "Telephone") is { Length: > 0 } telephone)
            store.Save(person with { LoginName = telephone, Contact = People.Contact(telephone) });
    }

    /// <summary>When it happened; the pages name that moment differently.</summary>
    static long MomentOf(JsonElement message)
    {
        foreach (
            var name in (ReadOnlySpan<string>)["ActionTime", "opTime", "CancellationTime", "ReplaceTime", "SetTime", "TimeStamp"])
        {
            if (TextOf(message, name) is { } text && long.TryParse(text, CultureInfo.InvariantCulture, out var seconds))
                return seconds;
        }

        return 0;
    }

    /// <summary>The pages write it both ways.</summary>
    static string? ClassOf(JsonElement message) => TextOf(message, "ClassID") ?? TextOf(message, "ClassId");

    static string? TextOf(JsonElement message, string name) =>
        message.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? value.ToString()
            : null;
}
