using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Electa.State;
using Simulators.Kernel.Platforms;

namespace Simulators.Electa.Surface.Dashboards;

/// <summary>What people do in the vendor's own admin area, and no public page has a call for.</summary>
static class AccountDashboard
{
    /// <summary>The offsets that places on earth have.</summary>
    const int Westernmost = -720;
    const int Easternmost = 840;

    public static readonly IReadOnlyList<DashboardAction> Actions =
    [
        new("addRoom", "Adds a virtual classroom. Body: {\"name\": its name}. Answers {\"roomId\"}.", AddRoom),
        new(
            "subscribe",
            "Subscribes a user to an event or to a course. Body: {\"userId\": the user, \"eventId\": the event} or "
            + "{\"userId\", \"course\": the course's name}. Answers {\"subscriptionId\"}.",
            Subscribe),
        new(
            "addTimeZone",
            "Makes a TimeZoneId known, for the vendor's list of ids is not public. Body: {\"timeZoneId\": the id, "
            + "\"name\": its name, "
            + "\"utcOffset\": minutes east of UTC, all year round}. Answers {\"timeZoneId\"}.",
            AddTimeZone),
    ];

    static JsonObject AddRoom(PlatformContext context, JsonElement body)
    {
        var tables = ElectaTables.Of(context.Transaction);
        var room = new Room(tables.NextId(ElectaSchema.NextRoom), Text(body, "name"));
        tables.Rooms.Insert(room);
        return new JsonObject { ["roomId"] = room.RoomId };
    }

    static JsonObject Subscribe(PlatformContext context, JsonElement body)
    {
        var tables = ElectaTables.Of(context.Transaction);
        var userId = Number(body, "userId");
        if (tables.Users.Find(userId) is null) throw new ArgumentException($"The account has no user {userId}.");
        long? eventId = Has(body, "eventId") ? Number(body, "eventId") : null;
        if (eventId is { } id && tables.Events.Find(id) is null) throw new ArgumentException($"The account has no event {id}.");
        var course = eventId is null ? Text(body, "course") : null;
        var subscription = new Subscription(tables.NextId(ElectaSchema.NextSubscription), userId, eventId, course);
        tables.Subscriptions.Insert(subscription);
        return new JsonObject { ["subscriptionId"] = subscription.SubscriptionId };
    }

    static JsonObject AddTimeZone(PlatformContext context, JsonElement body)
    {
        var tables = ElectaTables.Of(context.Transaction);
        var (timeZoneId, utcOffset) = (Number(body, "timeZoneId"), Number(body, "utcOffset"));
        if (utcOffset is < Westernmost or > Easternmost)
            throw new ArgumentException($"utcOffset must be {Westernmost} to {Easternmost} minutes; it was {utcOffset}.");
        tables.TimeZones.Delete(timeZoneId);
        tables.TimeZones.Insert(new Zone(timeZoneId, Text(body, "name"), (int)utcOffset));
        return new JsonObject { ["timeZoneId"] = timeZoneId };
    }

    static bool Has(JsonElement body, string name) => body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out _);

    static string Text(JsonElement body, string name) =>
        Has(body, name) && body.GetProperty(name) is { ValueKind: JsonValueKind.String } value
            && value.GetString() is { Length: > 0 } text
            ? text
            : throw new ArgumentException($"{name} is required: a text.");

    static long Number(JsonElement body, string name) =>
        Has(body, name) && body.GetProperty(name) is { ValueKind: JsonValueKind.Number } value
            && value.TryGetInt64(out var number)
            ? number
            : throw new ArgumentException($"{name} is required: a whole number.");
}
