using Simulators.ClassLink.State;

namespace Simulators.ClassLink.Import;

/// <summary>
/// Version 1.2 tells of a user in three files; the state has one row. Gives the staged users their roles and profiles, those
/// that the import brings and those that they have and it does not speak of.
/// </summary>
sealed class UserMerge(Manifest manifest, Staging staging, RosterTables tables, FaultList faults)
{
    const string RolesFile = "roles.csv";
    const string UsersFile = "users.csv";
    const int PageSize = 4096;

    readonly Dictionary<string, List<int>> _roles = ByUser(staging.Roles, row => row.UserSourcedId);
    readonly Dictionary<string, List<int>> _profiles = ByUser(staging.UserProfiles, row => row.UserSourcedId);
    readonly bool _rolesWhole = manifest[CsvFile.Roles] == CsvFileMode.Bulk;
    readonly bool _profilesWhole = manifest[CsvFile.UserProfiles] == CsvFileMode.Bulk;

    public void Run()
    {
        if (manifest.Version == "1.1") return;
        var brought = staging.Users.Count;
        for (var i = 0; i < brought; i++) MergeStaged(i);
        foreach (var user in _roles.Keys.Union(_profiles.Keys)) MergeOther(user);
        if ((_rolesWhole || _profilesWhole) && manifest[CsvFile.Users] != CsvFileMode.Bulk) MergeUnnamed();
    }

    static Dictionary<string, List<int>> ByUser<TRow>(Staged<TRow> rows, Func<TRow, string> userOf)
        where TRow : class
    {
        Dictionary<string, List<int>> byUser = [];
        for (var i = 0; i < rows.Count; i++)
        {
            var user = userOf(rows[i].Row);
            if (byUser.TryGetValue(user, out var places)) places.Add(i);
            else byUser.Add(user, new List<int>(1) { i });
        }

        return byUser;
    }

    void MergeStaged(int place)
    {
        var (user, number) = staging.Users[place];
        if (user.ToBeDeleted) return;
        if (Merged(user, tables.Users.Find(user.SourcedId)) is { } merged) staging.Users.Replace(place, merged);
        else if (RolesAreKnown)
        {
            faults.Add(
                UsersFile,
                number,
                "sourcedId",
                user.SourcedId,
                $"No row of {RolesFile} gives the user a role: add one.",
                RuleBook.ImportRoleRows);
        }
    }

    /// <summary>A role row that has a fault has been told of; that its user has no other role is no second fault.</summary>
    bool RolesAreKnown => !staging.IsUnread(CsvFile.Roles) && !staging.HasFaulty(CsvFile.Roles);

    /// <summary>Of a user whom the import gives roles or profiles only.</summary>
    void MergeOther(string sourcedId)
    {
        // One who does not exist is the reference's fault.
        if (staging.Users.Contains(sourcedId) || tables.Users.Find(sourcedId) is not { ToBeDeleted: false } user) return;
        StageOther(user, _roles.TryGetValue(sourcedId, out var rows) ? staging.Roles[rows[^1]].Number : 0);
    }

    /// <summary>Bulk roles or profiles are all that there are: who is not named has none left.</summary>
    void MergeUnnamed()
    {
        for (var offset = 0; tables.Users.Page(offset, PageSize) is { Count: > 0 } page; offset += PageSize)
        {
            foreach (var user in page)
            {
                if (!user.ToBeDeleted && !staging.Users.Contains(user.SourcedId)) StageOther(user, 0);
            }
        }
    }

    void StageOther(User user, int number)
    {
        if (Merged(user, user) is { } merged) staging.Users.Add(user.SourcedId, merged, number);
        else if (RolesAreKnown)
        {
            faults.Add(
                RolesFile,
                number,
                "userSourcedId",
                user.SourcedId,
                $"It would leave the user '{user.SourcedId}' without a role: leave one, or delete the user.",
                RuleBook.ImportRoleRows);
        }
    }

    /// <summary>The user with roles and profiles, or null when there is no role.</summary>
    User? Merged(User user, User? existing)
    {
        var profiles = Profiles(user.SourcedId, existing);
        var roles = Roles(user, existing, profiles);
        if (roles.Count == 0) return null;
        var first = roles[0];
        var extras = (user.Extras ?? new UserExtras()) with
        {
            RoleBeginDate = first.BeginDate,
            RoleEndDate = first.EndDate,
            RoleUserProfile = first.UserProfile,
            MoreRoles = roles.Count > 1 ? roles.GetRange(1, roles.Count - 1) : null,
            UserProfiles = profiles.Count > 0 ? profiles : null,
        };
        return user with
        {
            Role = first.Role,
            OrgSourcedId = first.OrgSourcedId,
            RoleSourcedId = first.SourcedId,
            Extras = extras.IsEmpty() ? null : extras,
        };
    }

    List<UserRole> Roles(User user, User? existing, List<UserProfile> profiles)
    {
        var roles = _rolesWhole || existing is null ? [] : existing.AllRoles().ToList();
        foreach (var place in _roles.GetValueOrDefault(user.SourcedId) ?? [])
        {
            var (row, number) = staging.Roles[place];
            var at = roles.FindIndex(role => role.SourcedId == row.Role.SourcedId);
            // What came from elsewhere has no id of its own.
            if (at < 0) at = roles.FindIndex(role => role.SourcedId is null && (role.Role, role.OrgSourcedId) == (row.Role.Role, row.Role.OrgSourcedId));
            if (row.ToBeDeleted)
            {
                if (at >= 0) roles.RemoveAt(at);
                continue;
            }

            CheckProfile(row.Role, number, profiles);
            if (at >= 0) roles[at] = row.Role;
            else roles.Add(row.Role);
        }

        return roles.Count < 2 ? roles : [.. roles.OrderBy(role => Rank(role, user.Extras?.PrimaryOrgSourcedId))];
    }

    /// <summary>The first role is the one that version 1.1 has: the primary one, at the primary org if there is one.</summary>
    static int Rank(UserRole role, string? primaryOrg) => (role.Secondary ? 2 : 0) + (primaryOrg is null || role.OrgSourcedId == primaryOrg ? 0 : 1);

    List<UserProfile> Profiles(string user, User? existing)
    {
        var profiles = _profilesWhole ? [] : existing?.Extras?.UserProfiles?.ToList() ?? [];
        foreach (var place in _profiles.GetValueOrDefault(user) ?? [])
        {
            var row = staging.UserProfiles[place].Row;
            var at = profiles.FindIndex(profile => profile.ProfileId == row.Profile.ProfileId);
            if (at >= 0 && row.ToBeDeleted) profiles.RemoveAt(at);
            else if (at >= 0) profiles[at] = row.Profile;
            else if (!row.ToBeDeleted) profiles.Add(row.Profile);
        }

        return profiles;
    }

    void CheckProfile(UserRole role, int number, List<UserProfile> profiles)
    {
        if (role.UserProfile is not { } id || profiles.Exists(profile => profile.ProfileId == id)) return;
        if (staging.IsFaulty(CsvFile.UserProfiles, id) || staging.IsUnread(CsvFile.UserProfiles)) return;
        faults.Add(
            RolesFile, number, "userProfileSourcedId", id, $"The role's user has no profile '{id}' in userProfiles.csv: add it, or name another.", RuleBook.ImportReference);
    }
}
