using Simulators.ClassIn.Rules;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>Accounts: register [docs.eeo.cn user/register].</summary>
static class Users
{
    public static readonly IReadOnlyList<V1Action> Actions =
    [
        new("register", Register),
    ];

    static Reply Register(V1Call call)
    {
        if (Repeated.Refuses(call, out var digest) is { } repeated) return call.Reject(repeated);
        var read = call.Read();
        var nickname = read.Optional("nickname");
        if (Registration.AccountOf(call, read).Refuses(out var refused, out var account)) return call.Reject(refused);
        if (Registration.PasswordOf(call, read).Refuses(out refused, out var password)) return call.Reject(refused);
        if (read.Problem is { } problem) return call.Reject(problem);
        var asked = RegisterRules.MembershipAsked(read.Optional("addToSchoolMember"));
        if (Registration.Do(call, account, password, nickname, asked).Refuses(out refused, out var done))
            return call.Reject(refused);
        Repeated.Remember(call, digest);
        return call.Answer(done.Error, json => json.WriteNumber("data", done.Uid));
    }
}
