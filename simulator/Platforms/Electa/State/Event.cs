namespace Simulators.Electa.State;

/// <summary>A live session in the calendar.</summary>
/// <param name="EventId">Its number.</param>
/// <param name="Topic">As sent.</param>
/// <param name="Description">As sent, or null.</param>
/// <param name="StartsAt">When it begins.</param>
/// <param name="Duration">In minutes.</param>
/// <param name="TimeZoneId">The time zone that its start was given in, or null for the account's own.</param>
/// <param name="UtcOffset">Of that time zone, in minutes east of UTC, when the event was made.</param>
/// <param name="RoomId">The room.</param>
/// <param name="PresenterId">The teacher.</param>
/// <param name="EventType">A (anyone with the link) or B (every user of the account).</param>
/// <param name="ShowInPublicCalendar">As sent.</param>
/// <param name="CreatedAt">When, by the sandbox's clock.</param>
public sealed record Event(
    long EventId,
    string Topic,
    string? Description,
    DateTimeOffset StartsAt,
    int Duration,
    long? TimeZoneId,
    int UtcOffset,
    long RoomId,
    long PresenterId,
    string EventType,
    bool ShowInPublicCalendar,
    DateTimeOffset CreatedAt)
{
    /// <summary>When it is over; a number that follows from two others, so no row needs to hold it.</summary>
    public DateTimeOffset EndsAt() => StartsAt.AddMinutes(Duration);
}
