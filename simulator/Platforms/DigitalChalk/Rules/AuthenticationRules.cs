using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Simulators.Kernel.Rules;

namespace Simulators.DigitalChalk.Rules;

/// <summary>Who is calling: the element auth of every request.</summary>
static class AuthenticationRules
{
    public const string TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    const string Service = "v4";

    static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    static volatile Signed? s_last;

    /// <summary>
    /// The signature of an operation at a moment. The key is the secret's text, not what its digits might mean.
    /// </summary>
    public static string Signature(string secretKey, string operation, string timestamp) =>
        Mac(Encoding.UTF8.GetBytes(secretKey), Service + operation + timestamp);

    /// <summary>Refuses a request whose auth does not hold, and says which mistake it probably is.</summary>
    /// <param name="organisation">The credentials of the sandbox's organisation.</param>
    /// <param name="operation">The operation that is asked for.</param>
    /// <param name="auth">As sent.</param>
    /// <param name="now">The time by which timestamps are judged.</param>
    /// <param name="futureAllowed">Whether a timestamp ahead of now may pass.</param>
    public static Rejection? Check(
        (string AccessKey, string SecretKey) organisation,
        string operation,
        (string AccessKey, string Timestamp, string Signature) auth,
        DateTimeOffset now,
        bool futureAllowed)
    {
        if (auth.AccessKey != organisation.AccessKey)
        {
            return new Rejection(
                Errors.UnknownAccessKey,
                RuleBook.AccessKey,
                $"'{Cut(auth.AccessKey)}' is nobody's access key here; GET /__admin/sandboxes/default shows the credentials.");
        }

        return Timestamp(auth.Timestamp, now, futureAllowed) ?? CheckSignature(organisation.SecretKey, operation, auth);
    }

    static Rejection? Timestamp(string timestamp, DateTimeOffset now, bool futureAllowed)
    {
        if (!DateTimeOffset.TryParseExact(
            timestamp, TimestampFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
        {
            return new Rejection(
                Errors.MalformedTimestamp,
                RuleBook.TimestampFormat,
                $"timestamp must be GMT in the form {TimestampFormat}, as 2008-09-26T14:52:02Z; it was '{Cut(timestamp)}'.");
        }

        // The stamp has whole seconds, so those of the clock count too: else the last second of the window would be half a one.
        var age = now.ToUnixTimeSeconds() - at.ToUnixTimeSeconds();
        if (Math.Abs(age) <= Window.TotalSeconds && (age >= 0 || futureAllowed)) return null;
        return new Rejection(
            Errors.StaleTimestamp,
            RuleBook.TimestampWindow,
            age > 0
                ? $"timestamp is stale: {age} s behind the sandbox's clock ({now:O}), and 900 s are allowed. Sign each call anew."
                : $"timestamp is {-age} s ahead of the sandbox's clock ({now:O}): is it local time, or is a clock set wrongly?");
    }

    static Rejection? CheckSignature(
        string secretKey,
        string operation,
        (string AccessKey, string Timestamp, string Signature) auth)
    {
        var expected = Expected(secretKey, operation, auth.Timestamp);
        return auth.Signature == expected ? null : new Rejection(
            Errors.WrongSignature,
            RuleBook.Signature,
            $"signature is not Base64(HMAC-SHA1(secretKey, '{Service}{operation}{auth.Timestamp}')): "
                + $"{Mistake(secretKey, operation, auth.Timestamp, auth.Signature, expected)}. Expected was {expected}.");
    }

    static string Mistake(string secretKey, string operation, string timestamp, string signature, string expected)
    {
        var isHex = signature.Length == 2 * SHA1.HashSizeInBytes && signature.All(char.IsAsciiHexDigit);
        return signature == Signature(secretKey, operation + "Request", timestamp)
                ? "it was made of the element's name: the operation's name is without Request"
            : signature == Mac(Encoding.UTF8.GetBytes(secretKey), operation + timestamp)
                ? "v4 was left out before the operation's name"
            : signature == Mac(Encoding.UTF8.GetBytes(Service + operation + timestamp), secretKey) ? "key and data are swapped"
            : isHex ? "it is hexadecimal: encode the 20 bytes as Base64"
            : signature.Trim() == expected ? "there is white space around it"
            : signature.Length != expected.Length
                ? $"it has {signature.Length} characters, and the Base64 text of 20 bytes has 28"
            : "the secret key is probably another one, or another operation or timestamp was signed than the one sent";
    }

    /// <summary>
    /// Calls of the same second and operation are signed alike, so the last signature is kept; either thread's serves.
    /// </summary>
    static string Expected(string secretKey, string operation, string timestamp)
    {
        var last = s_last;
        if (last is not null && last.Timestamp == timestamp && last.Operation == operation && last.SecretKey == secretKey)
            return last.Signature;
        s_last = last = new Signed(secretKey, operation, timestamp, Signature(secretKey, operation, timestamp));
        return last.Signature;
    }

    [SuppressMessage("Security", "CA5350", Justification = "HMAC-SHA1 is the vendor's choice, not ours.")]
    static string Mac(byte[] key, string data) =>
        Convert.ToBase64String(HMACSHA1.HashData(key, Encoding.UTF8.GetBytes(data)));

    static string Cut(string text) => text.Length <= 40 ? text : text[..40] + "...";

    sealed record Signed(string SecretKey, string Operation, string Timestamp, string Signature);
}
