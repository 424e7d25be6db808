using Simulators.ClassLink.State;

namespace Simulators.ClassLink.Wire;

/// <summary>Makes a user of what a person at the district wrote: with the role and orgs of 1.1, or the roles of 1.2.</summary>
static class UserEdits
{
    public static User User(RecordReader read, string id, DateTime now, User? before)
    {
        var roles = Roles(read, before);
        var extras = Extras(read, before, roles);
        read.Text("password", null);
        return new User
        {
            SourcedId = id,
            DateLastModified = now,
            ToBeDeleted = read.IsToBeDeleted(before?.ToBeDeleted ?? false),
            Withheld = before?.Withheld ?? false,
            Metadata = read.Object("metadata", before?.Metadata),
            EnabledUser = read.Flag("enabledUser", before?.EnabledUser ?? true) ?? true,
            GivenName = read.Needed("givenName", before?.GivenName),
            FamilyName = read.Needed("familyName", before?.FamilyName),
            MiddleName = read.Text("middleName", before?.MiddleName),
            Role = roles[0].Role,
            OrgSourcedId = roles[0].OrgSourcedId,
            RoleSourcedId = before?.RoleSourcedId,
            Username = read.Text("username", before?.Username),
            Identifier = read.Text("identifier", before?.Identifier),
            Email = read.Text("email", before?.Email),
            Sms = read.Text("sms", before?.Sms),
            Phone = read.Text("phone", before?.Phone),
            Grades = read.List("grades", before?.Grades ?? default),
            AgentSourcedIds = read.References("agents", "agent", before?.AgentSourcedIds ?? default),
            UserIds = UserIds(read, before),
            Extras = extras.IsEmpty() ? null : extras,
        };
    }

    static IReadOnlyList<UserRole> Roles(RecordReader read, User? before)
    {
        if (read.Objects("roles") is { } sent)
        {
            return sent.Count > 0
                ? [.. sent.Select(Role)]
                : throw new ArgumentException("A user needs at least one of the list roles.");
        }

        var role = read.Text("role", null);
        var orgs = read.References("orgs", "org", Texts.None);
        if (role is null && orgs.Count == 0 && before is not null) return [.. before.AllRoles()];
        var name = role ?? before?.Role ?? throw new ArgumentException("The record needs the member role, or the list roles of 1.2.");
        var places = orgs.Count > 0 ? orgs : Texts.Of([.. before?.AllRoles().Select(known => known.OrgSourcedId).Distinct() ?? []]);
        return places.Count > 0
            ? [.. places.Select(org => new UserRole(name, org))]
            : throw new ArgumentException("The record needs the member orgs, a list of references, or the list roles of 1.2.");
    }

    static UserRole Role(RecordReader read)
    {
        var role = new UserRole(
            read.Needed("role", null),
            read.NeededReference("org", null),
            read.Date("beginDate", null),
            read.Date("endDate", null),
            read.Text("userProfile", null),
            read.Text("roleType", null) == "secondary");
        read.NothingElse();
        return role;
    }

    static Texts UserIds(RecordReader read, User? before)
    {
        if (read.Objects("userIds") is not { } sent) return before?.UserIds ?? default;
        return Texts.Of([.. sent.Select(id => $"{{{id.Needed("type", null)}:{id.Needed("identifier", null)}}}")]);
    }

    static UserExtras Extras(RecordReader read, User? before, IReadOnlyList<UserRole> roles) => new()
    {
        UserMasterIdentifier = read.Text("userMasterIdentifier", before?.Extras?.UserMasterIdentifier),
        PreferredFirstName = read.Text("preferredFirstName", before?.Extras?.PreferredFirstName),
        PreferredMiddleName = read.Text("preferredMiddleName", before?.Extras?.PreferredMiddleName),
        PreferredLastName = read.Text("preferredLastName", before?.Extras?.PreferredLastName),
        Pronouns = read.Text("pronouns", before?.Extras?.Pronouns),
        PrimaryOrgSourcedId = read.Reference("primaryOrg", before?.Extras?.PrimaryOrgSourcedId),
        RoleBeginDate = roles[0].BeginDate,
        RoleEndDate = roles[0].EndDate,
        RoleUserProfile = roles[0].UserProfile,
        MoreRoles = roles.Count > 1 ? [.. roles.Skip(1)] : null,
        UserProfiles = Profiles(read, before),
    };

    static IReadOnlyList<UserProfile>? Profiles(RecordReader read, User? before)
    {
        if (read.Objects("userProfiles") is not { } sent) return before?.Extras?.UserProfiles;
        return sent.Count == 0 ? null : [.. sent.Select(profile => new UserProfile(
            profile.Needed("profileId", null),
            profile.Needed("profileType", null),
            profile.Needed("vendorId", null),
            profile.Text("applicationId", null),
            profile.Text("description", null)))];
    }
}
