namespace Simulators.Roster.Records;

/// <summary>A person with an account.</summary>
/// <param name="Role">As 1.1 names it; <c>administrator</c> is a principal.</param>
/// <param name="Orgs">The schools, the primary one first.</param>
/// <param name="Agents">A student's guardians, or a guardian's students.</param>
/// <param name="Preferred">A Latin form of the given name, where that has another script.</param>
sealed record User(
    string SourcedId,
    string Role,
    IReadOnlyList<string> Orgs,
    string Username,
    string GivenName,
    string FamilyName,
    string? MiddleName,
    string Identifier,
    string? Sms,
    string? Phone,
    IReadOnlyList<string> Agents,
    string? Grade,
    string? Preferred)
{
    /// <summary>Everybody signs in by e-mail address, which makes user names unique on the whole platform.</summary>
    public string Email => Username;
}
