using System.Xml.Linq;

namespace Simulators.Integration.Clients.DigitalChalk;

/// <summary>Somebody who is to be a user.</summary>
/// <param name="Username">What the person logs in with.</param>
/// <param name="Password">Sent as it is; DigitalChalk keeps it encrypted.</param>
/// <param name="PasswordReset">Whether the person must choose another one at the first log-in.</param>
/// <param name="Tags">Separated by spaces; offerings may ask for them.</param>
public sealed record DigitalChalkApplicant(
    string EmailAddress,
    string Username,
    string FirstName,
    string LastName,
    string Password,
    bool PasswordReset,
    string Tags = "");

/// <summary>A registration for an offering.</summary>
/// <param name="Id">studentRegistrationId.</param>
public sealed record DigitalChalkRegistration(string Id, string OfferingId, string OfferingTitle);

public sealed partial class DigitalChalkClient
{
    const string True = "true";
    const string False = "false";

    /// <summary>Whether somebody has this username.</summary>
    public async ValueTask<bool> DoesUserExistAsync(string username, CancellationToken cancellation)
    {
        var response = await CallAsync("doesUserExist", [Part("username", username)], cancellation);
        return TextOf(response, "exists") switch
        {
            True or "1" => true,
            False or "0" => false,
            var other => throw new UnknownOutcomeException(
                Platform, UnknownReason.BadAnswer, $"digitalchalk answered exists with '{other}'."),
        };
    }

    /// <summary>Makes a user.</summary>
    /// <returns>The username that the user has.</returns>
    public async ValueTask<string> CreateUserAsync(DigitalChalkApplicant applicant, CancellationToken cancellation)
    {
        var response = await CallAsync("createUser", [UserOf(applicant)], cancellation);
        return TextOf(response, "username");
    }

    /// <summary>Makes a user and registers it for an offering.</summary>
    public async ValueTask<DigitalChalkRegistration> CreateAndRegisterUserAsync(
        DigitalChalkApplicant applicant,
        string offeringId,
        CancellationToken cancellation) =>
        Registration(await CallAsync(
            "createAndRegisterUser", [UserOf(applicant), Part("offeringId", offeringId)], cancellation));

    /// <summary>Registers a user for an offering.</summary>
    public async ValueTask<DigitalChalkRegistration> RegisterUserAsync(
        string username,
        string offeringId,
        CancellationToken cancellation) =>
        Registration(await CallAsync(
            "registerUser", [Part("username", username), Part("offeringId", offeringId)], cancellation));

    /// <summary>What the user is registered for and has not completed.</summary>
    public async ValueTask<IReadOnlyList<DigitalChalkRegistration>> GetCurrentRegistrationsAsync(
        string username,
        CancellationToken cancellation)
    {
        var response = await CallAsync("getCurrentStudentRegistrations", [Part("username", username)], cancellation);
        return [.. response.Elements(Api + "studentRegistration").Select(Registration)];
    }

    /// <summary>The children in the order of every sample; the service takes no other.</summary>
    static XElement UserOf(DigitalChalkApplicant applicant) => new(
        Api + "user",
        Part("emailAddress", applicant.EmailAddress),
        Part("username", applicant.Username),
        Part("firstName", applicant.FirstName),
        Part("lastName", applicant.LastName),
        Part("licenseAgreed", True),
        Part("password", applicant.Password),
        Part("passwordReset", applicant.PasswordReset ? True : False),
        Part("tags", applicant.Tags));

    static DigitalChalkRegistration Registration(XElement element) => new(
        TextOf(element, "studentRegistrationId"), TextOf(element, "offeringId"), TextOf(element, "offeringTitle"));
}
