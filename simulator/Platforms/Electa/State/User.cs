namespace Simulators.Electa.State;

/// <summary>The user types, as the vendor spells them.</summary>
public enum UserType
{
    /// <summary>Student.</summary>
    STD,

    /// <summary>Teacher moderator.</summary>
    MDR,

    /// <summary>Teacher administrator.</summary>
    ADM,
}

/// <summary>A user of the account.</summary>
/// <param name="UserId">The number identifier that other calls name the user by.</param>
/// <param name="Username">Generated; unique.</param>
/// <param name="Email">As sent; empty only for one whom an API 2.1 launch made without it.</param>
/// <param name="FirstName">As sent.</param>
/// <param name="LastName">As sent.</param>
/// <param name="UserType">The type effectively created.</param>
/// <param name="Gender">M, F, or N for not provided.</param>
/// <param name="Address">As sent, or null.</param>
/// <param name="Zip">As sent, or null.</param>
/// <param name="Phone">As sent, or null.</param>
/// <param name="Permissions">Of an MDR for whom any was sent, else null.</param>
/// <param name="UniqueUserName">The caller's own key for the user, from a launch; null for one who was never launched.</param>
/// <param name="IsMasterAdministrator">The creator of the account, who cannot be deleted.</param>
/// <param name="CreatedAt">When, by the sandbox's clock.</param>
public sealed record User(
    long UserId,
    string Username,
    string Email,
    string FirstName,
    string LastName,
    UserType UserType,
    string Gender,
    string? Address,
    string? Zip,
    string? Phone,
    Permissions? Permissions,
    string? UniqueUserName,
    bool IsMasterAdministrator,
    DateTimeOffset CreatedAt);

/// <summary>What a teacher moderator may do, as sent; null for what was not sent.</summary>
public sealed record Permissions(
    bool? CanCreateUsers,
    bool? CanSetUpEvents,
    bool? CanAccessForeignUsers,
    bool? CanBrowseModerators,
    bool? CanRemoveUserAccounts);
