using System.Globalization;
using Simulators.Kernel.People;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassIn.State;

/// <summary>The members of the school as people: an account that belongs to nobody here is nobody's.</summary>
static class Roll
{
    public static IEnumerable<Person> Of(PlatformContext context)
    {
        var tables = ClassInTables.Of(context.Transaction);
        return tables.Members.Page(0, int.MaxValue)
            .Where(member => member.School == School.Own)
            .GroupBy(member => member.Uid)
            .Select(members => PersonOf(tables.Users.Find(members.Key), [.. members]));
    }

    static Person PersonOf(User? user, IReadOnlyList<Member> members) =>
        new(members[0].Uid.ToString(CultureInfo.InvariantCulture), members[0].Name)
        {
            Email = user?.Email,
            Phone = user?.Telephone,
            Roles = members.Aggregate(PersonRoles.None, (roles, member) => roles | RoleOf(member.Kind)),
            IsActive = user is { Cancelled: false } && members.Any(member => member.Status == MemberStatus.Active),
        };

    static PersonRoles RoleOf(MemberKind kind) => kind switch
    {
        MemberKind.Student => PersonRoles.Student,
        MemberKind.Teacher => PersonRoles.Teacher,
        _ => PersonRoles.Admin,
    };
}
