using Simulators.Kernel.Quotas;
using Simulators.Kernel.Rules;

namespace Simulators.Electa;

static partial class ElectaSettings
{
    public static readonly Choice TokenLife = new(
        "tokenLife", ["fixed", "sliding"],
        "Whether the 20 minutes of a token count from its issue, or anew from each accepted call that carries it.",
        "electa/token/life-begins");

    public static readonly Choice NewToken = new(
        "newToken", ["keepsOthers", "endsOthers"],
        "Whether the tokens issued before stay valid when the account gets another.",
        "electa/token/several");

    public static readonly Choice TokenCase = new(
        "tokenCase", ["upper", "lower"],
        "The letters of a new token; a call may send it in either case.",
        "electa/token/letter-case");

    public static readonly Choice Quotas = Quota.NewSwitch("electa/token/lock", "electa/token/lock-covers");

    public static readonly Choice LockKey = new(
        "lockKey", ["account", "address"],
        "What is locked after five failed log-ins: the account of the CID, or the address that the calls come from.",
        "electa/token/lock-key");

    public static readonly Choice LockCovers = new(
        "lockCovers", ["access", "login"],
        "Whether the lock refuses every call, or new tokens only.",
        "electa/token/lock-covers");

    public static readonly Switch SuccessResetsFailures = new(
        "successResetsFailures", true,
        "Whether a log-in that succeeds forgets the failed ones before it.",
        "electa/token/failures-forgotten");

    public static readonly IReadOnlyList<Setting> OfTokens =
    [
        TokenLife,
        NewToken,
        TokenCase,
        Quotas,
        LockKey,
        LockCovers,
        SuccessResetsFailures,
    ];
}
