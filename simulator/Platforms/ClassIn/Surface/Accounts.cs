using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Surface;

/// <summary>Reads the accounts that become members.</summary>
static class Accounts
{
    /// <summary>The registered user of an account, or why there is none.</summary>
    /// <param name="call">The call.</param>
    /// <param name="read">Its parameters.</param>
    /// <param name="account">The parameter with the account.</param>
    /// <param name="uid">The parameter that older clients send in its place.</param>
    public static Decision<User> Registered(V1Call call, Parameters read, string account, string uid)
    {
        if (read.Optional(account) is not { } text)
        {
            return read.Optional(uid) is { } number
                ? UidSent(call, account, uid, number)
                : new Rejection(
                    Errors.Parameters,
                    RuleBook.Parameters,
                    $"{account} is required: a telephone number or an e-mail address.");
        }

        if (AccountRules.Parse(text, MalformedEmail(call)).Refuses(out var malformed, out var parsed)) return malformed;
        return MemberRules.Registered(call.Tables, parsed);
    }

    public static ErrorEntry MalformedEmail(V1Call call) =>
        call.Get(ClassInSettings.MalformedEmailErrno) == "100" ? Errors.Parameters : Errors.PhoneIllegal;

    static Rejection UidSent(V1Call call, string account, string uid, string number) => new(
        call.Get(ClassInSettings.UidAsAccountErrno) == "400" ? Errors.DataIllegal : Errors.Parameters,
        RuleBook.AccountsOnly,
        $"{uid} ({Texts.Quote(number)}) is not taken any more: send the telephone number or e-mail address as {account}.");
}
