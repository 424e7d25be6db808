namespace Simulators.ClassLink.State;

/// <summary>
/// A human being. Passwords are never kept: what a source sends is dropped, and the field answers as if it were empty.
/// </summary>
public sealed record User : RosterRow
{
    public required bool EnabledUser { get; init; }

    public required string GivenName { get; init; }

    public required string FamilyName { get; init; }

    /// <summary>The role of 1.1, and the first of the roles of 1.2, in the words of the version it came in.</summary>
    public required string Role { get; init; }

    /// <summary>The org of that role: the first of <c>orgs</c> in 1.1.</summary>
    public required string OrgSourcedId { get; init; }

    /// <summary>The sourcedId that roles.csv gave that role, by which a later delta names it; null when it came otherwise.</summary>
    public string? RoleSourcedId { get; init; }

    public string? Username { get; init; }

    public string? MiddleName { get; init; }

    public string? Identifier { get; init; }

    public string? Email { get; init; }

    public string? Sms { get; init; }

    public string? Phone { get; init; }

    public Texts Grades { get; init; }

    public Texts AgentSourcedIds { get; init; }

    /// <summary>As CSV writes them: <c>{Fed:jdoe}</c>.</summary>
    public Texts UserIds { get; init; }

    /// <summary>What most users have not, or null.</summary>
    public UserExtras? Extras { get; init; }

    /// <summary>All roles: the first, which is primary, and the others.</summary>
    public IEnumerable<UserRole> AllRoles()
    {
        yield return new UserRole(Role, OrgSourcedId, Extras?.RoleBeginDate, Extras?.RoleEndDate, Extras?.RoleUserProfile)
        {
            SourcedId = RoleSourcedId,
        };
        foreach (var role in Extras?.MoreRoles ?? []) yield return role;
    }
}

/// <summary>A user's role in an org beyond the first.</summary>
/// <param name="Role">What the user is there.</param>
/// <param name="OrgSourcedId">Where.</param>
/// <param name="BeginDate">The first day, or null.</param>
/// <param name="EndDate">The first day on which it is over, or null.</param>
/// <param name="UserProfile">The <c>profileId</c> of the account it is for, or null.</param>
/// <param name="Secondary">Its <c>roleType</c>: one role of an org is primary.</param>
public sealed record UserRole(
    string Role,
    string OrgSourcedId,
    DateOnly? BeginDate = null,
    DateOnly? EndDate = null,
    string? UserProfile = null,
    bool Secondary = false)
{
    /// <summary>As <see cref="User.RoleSourcedId"/>.</summary>
    public string? SourcedId { get; init; }
}

/// <summary>An account of a user at some system [1.2 UserProfile]; credentials are not kept.</summary>
public sealed record UserProfile(
    string ProfileId,
    string ProfileType,
    string VendorId,
    string? ApplicationId = null,
    string? Description = null);

/// <summary>What most users have not: kept apart, so that a million users cost less.</summary>
public sealed record UserExtras
{
    public string? UserMasterIdentifier { get; init; }

    public string? PreferredFirstName { get; init; }

    public string? PreferredMiddleName { get; init; }

    public string? PreferredLastName { get; init; }

    public string? Pronouns { get; init; }

    public string? PrimaryOrgSourcedId { get; init; }

    /// <summary>Of the user's first role.</summary>
    public DateOnly? RoleBeginDate { get; init; }

    /// <summary>Of the user's first role.</summary>
    public DateOnly? RoleEndDate { get; init; }

    /// <summary>Of the user's first role.</summary>
    public string? RoleUserProfile { get; init; }

    public IReadOnlyList<UserRole>? MoreRoles { get; init; }

    public IReadOnlyList<UserProfile>? UserProfiles { get; init; }

    /// <summary>Whether there is nothing in it, so that null serves as well.</summary>
    public bool IsEmpty() => Equals(new UserExtras());

    public bool Equals(UserExtras? other) =>
        other is not null
        && Plain == other.Plain
        && (MoreRoles ?? []).SequenceEqual(other.MoreRoles ?? [])
        && (UserProfiles ?? []).SequenceEqual(other.UserProfiles ?? []);

    public override int GetHashCode() => HashCode.Combine(Plain, MoreRoles?.Count, UserProfiles?.Count);

    (string?, string?, string?, string?, string?, string?, DateOnly?, (DateOnly?, string?)) Plain =>
        (UserMasterIdentifier, PreferredFirstName, PreferredMiddleName, PreferredLastName, Pronouns, PrimaryOrgSourcedId,
            RoleBeginDate, (RoleEndDate, RoleUserProfile));
}
