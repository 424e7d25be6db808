using Simulators.ClassLink.Rules;
using Simulators.ClassLink.State;
using Simulators.ClassLink.Wire;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassLink.Surface;

/// <summary>OAuth 2: client credentials for an access token.</summary>
static class TokenEndpoint
{
    /// <summary>A token that is over is remembered for a while, so that the refusal can say since when.</summary>
    static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    /// <summary>Who asks for more without using them loses those that end first: memory has its bounds.</summary>
    const int MostTokens = 100_000;

    const int RemovedAtOnce = 4;

    const string Path = "/token";

    public static readonly Operation Token = new("token", Answer);

    public static Operation? Find(WireRequest request) => request.Path == Path ? Token : null;

    /// <summary>The state came from another sandbox, whose keys are not this one's.</summary>
    public static void ForgetAll(PlatformContext context)
    {
        var tokens = context.Transaction.Table(ClassLinkSchema.Tokens.Tokens);
        while (tokens.First(ClassLinkSchema.Tokens.TokensByEnd) is { } token) tokens.Delete(token.TokenId);
    }

    static Reply Answer(Call call)
    {
        var request = OAuthTokenRequest.Read(call.Request);
        var refused = Unfit(call.Request, request)
            ?? OAuthTokenRules.CheckClient(ClientOf(call.Request, request), call.Instance.Credentials)
            ?? OAuthTokenRules.CheckGrant(
                request["grant_type"], call.Request.QueryValue("grant_type"), call.Get(ClassLinkSettings.GrantType));
        if (refused is not null) return Reject(call, refused);
        var granted = OAuthScopes.Grant(
            request["scope"],
            missingIsAll: call.Get(ClassLinkSettings.ScopeMissing) == "all",
            unknownIsIgnored: call.Get(ClassLinkSettings.ScopeUnknown) == "ignored");
        if (granted.Refuses(out var noScope, out var scope)) return Reject(call, noScope);
        if (request.IsJson) call.Decided(RuleBook.TokenJson);
        if (request["scope"] is null) call.Decided(RuleBook.ScopeMissing);
        call.Decided(RuleBook.TokenIssue);
        return OAuthTokenReply.Success(Issue(call, scope));
    }

    static TokenGrant Issue(Call call, string scope)
    {
        MakeRoom(call);
        var id = call.Transaction.NextId(ClassLinkSchema.Tokens.NextToken);
        var value = OAuthTokenRules.NewToken(call.Instance.Credentials.Selector, call.Context.Seed, id);
        var token = new TokenGrant(id, value, scope, call.Now, End(call.Now, call.Get(ClassLinkSettings.AccessTokenLife)));
        call.Transaction.Table(ClassLinkSchema.Tokens.Tokens).Insert(token);
        return token;
    }

    /// <summary>A life may be longer than the calendar.</summary>
    static DateTimeOffset End(DateTimeOffset now, TimeSpan life) =>
        life < DateTimeOffset.MaxValue - now ? now + life : DateTimeOffset.MaxValue;

    static void MakeRoom(Call call)
    {
        var tokens = call.Transaction.Table(ClassLinkSchema.Tokens.Tokens);
        for (var i = 0; i < RemovedAtOnce && tokens.First(ClassLinkSchema.Tokens.TokensByEnd) is { } oldest; i++)
        {
            if (tokens.Count < MostTokens && call.Now - oldest.ExpiresAt < Remembered) return;
            tokens.Delete(oldest.TokenId);
        }
    }

    static Rejection? Unfit(WireRequest wire, OAuthTokenRequest request)
    {
        var problem =
            wire.Method != "POST" ? $"Tokens are asked for with a POST; it was a {wire.Method}."
            : request.Problem is { } unreadable ? $"The body could not be read: {unreadable}."
            : request.Repeated is { } twice ? $"{(twice.Length > 40 ? twice[..40] : twice)} stands in the body more than once."
            : null;
        return problem is null ? null : new Rejection(Errors.InvalidRequest, RuleBook.TokenRequest, problem);
    }

    static OAuthTokenRules.Client ClientOf(WireRequest wire, OAuthTokenRequest request)
    {
        var (id, secret) = (request["client_id"], request["client_secret"]);
        if (OAuthHeader.RestOf(wire.Header("Authorization"), "Basic") is not { } encoded)
            return new OAuthTokenRules.Client(id, secret, ByBasic: false, InBody: true);
        var basic = OAuthTokenRequest.Basic(encoded);
        return new OAuthTokenRules.Client(basic?.Id, basic?.Secret, ByBasic: true, InBody: secret is not null);
    }

    static Reply Reject(Call call, Rejection rejection)
    {
        call.Decided(rejection);
        return OAuthTokenReply.Reject(rejection.Error);
    }
}
