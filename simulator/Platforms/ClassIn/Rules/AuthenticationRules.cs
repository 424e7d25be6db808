using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>Who is calling: SID, safeKey and timeStamp of every v1 call.</summary>
static class AuthenticationRules
{
    static readonly TimeSpan Window = TimeSpan.FromMinutes(20);

    static volatile Signature? s_last;

    /// <summary>The safeKey of a secret and a timestamp: lower-case hexadecimal MD5 of one after the other.</summary>
    public static string SafeKey(string secret, string timeStamp)
    {
        var text = secret + timeStamp;
        Span<byte> utf8 = stackalloc byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        Span<byte> digest = stackalloc byte[MD5.HashSizeInBytes];
        MD5.HashData(utf8[..Encoding.UTF8.GetBytes(text, utf8)], digest);
        return Convert.ToHexStringLower(digest);
    }

    /// <summary>
    /// The safeKey that a call must carry. Calls of the same second are signed alike, so the last one is kept: two
    /// threads may replace each other's, and then one hashes once more.
    /// </summary>
    static string Expected(string secret, string timeStamp)
    {
        var last = s_last;
        if (last is not null && last.TimeStamp == timeStamp && last.Secret == secret) return last.Key;
        s_last = last = new Signature(secret, timeStamp, SafeKey(secret, timeStamp));
        return last.Key;
    }

    /// <summary>Refuses a call whose signature does not hold, and says which mistake it probably is.</summary>
    /// <param name="school">The school of that SID, or null when the sandbox has none.</param>
    /// <param name="sid">As sent.</param>
    /// <param name="safeKey">As sent.</param>
    /// <param name="timeStamp">As sent.</param>
    /// <param name="now">The time by which timestamps are judged.</param>
    /// <param name="futureAllowed">Whether a timestamp ahead of now may pass.</param>
    public static Rejection? Check(
        School? school,
        string sid,
        string safeKey,
        string timeStamp,
        DateTimeOffset now,
        bool futureAllowed)
    {
        if (school is null)
            return Refuse(RuleBook.Authentication, $"No school has the SID '{sid}' here; GET /__admin/sandboxes/default shows the credentials.");
        if (timeStamp.Length > 20 || !long.TryParse(timeStamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return Refuse(RuleBook.TimestampWindow, $"timeStamp must be Unix seconds in digits; it was '{Cut(timeStamp)}'.");
        if (StampProblem(seconds, now, futureAllowed) is { } problem) return Refuse(RuleBook.TimestampWindow, problem);
        var expected = Expected(school.Secret, timeStamp);
        return safeKey == expected ? null : Refuse(RuleBook.Authentication, KeyProblem(school, safeKey, timeStamp, expected));
    }

    static string? StampProblem(long seconds, DateTimeOffset now, bool futureAllowed)
    {
        var age = now.ToUnixTimeSeconds() - seconds;
        if (age <= Window.TotalSeconds && (age >= 0 || (futureAllowed && age >= -Window.TotalSeconds))) return null;
        var inSeconds = now.ToUnixTimeSeconds() - (seconds / 1000);
        if (Math.Abs(inSeconds) <= Window.TotalSeconds)
            return $"timeStamp is in milliseconds; send Unix seconds: {seconds / 1000}.";
        return age > 0
            ? $"timeStamp is stale: {age} s behind the sandbox's clock ({now:O}), and 1200 s are allowed. Sign each call anew."
            : $"timeStamp is {-age} s ahead of the sandbox's clock ({now:O}). Is the clock of one of the two set wrongly?";
    }

    static string KeyProblem(School school, string safeKey, string timeStamp, string expected)
    {
        var mistake =
            safeKey.Equals(expected, StringComparison.OrdinalIgnoreCase) ? "it is in upper case: send lower case"
            : safeKey == SafeKey(timeStamp, school.Secret) ? "the order is swapped: the secret comes first, then timeStamp"
            : safeKey == SafeKey(school.Secret, timeStamp + "000") ? "it was made of milliseconds: use the timeStamp that is sent"
            : safeKey == SafeKey(school.Secret, "") ? "it was made of the secret alone: append timeStamp"
            : safeKey.Length != expected.Length ? $"it has {safeKey.Length} characters, and MD5 in hexadecimal has 32"
            : "the secret is probably another one than this SID's, or another timeStamp was signed than the one sent";
        return $"safeKey is not md5(secret + timeStamp): {mistake}. Hashed was '<secret>{timeStamp}', expected {expected}.";
    }

    static string Cut(string text) => text.Length <= 30 ? text : text[..30] + "...";

    static Rejection Refuse(Rule rule, string explanation) => new(Errors.NoPermission, rule, explanation);

    sealed record Signature(string Secret, string TimeStamp, string Key);
}
