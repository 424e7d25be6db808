using Simulators.ClassLink.State;
using Simulators.Kernel.Ids;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;

namespace Simulators.ClassLink.Rules;

/// <summary>OAuth 2: who may have a token, and whether one still holds.</summary>
static class OAuthTokenRules
{
    public const string ClientCredentials = "client_credentials";

    /// <summary>A new access token's value: it begins with the sandbox's mark, as all keys do, and is no other token's.</summary>
    public static string NewToken(string mark, long seed, long tokenId) =>
        mark + SeededText.Hex(seed, $"classlink/access-token/{tokenId}", 40);

    /// <summary>What a client says that it is.</summary>
    /// <param name="Id">Its id, or null.</param>
    /// <param name="Secret">Its secret, or null.</param>
    /// <param name="ByBasic">Whether it came by HTTP Basic.</param>
    /// <param name="InBody">Whether it, or part of it, came in the body.</param>
    public sealed record Client(string? Id, string? Secret, bool ByBasic, bool InBody);

    /// <summary>Refuses a client that is not this district's application.</summary>
    public static Rejection? CheckClient(Client client, Credentials credentials)
    {
        if (client is { ByBasic: true, InBody: true })
        {
            return new Rejection(
                Errors.InvalidRequest,
                RuleBook.TokenClient,
                "The client shows itself twice: send its id and secret by HTTP Basic or in the body, not both.");
        }

        if (string.IsNullOrEmpty(client.Id) || client.Secret is null)
        {
            return Invalid(client.ByBasic
                ? "The header Authorization: Basic holds no id:secret in Base64."
                : "The client does not show itself: send client_id and client_secret by HTTP Basic, or in the body.");
        }

        if (!OAuthSignature.Same(client.Id, credentials["clientId"]))
            return Invalid($"No application has the client id '{Cut(client.Id)}' here; GET /__admin/sandboxes/default shows "
                + "the credentials.");
        return OAuthSignature.Same(client.Secret, credentials["clientSecret"]) ? null : Invalid(
            $"The secret is not that of the client {client.Id}: {Mistake(client.Secret, credentials["clientSecret"])}.");
    }

    /// <summary>Refuses a grant that is not that of client credentials.</summary>
    /// <param name="inBody">The value in the body, or null.</param>
    /// <param name="inQuery">The value in the query, or null.</param>
    /// <param name="where">Where it must be.</param>
    public static Rejection? CheckGrant(string? inBody, string? inQuery, string where)
    {
        var grant = inBody ?? (where == "body" ? null : inQuery);
        if (grant is null && where == "optional") return null;
        if (grant is null)
        {
            var hint = inQuery is null ? "" : ": it is in the query, where OAuth 2 does not look for it";
            return new Rejection(
                Errors.InvalidRequest, RuleBook.GrantType, $"Send grant_type={ClientCredentials} in the body{hint}.");
        }

        return grant == ClientCredentials ? null : new Rejection(
            Errors.UnsupportedGrantType,
            RuleBook.GrantType,
            $"grant_type must be {ClientCredentials}: a roster is read by a server, not for a user; it was '{Cut(grant)}'.");
    }

    /// <summary>Refuses a token that was never issued here, or is over.</summary>
    /// <param name="found">The token of that value, or null.</param>
    /// <param name="sent">The value.</param>
    /// <param name="credentials">Those of the sandbox, to know a mix-up.</param>
    /// <param name="now">The sandbox's time.</param>
    public static Rejection? CheckToken(TokenGrant? found, string sent, Credentials credentials, DateTimeOffset now)
    {
        if (found is not null && now < found.ExpiresAt) return null;
        if (found is not null)
        {
            return Unauthorized(
                RuleBook.TokenExpiry,
                $"The token is over since {found.ExpiresAt:yyyy-MM-dd HH:mm:ss} UTC by the sandbox's clock ({now:HH:mm:ss}): "
                    + "ask POST /token for another before expires_in has passed.");
        }

        return Unauthorized(RuleBook.Bearer, sent.Length == 0
            ? "The header Authorization: Bearer holds no token."
            : sent == credentials["bearer"] ? "This is the district's bearer, which is for the proxy: put the application id "
                + "before /ims, or ask POST /token for a token."
            : sent == credentials["proxyToken"] ? "This is the partner's API key, which is for /applications: ask POST /token "
                + "for a token."
            : "No such token was issued here, or it was over long ago: POST /token gives one.");
    }

    static string Mistake(string sent, string secret) =>
        sent.Trim() == secret ? "there are blanks around it"
        : sent.Equals(secret, StringComparison.OrdinalIgnoreCase) ? "its letters have another case"
        : sent == secret + "&" ? "the ampersand is for the key of OAuth 1.0a alone"
        : sent.Length == 0 ? "it is empty"
        : "it is another application's, or mistyped";

    static string Cut(string text) => text.Length <= 40 ? text : text[..40] + "...";

    static Rejection Invalid(string explanation) => new(Errors.InvalidClient, RuleBook.TokenClient, explanation);

    static Rejection Unauthorized(Rule rule, string explanation) => new(Errors.Unauthorised, rule, explanation);
}
