namespace Simulators.Interop.DigitalChalk;

/// <summary>The element <c>user</c> as the vendor's samples order it.</summary>
/// <param name="LicenseAgreed">A Boolean or a text: clients give either.</param>
/// <param name="PasswordReset">A Boolean or a text.</param>
sealed record Applicant(
    string EmailAddress,
    string Username,
    string FirstName,
    string LastName,
    object LicenseAgreed,
    string Password,
    object PasswordReset,
    string Tags)
{
    /// <summary>With the words of the vendor's tables for truth values (see <see cref="BooleanTests"/>).</summary>
    public static readonly Applicant Ada = new("ada@school.example", "ada", "Ada", "Lovelace", "true", "Secret123", "false", "");

    public Applicant Named(string username) => this with { EmailAddress = $"{username}@school.example", Username = username };
}
