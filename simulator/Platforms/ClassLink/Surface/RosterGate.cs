using Simulators.ClassLink.Rules;
using Simulators.ClassLink.Wire;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassLink.Surface;

/// <summary>What every rostering call passes before its own work.</summary>
static class RosterGate
{
    public static Reply Open(Call call, Scope[] anyOf, Func<RosterView, Reply> handle)
    {
        var address = RosterAddress.Of(call.Request)!.Value;
        if (call.Request.Method != "GET") return StatusInfo.Reject(call, address.Version, NotGet(call.Request.Method));
        if (Authentication.Check(call, anyOf) is { } refused) return StatusInfo.Reject(call, address.Version, refused);
        if (QuotaBook.Requests.Take(call) is { } busy) return StatusInfo.Reject(call, address.Version, busy);
        Upkeep.Run(call);
        var view = RosterView.Of(call, address);
        if (view.Obfuscates) call.Decided(RuleBook.DataGuard);
        call.Decided(RuleBook.EmptyValues);
        return handle(view);
    }

    /// <summary>An address below a version's root that is none of the 41.</summary>
    public static Reply UnknownAddress(Call call) => Open(call, [Scope.RosterCore, Scope.Roster, Scope.Demographics], view =>
        StatusInfo.Reject(call, view.Version, new Rejection(
            Errors.UnknownObject,
            RuleBook.UnknownAddress,
            "No operation of OneRoster's rostering service lies at this address: see the list in the discovery document.")));

    static Rejection NotGet(string method) => new(
        Errors.Unsupported,
        RuleBook.ReadOnly,
        $"The rostering service is read-only, and this call was a {QueryRules.Cut(method)}: change data at its source (here POST /__admin/classlink/...).");
}
