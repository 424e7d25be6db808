using Simulators.ClassLink.Rules;
using Simulators.ClassLink.State;
using Simulators.ClassLink.Wire;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;

namespace Simulators.ClassLink.Surface;

/// <summary>Who is calling, and may they read this? Asked before anything else of a rostering call.</summary>
static class Authentication
{
    /// <summary>At most so many nonces that are over leave with each new one.</summary>
    const int ForgottenAtOnce = 4;

    /// <param name="call">The call.</param>
    /// <param name="anyOf">Scopes of which the caller must have one.</param>
    public static Rejection? Check(Call call, params ReadOnlySpan<Scope> anyOf)
    {
        if (ProxyPath.IsProxied(call.Request)) return Proxy.CheckData(call);
        var header = call.Request.Header("Authorization");
        if (OAuthHeader.RestOf(header, "Bearer") is { } token) return CheckToken(call, token, anyOf);
        if (OAuthRequest.IsSigned(call.Request)) return CheckSignature(call);
        return new Rejection(Errors.Unauthorised, RuleBook.AuthenticationRequired, header is null
            ? "The request has no header Authorization: sign it by OAuth 1.0a, or send a token of POST /token as Bearer."
            : "The header Authorization must begin with OAuth or Bearer; Basic is for the token endpoint only.");
    }

    static Rejection? CheckToken(Call call, string token, ReadOnlySpan<Scope> anyOf)
    {
        var found = call.Transaction.Table(ClassLinkSchema.Tokens.Tokens).Find(ClassLinkSchema.Tokens.TokenByValue, token);
        if (OAuthTokenRules.CheckToken(found, token, call.Instance.Credentials, call.Now) is { } refused) return refused;
        var either = call.Get(ClassLinkSettings.ScopeVersion) == "either";
        var version = ProxyPath.IsV1p2(call.Request) ? "v1p2" : "v1p1";
        if (OAuthScopes.Check(found!.Scope, version, either, anyOf) is { } forbidden) return forbidden;
        call.Decided(RuleBook.Bearer);
        return null;
    }

    static Rejection? CheckSignature(Call call)
    {
        if (ProxyPath.IsV1p2(call.Request) && call.Get(ClassLinkSettings.OAuth1OnV1p2) == "refused")
        {
            return new Rejection(
                Errors.Unauthorised, RuleBook.OAuthOnV1p2, "OneRoster 1.2 is read with OAuth 2: ask POST /token for a token.");
        }

        var lenient = call.Get(ClassLinkSettings.OAuthMode) == "lenient";
        var request = OAuthRequest.Of(call.Request, quotesRequired: !lenient);
        var credentials = call.Instance.Credentials;
        var skew = call.Get(ClassLinkSettings.OAuthClockSkew);
        var measure = new OAuthRules.Measure(credentials["clientId"], credentials["clientSecret"], lenient, skew, call.StampNow);
        if (OAuthRules.Check(request, measure).Refuses(out var refused, out var accepted)) return refused;
        if (call.Get(ClassLinkSettings.OAuthNonce) == "once" && !IsNew(call, request, accepted, skew))
            return OAuthRules.Repeated(request["oauth_nonce"]!);
        call.Decided(RuleBook.OAuthSignature);
        if (request.HasPlus) call.Decided(RuleBook.OAuthPlus);
        if (accepted.Habit != OAuthHabit.Strict) call.Decided(RuleBook.OAuthEncoding);
        return null;
    }

    /// <summary>
    /// Keeps the nonce as long as its timestamp could pass, so that the table never holds more than a window's requests.
    /// </summary>
    static bool IsNew(Call call, OAuthRequest request, OAuthRules.Accepted accepted, TimeSpan skew)
    {
        var nonces = call.Transaction.Table(ClassLinkSchema.Tokens.Nonces);
        var (now, until) = (call.StampNow.ToUnixTimeSeconds(), accepted.Timestamp + (long)skew.TotalSeconds);
        for (var i = 0; i < ForgottenAtOnce && nonces.First(ClassLinkSchema.Tokens.NoncesByEnd) is { } oldest; i++)
        {
            if (oldest.Until >= now) break;
            nonces.Delete(new Key2(oldest.High, oldest.Low));
        }

        var nonce = TokenNonce.Of(request["oauth_timestamp"]!, request["oauth_nonce"]!, until);
        if (nonces.Find(new Key2(nonce.High, nonce.Low)) is not null) return false;
        nonces.Insert(nonce);
        return true;
    }
}
