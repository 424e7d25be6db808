using System.Text.RegularExpressions;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>What a telephone number or e-mail address must look like [docs.eeo.cn appendix/rules].</summary>
static partial class AccountRules
{
    const int MainlandLength = 11;

    /// <summary>Reads an account: what has an @ is an e-mail address, everything else a telephone number.</summary>
    /// <param name="text">As sent.</param>
    /// <param name="malformedEmail">What an e-mail address answers that is none.</param>
    public static Decision<Account> Parse(string text, ErrorEntry malformedEmail) =>
        text.Contains('@', StringComparison.Ordinal) ? Email(text, malformedEmail) : Telephone(text);

    public static Decision<Account> Email(string text, ErrorEntry malformed) =>
        EmailShape().IsMatch(text)
            ? new Account(text.ToLowerInvariant(), IsEmail: true)
            : new Rejection(malformed, RuleBook.EmailFormat, $"{Texts.Quote(text)} is no e-mail address: send name@host.domain.");

    public static Decision<Account> Telephone(string text)
    {
        if (text.Length == MainlandLength && !text.AsSpan().ContainsAnyExceptInRange('0', '9')) return Mainland(text);
        if (ForeignShape().IsMatch(text)) return new Account(text, IsEmail: false);
        var mend = text.StartsWith("0086", StringComparison.Ordinal) || text.StartsWith("+86", StringComparison.Ordinal)
            ? "a number of mainland China is sent without its country code"
            : "send 11 digits of mainland China, or 00<country>-<number> with no 0 in front of the number (001-8006437676)";
        return new Rejection(Errors.PhoneIllegal, RuleBook.AccountFormat, $"{Texts.Quote(text)} is no telephone number: {mend}.");
    }

    static Decision<Account> Mainland(string text) =>
        text[0] == '1' && text[1] >= '3'
            ? new Account(text, IsEmail: false)
            : new Rejection(
                Errors.NumberRangeIllegal,
                RuleBook.NumberRange,
                $"No operator of mainland China has numbers that begin with {text[..2]}; they begin with 13 to 19.");

    // 0086 is refused: a mainland number goes without its country code.
    [GeneratedRegex("^00(?!86-)[1-9][0-9]{0,3}-[1-9][0-9]{3,14}\\z")]
    private static partial Regex ForeignShape();

    [GeneratedRegex("^[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s.]{2,63}\\z")]
    private static partial Regex EmailShape();
}
