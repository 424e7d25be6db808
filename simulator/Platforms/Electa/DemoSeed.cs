using Simulators.Electa.State;
using Simulators.Electa.Surface;
using Simulators.Kernel.Platforms;

namespace Simulators.Electa;

/// <summary>A few believable rows for a newcomer to meet. README.md lists them, with the ids they get.</summary>
static class DemoSeed
{
    const int EventHour = 16;
    const int EventMinutes = 60;

    public static void Fill(PlatformContext context)
    {
        var tables = ElectaTables.Of(context.Transaction);
        var teacher = Add(context, "ines.moreau@example.com", "Inès", "Moreau", UserType.MDR).UserId;
        var student = Add(context, "tomas.novak@example.com", "Tomáš", "Novák", UserType.STD).UserId;
        Add(context, "layla.haddad@example.com", "ليلى", "حداد", UserType.STD);
        var room = new Room(tables.NextId(ElectaSchema.NextRoom), "Languages");
        tables.Rooms.Insert(room);
        // The ids of the vendor's time zones are not public: these are ours.
        tables.TimeZones.Insert(new Zone(1, "UTC", 0));
        tables.TimeZones.Insert(new Zone(2, "UTC-05:00", -300));
        tables.TimeZones.Insert(new Zone(3, "UTC+02:00", 120));
        var live = EventOf(tables, room.RoomId, teacher, context.Now);
        tables.Events.Insert(live);
        var subscriptionId = tables.NextId(ElectaSchema.NextSubscription);
        tables.Subscriptions.Insert(new Subscription(subscriptionId, student, live.EventId, Course: null));
    }

    static User Add(PlatformContext context, string email, string firstName, string lastName, UserType type) =>
        UserMaking.Make(context, new Applicant(email, firstName, lastName, type)).User;

    static Event EventOf(ElectaTables tables, long roomId, long presenterId, DateTimeOffset now) => new(
        tables.NextId(ElectaSchema.NextEvent),
        "French for beginners",
        "Greetings, and how to ask the way.",
        new DateTimeOffset(now.UtcDateTime.Date.AddDays(1).AddHours(EventHour), TimeSpan.Zero),
        EventMinutes,
        TimeZoneId: null,
        UtcOffset: 0,
        roomId,
        presenterId,
        "B",
        ShowInPublicCalendar: true,
        now);
}
