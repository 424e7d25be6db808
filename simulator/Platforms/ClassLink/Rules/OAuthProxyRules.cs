using Simulators.ClassLink.Wire;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;

namespace Simulators.ClassLink.Rules;

/// <summary>Who may use ClassLink's proxy: a partner with its API key, and for data the bearer of each district.</summary>
static class OAuthProxyRules
{
    /// <summary>Refuses a call of the proxy itself without the partner's API key.</summary>
    public static Rejection? CheckPartner(string? authorization, Credentials credentials)
    {
        var sent = OAuthHeader.RestOf(authorization, "Bearer");
        if (sent is not null && OAuthSignature.Same(sent, credentials["proxyToken"])) return null;
        return new Rejection(Errors.ProxyUnauthorized, RuleBook.ProxyToken, sent is null
            ? "Send the partner's API key: Authorization: Bearer {proxyToken}."
            : sent == credentials["bearer"] ? "This is the bearer of the district, which is for its data: here the partner's "
                + "API key (proxyToken) is wanted."
            : "The bearer token is not the partner's API key (proxyToken); GET /__admin/sandboxes/default shows the "
                + "credentials.");
    }

    /// <summary>Refuses data without the district's bearer.</summary>
    public static Rejection? CheckBearer(string? authorization, Credentials credentials)
    {
        var sent = OAuthHeader.RestOf(authorization, "Bearer");
        if (sent is not null && OAuthSignature.Same(sent, credentials["bearer"])) return null;
        return new Rejection(Errors.Unauthorised, RuleBook.ProxyBearer, sent is null
            ? OAuthHeader.IsOAuth(authorization)
                ? "The proxy signs for its callers: send Authorization: Bearer with the district's bearer, or call the "
                    + "district's server without the application id."
                : "Send the district's bearer, which GET /applications shows: Authorization: Bearer {bearer}."
            : sent == credentials["proxyToken"] ? "This is the partner's API key, which is for /applications: data wants the "
                + "bearer that it shows for the district."
            : "The bearer token is not that of the district; GET /applications shows it.");
    }

    /// <summary>Refuses an application id that is not the one that was handed out, to the letter.</summary>
    /// <param name="id">The id as it stands in the target.</param>
    /// <param name="credentials">Those of the sandbox.</param>
    /// <param name="error">What an unknown one answers.</param>
    public static Rejection? CheckId(string id, Credentials credentials, ErrorEntry error)
    {
        var expected = credentials["applicationId"];
        if (id == expected) return null;
        var mistake =
            id == Uri.EscapeDataString(expected) ? "it was percent-encoded a second time"
            : id == Uri.UnescapeDataString(expected) ? "it was percent-decoded"
            : id.Equals(expected, StringComparison.OrdinalIgnoreCase) ? "its letters have another case"
            : "it is another one; GET /applications shows it as oneroster_application_id";
        return new Rejection(
            error,
            RuleBook.ProxyApplicationId,
            $"'{(id.Length > 120 ? id[..120] + "..." : id)}' is not the application id, which is used verbatim ({expected}): "
                + $"{mistake}.");
    }
}
