using Simulators.Electa.Rules;
using Simulators.Electa.State;
using Simulators.Electa.Wire;
using Simulators.Kernel.Wire;

namespace Simulators.Electa.Surface;

/// <summary>VCR/DisconnectUser: somebody must leave a virtual classroom [KB 50155].</summary>
static class Vcr
{
    public static readonly IReadOnlyList<ElectaAction> Actions =
    [
        // The page names one path, its sample call another.
        new("VCR/DisconnectUser", "/VCR/DisconnectUser/", Methods.Get, DisconnectUser) { OtherPaths = ["/vcr/removeuser/"] },
    ];

    static Reply DisconnectUser(ElectaCall call)
    {
        var roomId = call.Number("RoomId");
        var sampleName = call.Optional("UserId") is null && call.Optional("UID") is not null;
        var userId = call.Number(sampleName ? "UID" : "UserId");
        var reason = call.Optional("Reason");
        if (call.Problem is { } problem) return call.Reject(problem);
        if (sampleName) call.Decided(RuleBook.DisconnectNames);
        if (AttendanceRules.Present(call.Tables, roomId, userId).Refuses(out var refused, out var session))
            return call.Reject(refused);
        Attendance.End(call.Tables, session, call.Now, Ending.Disconnected, reason);
        call.Decided(RuleBook.Disconnect);
        return ElectaReply.Success(call, Errors.Success.Text);
    }
}
