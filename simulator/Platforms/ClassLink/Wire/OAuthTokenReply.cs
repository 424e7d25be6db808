using System.Text.Json;
using Simulators.ClassLink.State;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassLink.Wire;

/// <summary>What the token endpoint answers [RFC 6749 sections 5.1 and 5.2].</summary>
static class OAuthTokenReply
{
    const string ContentType = "application/json";

    static readonly KeyValuePair<string, string>[] NotKept =
        [KeyValuePair.Create("Cache-Control", "no-store"), KeyValuePair.Create("Pragma", "no-cache")];

    static readonly KeyValuePair<string, string>[] Challenge =
        [.. NotKept, KeyValuePair.Create("WWW-Authenticate", "Basic realm=\"ClassLink\"")];

    public static Reply Success(TokenGrant token)
    {
        var body = OAuthJson.Write(token, static (json, issued) =>
        {
            json.WriteString("access_token", issued.Value);
            json.WriteString("token_type", "Bearer");
            json.WriteNumber("expires_in", (long)(issued.ExpiresAt - issued.IssuedAt).TotalSeconds);
            json.WriteString("scope", issued.Scope);
        });
        return new Reply(200, ContentType, body, Outcome.Accepted) { Headers = NotKept };
    }

    public static Reply Reject(ErrorEntry error)
    {
        var body = OAuthJson.Write(error, static (json, refused) =>
        {
            json.WriteString("error", refused.Code);
            json.WriteString("error_description", refused.Text);
        });
        return new Reply(error.HttpStatus, ContentType, body, Outcome.Rejected, error.Code)
        {
            Headers = error.HttpStatus == 401 ? Challenge : NotKept,
        };
    }
}

/// <summary>Writes a JSON object.</summary>
static class OAuthJson
{
    public static ReadOnlyMemory<byte> Write<T>(T what, Action<Utf8JsonWriter, T> members) =>
        JsonBody.Write((what, members), static (json, it) =>
        {
            json.WriteStartObject();
            it.members(json, it.what);
            json.WriteEndObject();
        });
}
