namespace Simulators.ThisIsSchool.State;

/// <summary>A person's account.</summary>
/// <param name="Id">From 1, in the order in which they are made.</param>
/// <param name="DistrictId">The district it belongs to.</param>
/// <param name="SourcedId">The ClassLink id it is linked to, or null: it is in no sync [seed 002, FAQ 1].</param>
/// <param name="Role">teacher or student; an account made by hand may be staff.</param>
/// <param name="Username">No other account of any district has it [seed 002, data requirements].</param>
/// <param name="Email">The e-mail address, or null.</param>
/// <param name="GivenName">First name.</param>
/// <param name="FamilyName">Last name.</param>
/// <param name="Schools">The sourcedIds of the schools that the person is enrolled in, sorted.</param>
/// <param name="Active">False from a full data reset until a sync reactivates it [seed 002, step 1].</param>
public sealed record Account(
    long Id,
    long DistrictId,
    string? SourcedId,
    string Role,
    string Username,
    string? Email,
    string GivenName,
    string FamilyName,
    IReadOnlyList<string> Schools,
    bool Active = true)
{
    public const string Teacher = "teacher";
    public const string Student = "student";
    public const string Staff = "staff";
}
