using System.Globalization;
using Simulators.Kernel.People;
using Simulators.Kernel.Platforms;

namespace Simulators.StudentGroups.State;

/// <summary>The students as people: without address or number, so that only the client's own id finds them.</summary>
static class Roll
{
    public static IEnumerable<Person> Of(PlatformContext context) =>
        StudentGroupsTables.Of(context.Transaction).Students.Page(0, int.MaxValue)
            .Select(student => new Person(student.Id.ToString(CultureInfo.InvariantCulture), student.CivilProfile.Name ?? "")
            {
                ExternalId = student.Uid,
                Roles = PersonRoles.Student,
                IsActive = student.Active,
            });
}
