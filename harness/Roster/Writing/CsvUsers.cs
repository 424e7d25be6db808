using Simulators.Roster.Records;

namespace Simulators.Roster.Writing;

/// <summary>Users as the two versions have them: 1.2 has their roles in a file of its own.</summary>
static class CsvUsers
{
    public static readonly CsvColumn<User>[] V1P1 =
    [
        .. CsvBinding.Begin<User>(user => user.SourcedId),
        new("enabledUser", static _ => "true"),
        new("orgSourcedIds", user => string.Join(',', user.Orgs)),
        new("role", user => user.Role),
        .. Common(),
    ];

    public static readonly CsvColumn<User>[] V1P2 =
    [
        .. CsvBinding.Begin<User>(user => user.SourcedId),
        new("enabledUser", static _ => "true"),
        .. Common(),
        new("userMasterIdentifier", static _ => ""),
        new("preferredGivenName", user => user.Preferred),
        new("preferredMiddleName", static _ => ""),
        new("preferredFamilyName", static _ => ""),
        new("primaryOrgSourcedId", user => user.Orgs[0]),
        new("pronouns", static _ => ""),
    ];

    public static readonly CsvColumn<(User User, int Org)>[] Roles =
    [
        .. CsvBinding.Begin<(User User, int Org)>(role => $"r-{role.User.SourcedId}-{role.Org + 1}"),
        new("userSourcedId", role => role.User.SourcedId),
        new("roleType", role => role.Org == 0 ? "primary" : "secondary"),
        new("role", role => RoleOfV1P2(role.User)),
        new("beginDate", static _ => ""),
        new("endDate", static _ => ""),
        new("orgSourcedId", role => role.User.Orgs[role.Org]),
        new("userProfileSourcedId", static _ => ""),
    ];

    public static IEnumerable<(User User, int Org)> RolesOf(IEnumerable<User> users) =>
        users.SelectMany(user => Enumerable.Range(0, user.Orgs.Count), (user, org) => (user, org));

    /// <summary>1.1 knows administrators only; our only ones are principals, which 1.2 has a word for.</summary>
    public static string RoleOfV1P2(User user) => user.Role == "administrator" ? "principal" : user.Role;

    static CsvColumn<User>[] Common() =>
    [
        new("username", user => user.Username),
        new("userIds", user => $"{{LDAP:{user.Username}}}"),
        new("givenName", user => user.GivenName),
        new("familyName", user => user.FamilyName),
        new("middleName", user => user.MiddleName),
        new("identifier", user => user.Identifier),
        new("email", user => user.Email),
        new("sms", user => user.Sms),
        new("phone", user => user.Phone),
        new("agentSourcedIds", user => string.Join(',', user.Agents)),
        new("grades", user => user.Grade),
        new("password", static _ => ""),
    ];
}
