using System.Collections.Frozen;
using Simulators.Electa.State;
using Simulators.Electa.Wire;
using Simulators.Kernel.Rules;

namespace Simulators.Electa.Rules;

/// <summary>What an event must be [KB 50150].</summary>
static class EventRules
{
    /// <summary>The lengths an event may have, in minutes.</summary>
    static readonly FrozenSet<long> Durations = FrozenSet.Create<long>(
        5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 90, 120, 180, 240, 300, 360, 420, 480, 540, 600, 660, 720, 1440);

    public static Rejection NoDate(string name, string value) => ParameterRules.Invalid(
        name,
        RuleBook.EventDate,
        $"{name} must be mm/dd/yyyy hh:mm:ss (24 hours) of the years 1900 to 8999, or a date alone; "
        + $"it was {Texts.Quote(value)}.");

    /// <summary>Refuses access types that the API does not take.</summary>
    public static Decision<string> Type(string sent) => sent.Trim() switch
    {
        "A" or "a" => "A",
        "B" or "b" => "B",
        _ => ParameterRules.Invalid(
            "EventType",
            RuleBook.EventType,
            $"EventType must be A (anyone with the link) or B (users of the account); it was {Texts.Quote(sent)}."),
    };

    public static Rejection? CheckDuration(long minutes) => Durations.Contains(minutes) ? null : ParameterRules.Invalid(
        "Duration",
        RuleBook.EventDuration,
        $"Duration must be 5 to 60 in steps of 5, 90, 120, 180 to 720 in steps of 60, or 1440 minutes; it was {minutes}.");

    /// <summary>The room that was named, or the account's first.</summary>
    public static Decision<Room> Room(ElectaTables tables, long? roomId, Rule rule)
    {
        if (roomId is not { } id) return tables.Rooms.Page(0, 1)[0];
        return tables.Rooms.Find(id) is { } room ? room : new Rejection(
            Errors.RoomNotFound,
            rule,
            $"The account has no room {id}; GET /__admin/state/electa/rooms lists its rooms.");
    }

    /// <summary>The teacher who was named, or the master administrator.</summary>
    public static Decision<User> Presenter(ElectaTables tables, long? presenterId)
    {
        if (presenterId is not { } id) return tables.MasterAdministrator;
        if (tables.Users.Find(id) is not { } user) return UserRules.NotFound(id, RuleBook.EventPresenter);
        return user.UserType != UserType.STD ? user : new Rejection(
            Errors.PresenterNotTeacher,
            RuleBook.EventPresenter,
            $"{id} is a student (STD), and only a teacher presents: name an MDR or ADM, or nobody for the master administrator.");
    }

    /// <summary>Minutes east of UTC of a time zone.</summary>
    /// <param name="tables">The account's tables, which hold the time zones that are known.</param>
    /// <param name="timeZoneId">As sent, or null for the account's own.</param>
    /// <param name="ofAccount">The account's own.</param>
    /// <param name="unknownRefused">Whether an id that is not known is refused, rather than taken for the account's own.</param>
    public static Decision<int> UtcOffset(ElectaTables tables, long? timeZoneId, int ofAccount, bool unknownRefused)
    {
        if (timeZoneId is not { } id) return ofAccount;
        if (tables.TimeZones.Find(id) is { } zone) return zone.UtcOffset;
        return !unknownRefused ? ofAccount : ParameterRules.Invalid(
            "TimeZoneId",
            RuleBook.TimeZone,
            $"No time zone {id} is known here, for the vendor's list is not public: "
            + "add it with POST /__admin/electa/addTimeZone.");
    }
}
