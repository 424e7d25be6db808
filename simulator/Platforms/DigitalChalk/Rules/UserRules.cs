using Simulators.DigitalChalk.State;
using Simulators.Kernel.Rules;

namespace Simulators.DigitalChalk.Rules;

/// <summary>Who may become a user.</summary>
static class UserRules
{
    /// <summary>Are the texts of a new user such as the vendor keeps?</summary>
    /// <param name="longestText">The setting <c>longestText</c>.</param>
    /// <param name="shortestPassword">The setting <c>shortestPassword</c>.</param>
    public static Rejection? Check(Applicant applicant, long longestText, long shortestPassword) =>
        Required("emailAddress", applicant.EmailAddress)
        ?? Required("firstName", applicant.FirstName)
        ?? Required("lastName", applicant.LastName)
        ?? Required("password", applicant.Password)
        ?? NotTooLong("emailAddress", applicant.EmailAddress, longestText)
        ?? NotTooLong("username", applicant.Username, longestText)
        ?? NotTooLong("firstName", applicant.FirstName, longestText)
        ?? NotTooLong("lastName", applicant.LastName, longestText)
        ?? NotTooLong("password", applicant.Password, longestText)
        ?? NotTooLong("tags", applicant.Tags, longestText)
        ?? EmailAddress(applicant.EmailAddress)
        ?? Password(applicant.Password, shortestPassword);

    /// <summary>Is nobody called so yet?</summary>
    public static Rejection? Free(DigitalChalkTables tables, Applicant applicant)
    {
        if (tables.UserByUsername(applicant.Username) is { } namesake)
        {
            return new Rejection(
                Errors.UsernameTaken,
                RuleBook.UsernameTaken,
                $"The username '{applicant.Username}' is that of {namesake.Name}, {WireId.Of(namesake.UserId)}: "
                    + "ask doesUserExist first, and register an existing user with registerUser.");
        }

        return tables.UserByEmail(applicant.EmailAddress) is not { } other ? null : new Rejection(
            Errors.EmailTaken,
            RuleBook.EmailTaken,
            $"The e-mail address '{applicant.EmailAddress}' is that of the user '{other.Username}'.");
    }

    public static Rejection? Required(string element, string? text) =>
        !string.IsNullOrWhiteSpace(text) ? null : new Rejection(
            Errors.ValueMissing.About(element), RuleBook.Required, $"{element} is empty, and must have a text.");

    static Rejection? NotTooLong(string element, string text, long longest) =>
        text.Length <= longest ? null : new Rejection(
            Errors.ValueTooLong.About(element),
            RuleBook.Length,
            $"{element} has {text.Length} characters, and {longest} are kept.");

    static Rejection? EmailAddress(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var sound = at > 0 && at < text.Length - 1 && text.LastIndexOf('@') == at && !text.AsSpan().ContainsAny(" \t\r\n");
        return sound ? null : new Rejection(
            Errors.MalformedEmail, RuleBook.EmailFormat, $"'{text}' is no e-mail address: name@example.org is one.");
    }

    static Rejection? Password(string password, long shortest) =>
        password.Length >= shortest ? null : new Rejection(
            Errors.ShortPassword,
            RuleBook.PasswordLength,
            $"The password has {password.Length} characters, and needs {shortest} (setting shortestPassword).");
}

/// <summary>Somebody who is to become a user.</summary>
/// <param name="Username">The e-mail address where none was sent.</param>
sealed record Applicant(
    string EmailAddress,
    string Username,
    string FirstName,
    string LastName,
    bool LicenseAgreed,
    string Password,
    bool PasswordReset,
    string Tags);
