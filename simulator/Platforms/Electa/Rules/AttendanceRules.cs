using Simulators.Electa.State;
using Simulators.Kernel.Rules;

namespace Simulators.Electa.Rules;

/// <summary>Who is in which room, and until when.</summary>
static class AttendanceRules
{
    /// <summary>When somebody who enters now will leave: at the end of the event that is going on, or after a while.</summary>
    public static DateTimeOffset Leaves(ElectaTables tables, long roomId, DateTimeOffset now, TimeSpan withoutEvent)
    {
        var longest = TimeSpan.FromDays(1).Ticks;
        var running = tables.Events
            .Range(ElectaSchema.EventsByRoom, (roomId, now.UtcTicks - longest), (roomId, now.UtcTicks))
            .Where(live => live.EndsAt() > now)
            .Select(live => live.EndsAt())
            .ToList();
        if (running.Count > 0) return running.Max();
        return withoutEvent < DateTimeOffset.MaxValue - now ? now + withoutEvent : DateTimeOffset.MaxValue;
    }

    /// <summary>The user's stay in that room, if there is one to end [KB 50155].</summary>
    public static Decision<Session> Present(ElectaTables tables, long roomId, long userId)
    {
        if (EventRules.Room(tables, roomId, RuleBook.DisconnectUnknown).Refuses(out var refused, out _)) return refused;
        if (tables.Users.Find(userId) is null) return UserRules.NotFound(userId, RuleBook.DisconnectUnknown);
        var session = tables.SessionOf(userId);
        return session is not null && session.RoomId == roomId ? session : new Rejection(
            Errors.NotInSession,
            RuleBook.DisconnectAbsent,
            $"{userId} is not in the room {roomId} now ({(session is null ? "nor in another" : $"but in {session.RoomId}")}); "
            + "/launch/ lets a user enter.");
    }
}
