namespace Simulators.Integration.Clients.Electa;

/// <summary>Electa's types of users.</summary>
public static class ElectaUserType
{
    public const string Student = "STD";
    public const string Teacher = "MDR";
    public const string Administrator = "ADM";
}

/// <summary>Somebody who is to be a user.</summary>
/// <param name="UserType">What is asked for; what results is in the answer.</param>
public sealed record ElectaApplicant(string Email, string FirstName, string LastName, string UserType, string? Phone = null);

/// <summary>A user who was just made.</summary>
/// <param name="UserId">The number that other calls ask for.</param>
/// <param name="UserType">What the user really is: an account for a single teacher makes students only.</param>
/// <param name="Username">Made up by Electa.</param>
/// <param name="Password">Made up by Electa, and told this once.</param>
public sealed record ElectaUser(string UserId, string UserType, string Username, string Password);

public sealed partial class ElectaClient
{
    /// <summary>Makes a user [KB 50152]. Nothing at Electa tells later who there is: the answer must be kept.</summary>
    public async ValueTask<ElectaUser> CreateUserAsync(ElectaApplicant applicant, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(applicant);
        var user = await CallAsync(
            HttpMethod.Post,
            "/User/Create",
            [
                Field("Email", applicant.Email),
                Field("FirstName", applicant.FirstName),
                Field("LastName", applicant.LastName),
                Field("UserType", applicant.UserType),
                Field("Phone", applicant.Phone),
            ],
            cancellation);
        return new ElectaUser(
            Required(user, "UserId"), Required(user, "UserType"), Required(user, "Username"), Required(user, "Password"));
    }

    /// <summary>Deletes a user with all personal files [KB 50153].</summary>
    public async ValueTask<bool> DeleteUserAsync(string userId, CancellationToken cancellation)
    {
        await CallAsync(HttpMethod.Post, "/User/Delete", [Field("UID", userId)], cancellation);
        return true;
    }
}
