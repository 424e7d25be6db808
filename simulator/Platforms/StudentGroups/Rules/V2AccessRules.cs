using Simulators.Kernel.Rules;

namespace Simulators.StudentGroups.Rules;

/// <summary>Who may call v2 [wiki api2:getting_started, adaptive-engine api_doc].</summary>
static class V2AccessRules
{
    static readonly TimeSpan AccessTokenLife = TimeSpan.FromHours(2);

    /// <summary>Judges what was sent, and says which tokens hold from now on.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="authorization">The instance's AuthorizationToken.</param>
    /// <param name="pairs">What makes and reads the two others.</param>
    /// <param name="now">The moment.</param>
    /// <param name="refreshLife">The setting <c>refreshTokenLife</c>.</param>
    /// <param name="bothRenewed">The setting <c>renewal</c>: whether a renewal brings a new RefreshToken too.</param>
    public static Decision<Granted> Check(
        V2Credentials sent,
        string authorization,
        TokenPairs pairs,
        DateTimeOffset now,
        TimeSpan refreshLife,
        bool bothRenewed)
    {
        if (sent.Authorization is { } token)
        {
            return token == authorization
                ? new Granted(pairs.Make(now), RuleBook.TokenPair)
                : Invalid("The AuthorizationToken is not this instance's: compare it with the credentials of the sandbox.");
        }

        if (sent.AccessToken is not { } access)
        {
            return Refuse(
                Errors.TokenMissing,
                RuleBook.V2Authorization,
                "Send Authorization with the first call, and AccessToken and RefreshToken of the answer with the next.");
        }

        if (!pairs.TryReadAccess(access, out var madeAt))
            return Invalid("The AccessToken was not made for this instance: begin with the AuthorizationToken.");
        if (now < madeAt + AccessTokenLife) return new Granted(new TokenPair(access, sent.RefreshToken), null);
        return Renew(sent.RefreshToken, pairs, now, refreshLife, bothRenewed);
    }

    static Decision<Granted> Renew(
        string? refresh,
        TokenPairs pairs,
        DateTimeOffset now,
        TimeSpan refreshLife,
        bool bothRenewed)
    {
        if (refresh is null)
        {
            return Refuse(
                Errors.TokenExpired,
                RuleBook.AccessTokenLife,
                "The AccessToken is older than two hours: send the RefreshToken with it, or the AuthorizationToken.");
        }

        if (!pairs.TryReadRefresh(refresh, out var madeAt))
            return Invalid("The RefreshToken was not made for this instance: begin with the AuthorizationToken.");
        // Written as an age: the end of a long life may lie beyond the calendar.
        if (now - madeAt >= refreshLife)
        {
            return Refuse(
                Errors.RefreshTokenExpired,
                RuleBook.RefreshTokenLife,
                "Both tokens have expired: begin again with the AuthorizationToken.");
        }

        var renewed = bothRenewed ? pairs.Make(now) : new TokenPair(pairs.MakeAccess(now), refresh);
        return new Granted(renewed, RuleBook.TokenRenewal);
    }

    static Rejection Invalid(string explanation) => Refuse(Errors.TokenInvalid, RuleBook.V2Authorization, explanation);

    static Rejection Refuse(ErrorEntry error, Rule rule, string explanation) => new(error, rule, explanation);
}

/// <summary>What a v2 call carries, each null when it was not sent or is empty.</summary>
sealed record V2Credentials(string? Authorization, string? AccessToken, string? RefreshToken);

/// <summary>A v2 call that may go on.</summary>
/// <param name="Tokens">What holds from now on.</param>
/// <param name="NewBy">The rule that made new ones, or null when they are those that were sent.</param>
sealed record Granted(TokenPair Tokens, Rule? NewBy);
