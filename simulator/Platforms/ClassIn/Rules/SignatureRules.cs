using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>What a v2 call carries in its headers.</summary>
sealed record SignedHeaders(string? Sign, string? Uid, string? TimeStamp);

/// <summary>
/// The signature of v2: the top-level members of the body that are no arrays or objects and no longer than 1024 bytes, with sid
/// and timeStamp, sorted by name, joined and hashed with the secret [docs.eeo.cn appendix/signature, appendix/sign_demo].
/// </summary>
static class SignatureRules
{
    const int LongestSigned = 1024;
    const long Window = 5 * 60;

    /// <summary>Members that the signature adds, which the body must not have.</summary>
    public static readonly string[] Reserved = ["sid", "timeStamp", "key"];

    /// <summary>
    /// What is hashed, the secret aside: <c>courseId=132323&amp;sid=1000082&amp;timeStamp=1673949471&amp;key=</c>.
    /// </summary>
    /// <param name="body">The body, an object.</param>
    /// <param name="sid">The school's number, as the header has it.</param>
    /// <param name="timeStamp">As the header has it.</param>
    /// <param name="others">The setting <c>v2SignedOthers</c>: how null and truth values are written.</param>
    public static string Text(JsonElement body, string sid, string timeStamp, string others)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in body.EnumerateObject())
        {
            if (ValueOf(member.Value, others) is { } value && Encoding.UTF8.GetByteCount(value) <= LongestSigned)
                values[member.Name] = value;
            else
                values.Remove(member.Name);
        }

        (values["sid"], values["timeStamp"]) = (sid, timeStamp);
        return string.Join('&', values.Select(pair => $"{pair.Key}={pair.Value}")) + "&key=";
    }

    public static string Sign(string text, string secret) =>
        Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text + secret)));

    /// <summary>Refuses a call whose signature does not hold, and says which mistake it probably is.</summary>
    public static Rejection? Check(School? school, SignedHeaders headers, JsonElement body, DateTimeOffset now, string others)
    {
        if (headers.TimeStamp is not { Length: > 0 } timeStamp)
            return new Rejection(Errors.TimestampMissing, RuleBook.V2Timestamp, "The header X-EEO-TS (Unix seconds) is missing.");
        if (StampProblem(timeStamp, now) is { } stale) return new Rejection(Errors.TimestampExpired, RuleBook.V2Timestamp, stale);
        if (headers.Sign is not { Length: > 0 } sign) return Refuse("The header X-EEO-SIGN is missing.");
        if (school is null)
            return Refuse(
                $"No school has the number {Wire.Texts.Quote(headers.Uid)} here; it belongs into the header X-EEO-UID.");
        var text = Text(body, headers.Uid!, timeStamp, others);
        var expected = Sign(text, school.Secret);
        if (sign == expected) return null;
        var mistake = sign.Equals(expected, StringComparison.OrdinalIgnoreCase)
            ? "it is in upper case: send lower case"
            : "sort by name in ASCII order, leave arrays, objects and values longer than 1024 bytes out, and encode nothing";
        var refused = Refuse(
            $"X-EEO-SIGN is not the MD5 of the text: {mistake}. "
            + $"Hashed was {Wire.Texts.Quote(text)} and the secret, expected {expected}.");
        return HasOthers(body) ? refused with { Rule = RuleBook.V2SignedOthers } : refused;
    }

    static string? StampProblem(string timeStamp, DateTimeOffset now)
    {
        if (timeStamp.Length > 20 || !long.TryParse(timeStamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return $"X-EEO-TS must be Unix seconds in digits; it was {Wire.Texts.Quote(timeStamp)}.";
        var age = now.ToUnixTimeSeconds() - seconds;
        return Math.Abs(age) <= Window
            ? null
            : $"X-EEO-TS is {Math.Abs(age)} s {(age > 0 ? "behind" : "ahead of")} the sandbox's clock ({now:O}), "
                + $"and {Window} s are allowed.";
    }

    /// <summary>
    /// Null and truth values, of which no page says how they are signed: with them, that is the likely mistake.
    /// </summary>
    static bool HasOthers(JsonElement body) => body.EnumerateObject()
        .Any(member => member.Value.ValueKind is JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False);

    static string? ValueOf(JsonElement value, string others) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array or JsonValueKind.Object => null,
        _ when others == "omitted" => null,
        JsonValueKind.True => others == "python" ? "True" : "true",
        JsonValueKind.False => others == "python" ? "False" : "false",
        _ => others == "python" ? "None" : "null",
    };

    static Rejection Refuse(string explanation) => new(Errors.SignatureWrong, RuleBook.V2Signature, explanation);
}
