namespace Simulators.ClassLink.State;

/// <summary>Users by role and org, wherever among their roles it stands.</summary>
static class UserSets
{
    public static bool Holds(User user, string role) =>
        user.Role == role || (user.Extras?.MoreRoles?.Any(more => more.Role == role) ?? false);

    public static bool Holds(User user, string role, string org) =>
        (user.Role == role && user.OrgSourcedId == org)
        || (user.Extras?.MoreRoles?.Any(more => more.Role == role && more.OrgSourcedId == org) ?? false);

    public static Rows<User> OfRole(RosterTables tables, string role) =>
        With(tables, Rows<User>.Of(tables.Users, ClassLinkSchema.UsersByRole, role), new Pair(Link.UserRole, role));

    public static Rows<User> OfRoleAt(RosterTables tables, string role, string org)
    {
        var (active, deleted) = (new Pair(org, role), new Pair(org, RosterTable<User>.Deleted(role)));
        var first = new SplitRows<User>(
            new IndexedRows<User, Pair>(tables.Users, ClassLinkSchema.UsersByOrg, active, active),
            new IndexedRows<User, Pair>(tables.Users, ClassLinkSchema.UsersByOrg, deleted, deleted));
        return With(tables, first, new Pair(Link.UserOrgRole, RosterTables.OrgRole(org, role)));
    }

    /// <summary>Those whom somebody names as an agent's charge: users with that agent.</summary>
    public static Rows<User> OfAgent(RosterTables tables, string agent)
    {
        var first = new IndexedRows<User, string>(tables.Users, ClassLinkSchema.UsersByAgent, agent, agent);
        return With(tables, first, new Pair(Link.UserAgent, agent));
    }

    static Rows<User> With(RosterTables tables, Rows<User> first, Pair link)
    {
        var more = tables.Links.Where(ClassLinkSchema.LinksTo, link);
        if (more.Count == 0) return first;
        var users = more.Select(found => tables.Users.Find(found.From)!).ToList();
        return new JoinedRows<User>(first, new SplitRows<User>(
            new ListedRows<User>([.. users.Where(user => !user.ToBeDeleted)]),
            new ListedRows<User>([.. users.Where(user => user.ToBeDeleted)])));
    }
}
