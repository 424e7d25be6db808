namespace Simulators.Load.People;

/// <summary>A teacher of the generated district who has a class.</summary>
/// <param name="Index">From 0; the place among the teachers.</param>
/// <param name="ExternalId">The district's own id: <c>t-0001-spa-e1</c>.</param>
/// <param name="FirstName">May be in another script than Latin.</param>
/// <param name="LastName">May be in another script than Latin.</param>
/// <param name="Email">Unique in the district, and under a domain that no other seed has.</param>
public sealed record Teacher(int Index, string ExternalId, string FirstName, string LastName, string Email)
{
    /// <summary>First and last name.</summary>
    public string DisplayName => $"{FirstName} {LastName}";
}
