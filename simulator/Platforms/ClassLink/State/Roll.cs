using Simulators.Kernel.People;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassLink.State;

/// <summary>The roster's users as people; whoever the application may not see is not active for it.</summary>
static class Roll
{
    public static IEnumerable<Person> Of(PlatformContext context) =>
        RosterTables.Of(context.Transaction).Users.Page(0, int.MaxValue)
            .Select(user => new Person(user.SourcedId, $"{user.GivenName} {user.FamilyName}")
            {
                ExternalId = user.SourcedId,
                Email = user.Email,
                Phone = user.Sms ?? user.Phone,
                Roles = user.AllRoles().Aggregate(PersonRoles.None, (roles, role) => roles | RoleOf(role.Role)),
                IsActive = user is { EnabledUser: true, ToBeDeleted: false, Withheld: false },
            });

    /// <summary>The words of OneRoster 1.1 and 1.2; aides, parents and the like are nobody a platform must have.</summary>
    static PersonRoles RoleOf(string role) => role switch
    {
        "student" => PersonRoles.Student,
        "teacher" => PersonRoles.Teacher,
        "administrator" or "siteAdministrator" or "districtAdministrator" or "systemAdministrator" or "principal" => PersonRoles.Admin,
        _ => PersonRoles.None,
    };
}
