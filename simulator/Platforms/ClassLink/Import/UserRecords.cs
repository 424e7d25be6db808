using Simulators.ClassLink.State;

namespace Simulators.ClassLink.Import;

/// <summary>Makes users, their roles and profiles from rows, as <see cref="RecordMapper"/> does. No password is kept.</summary>
static class UserRecords
{
    /// <summary>Version 1.1 has one role, in each of the orgs.</summary>
    public static User Of11(CellCursor cells)
    {
        var enabled = cells.IsTrue();
        var orgs = cells.References(CsvFile.Orgs);
        var role = cells.Required();
        var user = Person(cells, enabled, cells.Required()) with { Role = role, OrgSourcedId = orgs[0] };
        return orgs.Count == 1
            ? user
            : user with { Extras = new UserExtras { MoreRoles = [.. orgs.Distinct().Skip(1).Select(org => new UserRole(role, org))] } };
    }

    /// <summary>Version 1.2 has the roles in a file of their own.</summary>
    public static User Of12(CellCursor cells)
    {
        var user = Person(cells, cells.IsTrue(), cells.Required());
        var extras = new UserExtras
        {
            UserMasterIdentifier = cells.Text(),
            PreferredFirstName = cells.Text(),
            PreferredMiddleName = cells.Text(),
            PreferredLastName = cells.Text(),
            PrimaryOrgSourcedId = cells.OptionalReference(CsvFile.Orgs),
            Pronouns = cells.Text(),
        };
        return extras.IsEmpty() ? user : user with { Extras = extras };
    }

    public static RoleRow Role(CellCursor cells)
    {
        var user = cells.Reference(CsvFile.Users);
        var secondary = cells.Required() == "secondary";
        var role = cells.Required();
        var (begin, end) = (cells.OptionalDay(), cells.OptionalDay());
        var org = cells.Reference(CsvFile.Orgs);
        var profile = cells.OptionalReference(CsvFile.UserProfiles);
        return new RoleRow(user, new UserRole(role, org, begin, end, profile, secondary) { SourcedId = cells.SourcedId }, cells.ToBeDeleted);
    }

    /// <summary>Credential type, user name and password of the account at the vendor's are not kept.</summary>
    public static UserProfileRow Profile(CellCursor cells)
    {
        var user = cells.Reference(CsvFile.Users);
        var profile = new UserProfile(cells.SourcedId, cells.Required(), cells.Required(), cells.Text(), cells.Text());
        return new UserProfileRow(user, profile, cells.ToBeDeleted);
    }

    static User Person(CellCursor cells, bool enabled, string username)
    {
        var user = new User
        {
            SourcedId = cells.SourcedId,
            DateLastModified = default,
            ToBeDeleted = cells.ToBeDeleted,
            Metadata = cells.Metadata,
            Role = "",
            OrgSourcedId = "",
            EnabledUser = enabled,
            Username = username,
            UserIds = cells.OwnList(),
            GivenName = cells.Required(),
            FamilyName = cells.Required(),
            MiddleName = cells.Text(),
            Identifier = cells.Text(),
            Email = cells.Text(),
            Sms = cells.Text(),
            Phone = cells.Text(),
            AgentSourcedIds = cells.References(CsvFile.Users),
            Grades = cells.List(),
        };
        cells.Skip();
        return user;
    }
}
