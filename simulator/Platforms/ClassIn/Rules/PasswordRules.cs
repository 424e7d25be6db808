using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>What a password must be: the one text the vendor refuses rather than cuts.</summary>
static partial class PasswordRules
{
    /// <summary>The MD5 of a password sent plain or as its digest.</summary>
    /// <param name="password">6 to 20 characters, or null.</param>
    /// <param name="md5pass">32 lower-case hexadecimal digits, or null.</param>
    /// <param name="md5First">Which counts when both are sent.</param>
    /// <param name="malformed">What a malformed digest answers.</param>
    public static Decision<string> Digest(string? password, string? md5pass, bool md5First, ErrorEntry malformed)
    {
        if (password is null && md5pass is null)
            return new Rejection(Errors.Parameters, RuleBook.Password, "password or md5pass is required.");
        return md5pass is not null && (md5First || password is null) ? OfDigest(md5pass, malformed) : OfText(password!);
    }

    static Decision<string> OfDigest(string md5pass, ErrorEntry malformed) =>
        Md5Shape().IsMatch(md5pass)
            ? md5pass
            : new Rejection(malformed, RuleBook.Md5pass, "md5pass must be 32 lower-case hexadecimal digits: md5(password).");

    static Decision<string> OfText(string password) =>
        Texts.Length(password) is >= 6 and <= 20
            ? Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(password)))
            : new Rejection(
                Errors.PasswordLength,
                RuleBook.Password,
                $"A password has 6 to 20 characters; this one has {Texts.Length(password)}. It is refused, not cut.");

    [GeneratedRegex("^[0-9a-f]{32}$")]
    private static partial Regex Md5Shape();
}
