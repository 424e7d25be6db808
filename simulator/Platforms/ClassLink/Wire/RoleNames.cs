using Simulators.ClassLink.State;

namespace Simulators.ClassLink.Wire;

/// <summary>The roles of 1.1 and those of 1.2: a row keeps the word it came with, an answer has one of its own version.</summary>
static class RoleNames
{
    const string Administrator = "administrator";
    const string SiteAdministrator = "siteAdministrator";
    const string DistrictAdministrator = "districtAdministrator";

    static readonly string[] Administrators11 =
        [Administrator, "principal", SiteAdministrator, DistrictAdministrator, "systemAdministrator"];

    public static string In11(string role) => role switch
    {
        "counselor" => "aide",
        "principal" or SiteAdministrator or DistrictAdministrator or "systemAdministrator" => Administrator,
        _ => role,
    };

    public static string In12(RosterTables tables, string role, string org) =>
        role != Administrator ? role : IsSchool(tables, org) ? SiteAdministrator : DistrictAdministrator;

    /// <summary>The users whose role in 1.1 is this.</summary>
    public static Rows<User> Find11(RosterTables tables, string role)
    {
        Rows<User> First(string name) => Rows<User>.Of(tables.Users, ClassLinkSchema.UsersByRole, name);
        return role switch
        {
            Administrator => Administrators11.Select(First).Aggregate((all, next) => new JoinedRows<User>(all, next)),
            "aide" => new JoinedRows<User>(First("aide"), First("counselor")),
            _ when In11(role) != role => ListedRows<User>.None,
            _ => First(role),
        };
    }

    /// <summary>The users one of whose roles in 1.2 is this, or null when an index cannot tell.</summary>
    public static Rows<User>? Find12(RosterTables tables, string role) => role switch
    {
        Administrator => ListedRows<User>.None,
        SiteAdministrator or DistrictAdministrator => null,
        _ => UserSets.OfRole(tables, role),
    };

    static bool IsSchool(RosterTables tables, string org) => tables.Orgs.Find(org)?.Type == "school";
}
