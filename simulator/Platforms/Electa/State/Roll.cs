using System.Globalization;
using Simulators.Kernel.People;
using Simulators.Kernel.Platforms;

namespace Simulators.Electa.State;

/// <summary>The account's users as people, without its creator, whom every account has.</summary>
static class Roll
{
    public static IEnumerable<Person> Of(PlatformContext context) =>
        ElectaTables.Of(context.Transaction).Users.Page(0, int.MaxValue)
            .Where(user => !user.IsMasterAdministrator)
            .Select(user => new Person(user.UserId.ToString(CultureInfo.InvariantCulture), $"{user.FirstName} {user.LastName}")
            {
                ExternalId = user.UniqueUserName,
                Email = user.Email,
                Phone = user.Phone,
                Roles = user.UserType switch
                {
                    UserType.STD => PersonRoles.Student,
                    UserType.MDR => PersonRoles.Teacher,
                    _ => PersonRoles.Teacher | PersonRoles.Admin,
                },
            });
}
