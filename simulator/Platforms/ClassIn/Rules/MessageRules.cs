using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>The text message that register can send to a new user [docs.eeo.cn user/register_new].</summary>
static class MessageRules
{
    /// <summary>Whether a message is wanted: 1, which only a member with a telephone can be sent (else 877).</summary>
    /// <param name="isSentMessage">As sent, or null.</param>
    /// <param name="asked">The membership asked for, or null.</param>
    /// <param name="account">Whom to send it to.</param>
    public static Decision<bool> Wanted(string? isSentMessage, MemberKind? asked, Account account)
    {
        if (isSentMessage is null or "0") return false;
        return isSentMessage != "1" ? Refuse("isSentMessage must be 0 or 1")
            : asked is null ? Refuse("isSentMessage=1 needs addToSchoolMember=1 or 2: only members are sent messages")
            : account.IsEmail ? Refuse($"{account.Text} is no telephone number, and the message is one to a telephone")
            : true;
    }

    static Rejection Refuse(string why) => new(Errors.SmsParameters, RuleBook.RegisterMessage, $"{why}.");
}
