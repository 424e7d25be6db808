using Simulators.Kernel.Rules;

namespace Simulators.ClassLink;

static partial class ClassLinkSettings
{
    public static readonly Choice OAuthMode = new(
        "oauthMode", ["strict", "lenient"],
        "Whether a signature must be made as RFC 5849 says, or the encodings of ClassLink's own Python, Java, .NET and Node "
            + "samples pass too.",
        "classlink/oauth1/encoding", "classlink/oauth1/header");

    public static readonly Choice OAuthNonce = new(
        "oauthNonce", ["once", "any"],
        "Whether a nonce passes only once with the same timestamp, or as often as it comes.",
        "classlink/oauth1/nonce");

    public static readonly Duration OAuthClockSkew = new(
        "oauthClockSkew", TimeSpan.FromMinutes(5),
        "How far oauth_timestamp may be behind or ahead of the clock that judges it.",
        "classlink/oauth1/timestamp");

    public static readonly Choice OAuth1OnV1p2 = new(
        "oauth1OnV1p2", ["accepted", "refused"],
        "Whether OneRoster 1.2 can be read with OAuth 1.0a too, or with OAuth 2 alone, as its specification has it.",
        "classlink/oauth1/version-1p2");

    public static readonly Duration AccessTokenLife = new(
        "accessTokenLife", TimeSpan.FromHours(1),
        "How long an access token lives; expires_in says so in seconds.",
        "classlink/oauth2/expiry");

    public static readonly Choice GrantType = new(
        "grantType", ["body", "anywhere", "optional"],
        "Where grant_type must be: in the body, in the body or the query, or nowhere at all.",
        "classlink/oauth2/grant-type");

    public static readonly Choice ScopeMissing = new(
        "scopeMissing", ["all", "refused"],
        "Whether a token that is asked for without scope is granted all scopes, or refused.",
        "classlink/oauth2/scope-missing");

    public static readonly Choice ScopeUnknown = new(
        "scopeUnknown", ["refused", "ignored"],
        "Whether a scope that is not offered (one of gradebook) refuses the token, or is left out of what is granted.",
        "classlink/oauth2/scope-unknown");

    public static readonly Choice ScopeVersion = new(
        "scopeVersion", ["own", "either"],
        "Whether a scope of one version of OneRoster opens the paths of that version only, or those of both.",
        "classlink/oauth2/scope-version");

    public static readonly Choice ProxyVersions = new(
        "proxyVersions", ["both", "v1p1"],
        "Whether the proxy has the paths of OneRoster 1.2 too, or those of 1.1 only.",
        "classlink/proxy/version");

    public static readonly IReadOnlyList<Setting> OfAuthentication =
    [
        OAuthMode,
        OAuthNonce,
        OAuthClockSkew,
        OAuth1OnV1p2,
        AccessTokenLife,
        GrantType,
        ScopeMissing,
        ScopeUnknown,
        ScopeVersion,
        ProxyVersions,
    ];
}
