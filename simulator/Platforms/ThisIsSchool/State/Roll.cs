using System.Globalization;
using Simulators.Kernel.People;
using Simulators.Kernel.Platforms;

namespace Simulators.ThisIsSchool.State;

/// <summary>The accounts as people.</summary>
static class Roll
{
    public static IEnumerable<Person> Of(PlatformContext context) =>
        ThisIsSchoolTables.All(ThisIsSchoolTables.Of(context.Transaction).Accounts)
            .Select(account => new Person(account.Id.ToString(CultureInfo.InvariantCulture), $"{account.GivenName} {account.FamilyName}")
            {
                ExternalId = account.SourcedId,
                Email = account.Email,
                Roles = account.Role switch
                {
                    "student" => PersonRoles.Student,
                    "teacher" => PersonRoles.Teacher,
                    _ => PersonRoles.None,
                },
                IsActive = account.Active,
            });
}
