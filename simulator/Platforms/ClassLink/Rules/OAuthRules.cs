using System.Globalization;
using Simulators.ClassLink.Wire;
using Simulators.Kernel.Rules;

namespace Simulators.ClassLink.Rules;

/// <summary>Is a request signed by OAuth 1.0a, two-legged, with the district's key and secret?</summary>
static class OAuthRules
{
    static readonly string[] Required =
        ["oauth_consumer_key", "oauth_signature_method", "oauth_timestamp", "oauth_nonce", "oauth_signature"];

    /// <summary>What an accepted signature was, beside being right.</summary>
    /// <param name="Timestamp">Its Unix seconds.</param>
    /// <param name="PlusIsSpace">Which reading of the plus sign it was made with.</param>
    /// <param name="Habit">How its client encodes.</param>
    public sealed record Accepted(long Timestamp, bool PlusIsSpace, OAuthHabit Habit);

    /// <summary>What signatures are judged by.</summary>
    /// <param name="Key">The consumer key.</param>
    /// <param name="Secret">The consumer secret.</param>
    /// <param name="Lenient">Whether known habits of encoding pass.</param>
    /// <param name="Skew">How far a timestamp may be off, either way.</param>
    /// <param name="Now">The time by which timestamps are judged.</param>
    public sealed record Measure(string Key, string Secret, bool Lenient, TimeSpan Skew, DateTimeOffset Now);

    public static Decision<Accepted> Check(OAuthRequest request, Measure measure)
    {
        if (FormProblem(request) is { } malformed) return malformed;
        if (!OAuthSignature.Same(request["oauth_consumer_key"]!, measure.Key))
        {
            return Refuse(
                RuleBook.OAuthConsumerKey,
                $"No application has the consumer key '{Cut(request["oauth_consumer_key"]!)}' here; GET "
                    + "/__admin/sandboxes/default shows the credentials.");
        }

        if (CheckTimestamp(request["oauth_timestamp"]!, measure).Refuses(out var stale, out var timestamp)) return stale;
        return Find(request, measure) is { } found
            ? new Accepted(timestamp.Value, found.PlusIsSpace, found.Habit)
            : Refuse(RuleBook.OAuthSignature, OAuthMistakes.Explain(request, measure.Secret));
    }

    /// <summary>Refuses a nonce that came before with the same timestamp.</summary>
    public static Rejection Repeated(string nonce) => Refuse(
        RuleBook.OAuthNonce,
        $"The nonce '{Cut(nonce)}' was used before with this timestamp: make a new nonce, and sign anew, for every request "
            + "and every retry.");

    static Rejection? FormProblem(OAuthRequest request)
    {
        if (request.Problem is { } problem)
            return Refuse(RuleBook.OAuthHeader, $"The header Authorization cannot be read: {problem}.");
        if (request.Protocol.GroupBy(parameter => parameter.Name).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
            return Refuse(RuleBook.OAuthHeader, $"{Cut(twice.Key)} was sent more than once; send the parameters of the "
                + "signature in one place only.");
        if (Required.FirstOrDefault(name => string.IsNullOrEmpty(request[name])) is { } missing)
            return Refuse(RuleBook.OAuthHeader, $"{missing} is missing: the signature needs {string.Join(", ", Required)}.");
        if (request["oauth_version"] is { } version && version != "1.0")
            return Refuse(RuleBook.OAuthVersion, $"oauth_version must be 1.0 or be left out; it was '{Cut(version)}'.");
        if (!string.IsNullOrEmpty(request["oauth_token"]))
            return Refuse(RuleBook.OAuthHeader, "There are no tokens in two-legged OAuth: leave oauth_token out, and sign "
                + "with the secret followed by an ampersand.");
        var method = request["oauth_signature_method"]!;
        return OAuthSignature.IsKnown(method) ? null : Refuse(
            RuleBook.OAuthSignatureMethod,
            $"oauth_signature_method must be {OAuthSignature.Sha256} or {OAuthSignature.Sha1}; it was '{Cut(method)}'.");
    }

    static Decision<Stamp> CheckTimestamp(string timestamp, Measure measure)
    {
        if (timestamp.Length > 18 || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return Refuse(RuleBook.OAuthTimestamp, $"oauth_timestamp must be Unix seconds in digits; it was '{Cut(timestamp)}'.");
        var (now, allowed) = (measure.Now.ToUnixTimeSeconds(), measure.Skew.TotalSeconds);
        var age = now - seconds;
        if (Math.Abs((double)age) <= allowed) return new Stamp(seconds);
        var problem = Math.Abs((double)(now - (seconds / 1000))) <= allowed
            ? $"it is in milliseconds: send Unix seconds, {seconds / 1000}"
            : age > 0 ? $"it is {age} s behind the sandbox's clock ({measure.Now:O}): sign each request anew"
            : $"it is {-age} s ahead of the sandbox's clock ({measure.Now:O}): is one of the two clocks set wrongly?";
        return Refuse(RuleBook.OAuthTimestamp, $"oauth_timestamp may be off by "
            + $"{allowed.ToString(CultureInfo.InvariantCulture)} s; {problem}.");
    }

    /// <summary>The reading under which the signature holds, or null.</summary>
    static (bool PlusIsSpace, OAuthHabit Habit)? Find(OAuthRequest request, Measure measure)
    {
        var key = OAuthSignature.KeyOf(measure.Secret);
        foreach (var plusIsSpace in request.HasPlus ? [true, false] : new[] { true })
        {
            var parameters = request.Signed(plusIsSpace);
            if (Holds(request, key, parameters, OAuthHabit.Strict)) return (plusIsSpace, OAuthHabit.Strict);
            if (!measure.Lenient) continue;
            foreach (var habit in OAuthHabit.Known)
            {
                var concerned = habit.Concerns(request.BaseUri) || parameters.Exists(one => habit.Concerns(one.Value));
                if (concerned && Holds(request, key, parameters, habit)) return (plusIsSpace, habit);
            }
        }

        return null;
    }

    static bool Holds(OAuthRequest request, string key, List<OAuthParameter> parameters, OAuthHabit habit)
    {
        var text = OAuthBaseString.Of(request.Method, request.BaseUri, parameters, habit);
        return OAuthSignature.Same(
            request["oauth_signature"]!, OAuthSignature.Of(request["oauth_signature_method"]!, key, text));
    }

    static string Cut(string text) => text.Length <= 40 ? text : text[..40] + "...";

    static Rejection Refuse(Rule rule, string explanation) => new(Errors.Unauthorised, rule, explanation);

    sealed record Stamp(long Value);
}
