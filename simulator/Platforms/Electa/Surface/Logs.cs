using Simulators.Electa.Rules;
using Simulators.Electa.State;
using Simulators.Electa.Wire;
using Simulators.Kernel.Wire;

namespace Simulators.Electa.Surface;

/// <summary>/logs/: who was in which room, and when [KB 50148].</summary>
static class Logs
{
    public static readonly IReadOnlyList<ElectaAction> Actions = [new("logs", "/logs/", Methods.Get, List)];

    static Reply List(ElectaCall call)
    {
        var roomId = call.OptionalNumber("RoomID");
        var userId = call.OptionalNumber("UserId");
        var username = call.Optional("Username")?.Trim();
        var (start, end) = (call.OptionalDate("StartDateTimeUTC"), call.OptionalDate("EndDateTimeUTC"));
        if (call.Problem is null && roomId is null && userId is null && username is null)
            call.Refuse(ParameterRules.Missing("RoomID, UserId or Username") with { Rule = RuleBook.LogsFilter });
        var (from, until) = LogRules.Window(start, end, call.Now.UtcDateTime);
        if (until < from) call.Refuse(LogRules.EndsFirst(from, until));
        if (call.Problem is { } problem) return call.Reject(problem);
        if (username is not null) userId = LogRules.UserOf(call.Tables, username, userId);
        call.Decided(RuleBook.LogsWindow);
        call.Decided(RuleBook.LogsResult);
        return ElectaReply.Xml(call, Result(call, from, until, Found(call.Tables, from, until, roomId, userId)));
    }

    /// <summary>Who entered in that time; the end is not in it, so that days follow each other without an overlap.</summary>
    static IReadOnlyList<Session> Found(ElectaTables tables, DateTime from, DateTime until, long? roomId, long? userId)
    {
        if (userId is not { } user)
        {
            var place = roomId!.Value;
            return tables.Sessions.Range(ElectaSchema.SessionsByRoom, (place, from.Ticks), (place, until.Ticks - 1));
        }

        var ofUser = tables.Sessions.Range(ElectaSchema.SessionsByUser, (user, from.Ticks), (user, until.Ticks - 1));
        return roomId is { } room ? [.. ofUser.Where(session => session.RoomId == room)] : ofUser;
    }

    static XmlText Result(ElectaCall call, DateTime from, DateTime until, IReadOnlyList<Session> sessions)
    {
        var text = XmlText.Begin(ElectaReply.Declaration)
            .Open("Logs"u8)
            .Element("Count"u8, sessions.Count)
            .Element("CompanyId"u8, call.Cid)
            .Element("UTCFromDateTime"u8, UsDates.Show(from))
            .Element("UTCToDateTime"u8, UsDates.Show(until))
            .Open("Items"u8);
        foreach (var session in sessions) Item(text, session);
        return text.Close("Items"u8).Close("Logs"u8);
    }

    /// <summary>The first three in the sample's order, ExternaName spelled as there.</summary>
    static void Item(XmlText text, Session session) => text
        .Open("Item"u8)
        .Element("UserId"u8, session.UserId)
        .Element("ExternaName"u8, session.ExternalName ?? "")
        .Element("RoomID"u8, session.RoomId)
        .Element("Username"u8, session.Username)
        .Element("Name"u8, session.Name)
        .Element("UTCEnterDateTime"u8, UsDates.Show(session.EnteredAt.UtcDateTime))
        .Element("UTCLeaveDateTime"u8, session.LeftAt is { } left ? UsDates.Show(left.UtcDateTime) : "")
        .Close("Item"u8);
}
