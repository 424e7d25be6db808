using System.Text.Json.Serialization;

namespace Simulators.DigitalChalk.State;

/// <summary>A user of the organisation.</summary>
/// <param name="UserId">The user's id; v4 never shows it, the state view does.</param>
/// <param name="EmailAddress">As sent.</param>
/// <param name="Username">As sent, or the e-mail address where the organisation does not use usernames.</param>
/// <param name="LicenseAgreed">Whether the licence is agreed to.</param>
/// <param name="PasswordHash">Salted: the password itself is kept nowhere.</param>
/// <param name="PasswordReset">Whether the user has to choose another password at the next login.</param>
/// <param name="Tags">As sent: words separated by spaces, which decide what the user may register for.</param>
/// <param name="CreatedAt">When, by the sandbox's clock.</param>
public sealed record User(
    [property: JsonConverter(typeof(WireIdConverter))] long UserId,
    string EmailAddress,
    string Username,
    string FirstName,
    string LastName,
    bool LicenseAgreed,
    string PasswordHash,
    bool PasswordReset,
    string Tags,
    DateTimeOffset CreatedAt)
{
    /// <summary>The full name, as replies have it.</summary>
    [JsonIgnore]
    public string Name => $"{FirstName} {LastName}";
}
