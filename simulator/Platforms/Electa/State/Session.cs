namespace Simulators.Electa.State;

/// <summary>Somebody's stay in a room: what the session logs list.</summary>
/// <param name="SessionId">Its number.</param>
/// <param name="RoomId">The room.</param>
/// <param name="UserId">The user; the logs outlive the user.</param>
/// <param name="Username">The user's, at that time.</param>
/// <param name="Name">The user's, at that time.</param>
/// <param name="ExternalName">The caller's own key for the user, as launched, or null.</param>
/// <param name="EnteredAt">When the user entered.</param>
/// <param name="LeftAt">When the user left, or null for one who is in the room now.</param>
/// <param name="Ending">Why the stay ended.</param>
/// <param name="Reason">The text that a disconnecting call gave, or null.</param>
public sealed record Session(
    long SessionId,
    long RoomId,
    long UserId,
    string Username,
    string Name,
    string? ExternalName,
    DateTimeOffset EnteredAt,
    DateTimeOffset? LeftAt = null,
    Ending? Ending = null,
    string? Reason = null);

/// <summary>Why a stay in a room ended.</summary>
public enum Ending
{
    /// <summary>The event, or the time that a stay lasts, was over.</summary>
    Over,

    /// <summary>A call disconnected the user.</summary>
    Disconnected,

    /// <summary>The user entered another room.</summary>
    Moved,

    /// <summary>The user was deleted.</summary>
    Deleted,
}
