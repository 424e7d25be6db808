using Simulators.Kernel.Store;

namespace Simulators.ClassLink.State;

/// <summary>
/// The tables inside a transaction. Users and classes are written through <c>Put</c> and <c>Remove</c>, which keep the
/// links of what an index cannot hold.
/// </summary>
public sealed class RosterTables(ITransaction transaction)
{
    public ITable<string, Org> Orgs { get; } = transaction.Table(ClassLinkSchema.Orgs.Rows);

    public ITable<string, AcademicSession> AcademicSessions { get; } = transaction.Table(ClassLinkSchema.AcademicSessions.Rows);

    public ITable<string, Course> Courses { get; } = transaction.Table(ClassLinkSchema.Courses.Rows);

    public ITable<string, Class> Classes { get; } = transaction.Table(ClassLinkSchema.Classes.Rows);

    public ITable<string, User> Users { get; } = transaction.Table(ClassLinkSchema.Users.Rows);

    public ITable<string, Enrollment> Enrollments { get; } = transaction.Table(ClassLinkSchema.Enrollments.Rows);

    public ITable<string, Demographics> Demographics { get; } = transaction.Table(ClassLinkSchema.Demographics.Rows);

    public ITable<long, Sharing> SharingTable { get; } = transaction.Table(ClassLinkSchema.Sharing);

    public ITable<string, Link> Links { get; } = transaction.Table(ClassLinkSchema.Links);

    /// <summary>What the application may see; the default until somebody says otherwise.</summary>
    public Sharing Sharing => SharingTable.Find(State.Sharing.Application) ?? new Sharing();

    public static RosterTables Of(ITransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return transaction.View(static open => new RosterTables(open));
    }

    /// <summary>The rows of a table of the roster.</summary>
    public ITable<string, TRow> Of<TRow>(RosterTable<TRow> table)
        where TRow : RosterRow
    {
        ArgumentNullException.ThrowIfNull(table);
        return transaction.Table(table.Rows);
    }

    /// <summary>Adds or replaces. Whoever changes rows says <see cref="SharingChanged"/> once at the end.</summary>
    public void Put(Org row) => Put(Orgs, row);

    /// <inheritdoc cref="Put(Org)"/>
    public void Put(AcademicSession row) => Put(AcademicSessions, row);

    /// <inheritdoc cref="Put(Org)"/>
    public void Put(Course row) => Put(Courses, row);

    /// <inheritdoc cref="Put(Org)"/>
    public void Put(Enrollment row) => Put(Enrollments, row);

    /// <inheritdoc cref="Put(Org)"/>
    public void Put(Demographics row) => Put(Demographics, row);

    /// <inheritdoc cref="Put(Org)"/>
    public void Put(Class row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (Put(Classes, row) is { } before && before.TermSourcedIds.Count > 1) Unlink(Link.ClassTerm, row.SourcedId);
        Connect(row);
    }

    /// <inheritdoc cref="Put(Org)"/>
    public void Put(User row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (Put(Users, row) is { } before) Disconnect(before);
        Connect(row);
    }

    /// <summary>Removes without a trace; what clients are to hear of is marked to be deleted instead.</summary>
    public void RemoveClass(string sourcedId)
    {
        if (Classes.Delete(sourcedId)) Unlink(Link.ClassTerm, sourcedId);
    }

    /// <inheritdoc cref="RemoveClass"/>
    public void RemoveUser(string sourcedId)
    {
        if (Users.Find(sourcedId) is not { } user) return;
        Disconnect(user);
        Users.Delete(sourcedId);
    }

    /// <summary>Lets the next call find out anew what is shared.</summary>
    public void SharingChanged() => Put(Sharing with { Stale = true });

    public void Put(Sharing row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (SharingTable.Find(row.Id) is null) SharingTable.Insert(row);
        else SharingTable.Update(row);
    }

    static TRow? Put<TRow>(ITable<string, TRow> table, TRow row)
        where TRow : RosterRow
    {
        var before = table.Find(row.SourcedId);
        if (before is null) table.Insert(row);
        else table.Update(row);
        return before;
    }

    void Connect(Class row)
    {
        for (var i = 1; i < row.TermSourcedIds.Count; i++)
            Add(Link.ClassTerm, row, row.TermSourcedIds[i]);
    }

    void Connect(User user)
    {
        for (var i = 1; i < user.AgentSourcedIds.Count; i++) Add(Link.UserAgent, user, user.AgentSourcedIds[i]);
        foreach (var role in user.Extras?.MoreRoles ?? [])
        {
            if (role.Role != user.Role) Add(Link.UserRole, user, role.Role);
            if (role.Role != user.Role || role.OrgSourcedId != user.OrgSourcedId)
                Add(Link.UserOrgRole, user, OrgRole(role.OrgSourcedId, role.Role));
        }
    }

    /// <summary>What a link of the kind <see cref="Link.UserOrgRole"/> points to.</summary>
    public static string OrgRole(string org, string role) => $"{role}|{org}";

    void Disconnect(User user)
    {
        if (user.AgentSourcedIds.Count > 1) Unlink(Link.UserAgent, user.SourcedId);
        if (user.Extras?.MoreRoles is not { Count: > 0 }) return;
        Unlink(Link.UserRole, user.SourcedId);
        Unlink(Link.UserOrgRole, user.SourcedId);
    }

    void Add(string kind, RosterRow from, string to)
    {
        var link = new Link(kind, from.SourcedId, to, from.Withheld);
        if (Links.Find(link.Key) is null) Links.Insert(link);
    }

    void Unlink(string kind, string from)
    {
        foreach (var link in Links.Where(ClassLinkSchema.LinksFrom, new Pair(kind, from))) Links.Delete(link.Key);
    }
}
