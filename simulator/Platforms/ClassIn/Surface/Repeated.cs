using Simulators.ClassIn.Rules;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Surface;

/// <summary>The five seconds in which an identical call is refused, for the actions that have them.</summary>
static class Repeated
{
    /// <summary>The refusal, or null; <paramref name="digest"/> is what to remember once the call was accepted.</summary>
    public static Rejection? Refuses(V1Call call, out long digest)
    {
        digest = 0;
        var window = WindowOf(call);
        if (window == TimeSpan.Zero) return null;
        digest = RepeatedCalls.Digest(call.Action, call.Form, call.Get(ClassInSettings.RepeatedCallCountsSignature));
        return RepeatedCalls.Check(call.Tables, digest, call.Now, window);
    }

    /// <summary>The refusal, or null, of a register call that made the account itself.</summary>
    public static Rejection? RefusesMaking(V1Call call, Applicant applicant) =>
        RepeatedCalls.CheckMaking(
            call.Tables.User(applicant.Account),
            applicant.Digest,
            call.Now,
            WindowOf(call));

    public static void Remember(V1Call call, long digest)
    {
        var window = WindowOf(call);
        if (window > TimeSpan.Zero) RepeatedCalls.Remember(call.Tables, digest, call.Now, window);
    }

    /// <summary>None when the quotas are off.</summary>
    static TimeSpan WindowOf(V1Call call) => QuotaBook.RepeatedCalls.IsOn(call.Context.Instance.Settings)
        ? call.Get(ClassInSettings.RepeatedCallWindow)
        : TimeSpan.Zero;
}
