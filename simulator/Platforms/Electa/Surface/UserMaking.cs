using System.Globalization;
using Simulators.Electa.State;
using Simulators.Electa.Wire;
using Simulators.Kernel.Ids;
using Simulators.Kernel.Platforms;

namespace Simulators.Electa.Surface;

/// <summary>Makes users: for User/Create, for launches and for the seed.</summary>
static class UserMaking
{
    const int PasswordLength = 8;
    const int UsernamePrefix = 4;

    public static (User User, string Password) Make(ElectaCall call, Applicant applicant)
    {
        call.Decided(RuleBook.UserCredentials);
        return Make(call.Context, applicant);
    }

    /// <summary>
    /// Assumption: a password of 8 letters and digits, and a username that ends with the user's number, so that nobody
    /// else has it; both follow from the sandbox and the number.
    /// </summary>
    public static (User User, string Password) Make(PlatformContext context, Applicant applicant)
    {
        var tables = ElectaTables.Of(context.Transaction);
        var userId = tables.NextId(ElectaSchema.NextUser);
        var number = userId.ToString(CultureInfo.InvariantCulture);
        var secret = SeededText.Key(context.Seed, "electa/user", userId, PasswordLength + UsernamePrefix);
        var user = new User(
            userId,
            string.Concat(secret[PasswordLength..].ToLowerInvariant(), number),
            applicant.Email,
            applicant.FirstName,
            applicant.LastName,
            applicant.UserType,
            applicant.Gender,
            applicant.Address,
            applicant.Zip,
            applicant.Phone,
            applicant.Permissions,
            applicant.UniqueUserName,
            applicant.IsMasterAdministrator,
            context.Now);
        tables.Users.Insert(user);
        return (user, secret[..PasswordLength]);
    }
}

/// <summary>Somebody who is to be made a user.</summary>
sealed record Applicant(string Email, string FirstName, string LastName, UserType UserType)
{
    public string Gender { get; init; } = "N";

    public string? Address { get; init; }

    public string? Zip { get; init; }

    public string? Phone { get; init; }

    public Permissions? Permissions { get; init; }

    public string? UniqueUserName { get; init; }

    public bool IsMasterAdministrator { get; init; }
}
