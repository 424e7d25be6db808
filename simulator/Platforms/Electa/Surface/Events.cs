using Simulators.Electa.Rules;
using Simulators.Electa.State;
using Simulators.Electa.Wire;
using Simulators.Kernel.Wire;

namespace Simulators.Electa.Surface;

/// <summary>Event/Create and event/list [KB 50150, 50147].</summary>
static class Events
{
    public static readonly IReadOnlyList<ElectaAction> Actions =
    [
        new("Event/Create", "/Event/Create", Methods.Both, Create),
        new("event/list", "/event/list/", Methods.Get, List),
    ];

    static Reply Create(ElectaCall call)
    {
        var timeZoneId = call.OptionalNumber("TimeZoneId");
        var utcOffset = Moments.UtcOffset(call);
        var start = Moments.Required(call, "StartDateTime", utcOffset);
        var (roomId, presenterId) = (call.OptionalNumber("RoomId"), call.OptionalNumber("PresenterId"));
        var (sentType, duration) = (call.Required("EventType"), call.Number("Duration"));
        var topic = call.Required("Topic");
        var isPublic = call.Boolean("ShowInPublicCalendar");
        var description = call.Optional("Description");
        if (call.Problem is { } problem) return call.Reject(problem);
        if (EventRules.Type(sentType).Refuses(out var refused, out var type)) return call.Reject(refused);
        if (EventRules.CheckDuration(duration) is { } noDuration) return call.Reject(noDuration);
        if (EventRules.Room(call.Tables, roomId, RuleBook.EventRoom).Refuses(out refused, out var room))
            return call.Reject(refused);
        if (EventRules.Presenter(call.Tables, presenterId).Refuses(out refused, out var presenter)) return call.Reject(refused);
        var live = new Event(
            call.Tables.NextId(ElectaSchema.NextEvent),
            topic,
            description,
            Moments.Utc(start),
            (int)duration,
            timeZoneId,
            utcOffset,
            room.RoomId,
            presenter.UserId,
            type,
            isPublic,
            call.Now);
        call.Tables.Events.Insert(live);
        NoteDefaults(call, live, roomId, presenterId);
        return ElectaReply.Xml(call, Created(call, live));
    }

    static void NoteDefaults(ElectaCall call, Event live, long? roomId, long? presenterId)
    {
        call.Decided(RuleBook.EventCreate);
        if (roomId is null) call.Decided(RuleBook.EventRoom);
        if (presenterId is null) call.Decided(RuleBook.EventPresenter);
        if (live.TimeZoneId is not null) call.Decided(RuleBook.TimeZone);
        if (live.Description is not null) call.Decided(RuleBook.EventDescription);
        call.Decided(RuleBook.EventResult);
    }

    static XmlText Created(ElectaCall call, Event live) => XmlText.Begin(ElectaReply.Declaration)
        .Open("Event"u8)
        .Element("CompanyId"u8, call.Cid)
        .Element("EventId"u8, live.EventId)
        .Element("Topic"u8, live.Topic)
        .Element("StartDateTimeUTC"u8, UsDates.Show(live.StartsAt.UtcDateTime))
        .Element("Duration"u8, live.Duration)
        .Element("RoomId"u8, live.RoomId)
        .Element("PresenterId"u8, live.PresenterId)
        .Element("EventType"u8, live.EventType)
        .Close("Event"u8);

    static Reply List(ElectaCall call)
    {
        var utcOffset = Moments.UtcOffset(call);
        var from = Moments.Required(call, "StartDateTime", utcOffset);
        var until = Moments.Required(call, "EndDateTime", utcOffset);
        var (roomId, organizerId) = (call.OptionalNumber("RoomID"), call.OptionalNumber("OrganizerId"));
        if (call.Problem is { } problem) return call.Reject(problem);
        if (until < from)
        {
            return call.Reject(ParameterRules.Invalid(
                "EndDateTime",
                RuleBook.ListRange,
                $"EndDateTime ({UsDates.Show(until)} UTC) is before StartDateTime ({UsDates.Show(from)} UTC)."));
        }

        var found = Between(call.Tables, from, until, roomId);
        if (organizerId is { } organizer) found = [.. found.Where(live => live.PresenterId == organizer)];
        if (roomId is not null || organizerId is not null) call.Decided(RuleBook.ListFilters);
        call.Decided(RuleBook.ListRange);
        call.Decided(RuleBook.ListResult);
        return ElectaReply.Xml(call, Schedule(call, from, until, utcOffset, found));
    }

    static IReadOnlyList<Event> Between(ElectaTables tables, DateTime from, DateTime until, long? roomId) => roomId is { } room
        ? tables.Events.Range(ElectaSchema.EventsByRoom, (room, from.Ticks), (room, until.Ticks))
        : tables.Events.Range(ElectaSchema.EventsByStart, from.Ticks, until.Ticks);

    static XmlText Schedule(ElectaCall call, DateTime from, DateTime until, int utcOffset, IReadOnlyList<Event> events)
    {
        var text = XmlText.Begin(ElectaReply.Declaration)
            .Open("EventsSchedule"u8)
            .Element("Count"u8, events.Count)
            .Element("CompanyId"u8, call.Cid)
            .Element("StartDateTimeUTC"u8, UsDates.Show(from))
            .Element("EndDateTimeUTC"u8, UsDates.Show(until))
            .Open("Items"u8);
        foreach (var live in events) Item(text, live, utcOffset);
        return text.Close("Items"u8).Close("EventsSchedule"u8);
    }

    /// <summary>The first four in the sample's order; it has one more that begins with Rec, whose name is not known.</summary>
    static void Item(XmlText text, Event live, int utcOffset) => text
        .Open("Item"u8)
        .Element("Topic"u8, live.Topic)
        .Element("Description"u8, live.Description ?? "")
        .Element("EventLocalDateTime"u8, UsDates.Show(live.StartsAt.UtcDateTime.AddMinutes(utcOffset)))
        .Element("EventOriginalDateTime"u8, UsDates.Show(live.StartsAt.UtcDateTime.AddMinutes(live.UtcOffset)))
        .Element("EventId"u8, live.EventId)
        .Element("Duration"u8, live.Duration)
        .Element("RoomId"u8, live.RoomId)
        .Element("OrganizerId"u8, live.PresenterId)
        .Element("EventType"u8, live.EventType)
        .Element("ShowInPublicCalendar"u8, live.ShowInPublicCalendar ? "True" : "False")
        .Close("Item"u8);
}
