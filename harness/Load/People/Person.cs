namespace Simulators.Load.People;

/// <summary>A student of the generated district.</summary>
/// <param name="Index">From 0; the place among the students.</param>
/// <param name="ExternalId">The district's own id: <c>s-0000017</c>.</param>
/// <param name="FirstName">May be in another script than Latin.</param>
/// <param name="LastName">May be in another script than Latin.</param>
/// <param name="Email">Unique in the district, and under a domain that no other seed has.</param>
/// <param name="Phone">The family's, which brothers and sisters share.</param>
/// <param name="Grade">OneRoster's code: <c>KG</c>, <c>01</c> to <c>12</c>.</param>
public sealed record Person(
    int Index,
    string ExternalId,
    string FirstName,
    string LastName,
    string Email,
    string? Phone,
    string Grade)
{
    /// <summary>First and last name.</summary>
    public string DisplayName => $"{FirstName} {LastName}";
}
