using Simulators.Electa.State;
using Simulators.Electa.Wire;
using Simulators.Kernel.Rules;

namespace Simulators.Electa.Rules;

/// <summary>Who is calling: account, application key, token, and the lock after failed log-ins [KB 50052].</summary>
static class TokenRules
{
    /// <summary>How long a token can be used again; the page says that it cannot be configured.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(20);

    /// <summary>So many failures lock.</summary>
    public const int FailuresUntilLock = 5;

    /// <summary>How long a lock lasts.</summary>
    public static readonly TimeSpan LockLength = TimeSpan.FromMinutes(15);

    /// <summary>Refuses a log-in that names no account of that key, and says which mistake it probably is.</summary>
    public static Rejection? CheckKey(string cid, string appKey, string expectedCid, string expectedKey)
    {
        if (!SameNumber(cid, expectedCid))
        {
            return InvalidKey(
                $"No account has the CID {Texts.Quote(cid)} here; GET /__admin/sandboxes/default shows the credentials.");
        }

        if (appKey == expectedKey) return null;
        var mistake =
            appKey.Equals(expectedKey, StringComparison.OrdinalIgnoreCase) ? "its letters must be upper case"
            : appKey.Trim() == expectedKey ? "there are blanks around it"
            : appKey.Length != expectedKey.Length ? $"it has {appKey.Length} characters, and a key has {expectedKey.Length}"
            : "it is another account's, or mistyped";
        return InvalidKey(
            $"The AppKey is not that of the account {expectedCid}: {mistake}. Five failures lock the access for 15 minutes.");
    }

    /// <summary>Refuses while the lock holds.</summary>
    public static Rejection? CheckLock(FailedLogins? failed, DateTimeOffset now, Rule rule)
    {
        if (failed?.LockedUntil is not { } until || now >= until) return null;
        return new Rejection(
            Errors.Locked,
            rule,
            $"{FailuresUntilLock} log-ins failed, so the access is locked until {until:HH:mm:ss} UTC by the sandbox's clock "
            + $"({now:HH:mm:ss}): wait, or advance it.");
    }

    /// <summary>One more failure; the fifth begins the lock.</summary>
    public static FailedLogins Count(FailedLogins before, DateTimeOffset now)
    {
        // A lock that is over is forgotten with the failures that led to it.
        var failures = before.LockedUntil is null ? before.Failures + 1 : 1;
        return before with
        {
            Failures = failures,
            LastAt = now,
            LockedUntil = failures >= FailuresUntilLock ? now + LockLength : null,
        };
    }

    /// <summary>Refuses a call whose token is not one of the account's, or is over.</summary>
    /// <param name="token">The account's token of that value, or null.</param>
    /// <param name="cid">As sent.</param>
    /// <param name="expectedCid">The account's.</param>
    /// <param name="value">The token as sent.</param>
    /// <param name="now">The sandbox's time.</param>
    public static Rejection? CheckToken(Token? token, string cid, string expectedCid, string value, DateTimeOffset now)
    {
        if (!SameNumber(cid, expectedCid))
        {
            return InvalidToken(
                RuleBook.TokenRequired,
                $"No account has the CID {Texts.Quote(cid)} here; a token is valid with the CID it was issued to.");
        }

        if (token is null)
        {
            return InvalidToken(
                RuleBook.TokenRequired,
                $"No token {Texts.Quote(value)} was issued to the account {expectedCid}: get one from /token/.");
        }

        return now < token.ExpiresAt ? null : InvalidToken(
            RuleBook.TokenLife,
            $"The token was over at {token.ExpiresAt:HH:mm:ss} UTC by the sandbox's clock ({now:HH:mm:ss}): "
            + "get another from /token/ every 20 minutes.");
    }

    static bool SameNumber(string sent, string expected) =>
        sent == expected
        || (ElectaCall.TryNumber(sent, out var number) && ElectaCall.TryNumber(expected, out var own) && number == own);

    static Rejection InvalidKey(string explanation) => new(Errors.InvalidKey, RuleBook.TokenKey, explanation);

    static Rejection InvalidToken(Rule rule, string explanation) => new(Errors.InvalidToken, rule, explanation);
}
