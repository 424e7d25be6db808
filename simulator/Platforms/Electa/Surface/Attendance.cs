using Simulators.Electa.State;
using Simulators.Kernel.Clock;
using Simulators.Kernel.Platforms;

namespace Simulators.Electa.Surface;

/// <summary>Stays in rooms begin with a launch, and end by a call or by themselves.</summary>
static class Attendance
{
    const string Ends = "attendanceEnds";

    public static Session Begin(PlatformContext context, User user, long roomId, DateTimeOffset leaves)
    {
        var tables = ElectaTables.Of(context.Transaction);
        var session = new Session(
            tables.NextId(ElectaSchema.NextSession),
            roomId,
            user.UserId,
            user.Username,
            $"{user.FirstName} {user.LastName}",
            user.UniqueUserName,
            context.Now);
        tables.Sessions.Insert(session);
        context.Schedule(leaves, Ends, session.SessionId);
        return session;
    }

    public static void End(ElectaTables tables, Session session, DateTimeOffset at, Ending ending, string? reason = null) =>
        tables.Sessions.Update(session with { LeftAt = at, Ending = ending, Reason = reason });

    /// <summary>The event is over, or the time that a stay lasts; who left before has nothing to end.</summary>
    public static void OnDue(PlatformContext context, DueEvent due)
    {
        var tables = ElectaTables.Of(context.Transaction);
        if (due.Kind == Ends && tables.Sessions.Find(due.Subject) is { LeftAt: null } session)
            End(tables, session, due.At, Ending.Over);
    }
}
