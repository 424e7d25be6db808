namespace Simulators.Roster.Records;

/// <summary>What the state wants to know of a student.</summary>
sealed record Demographics(
    string SourcedId,
    DateOnly BirthDate,
    string Sex,
    bool Asian,
    bool Black,
    bool White,
    bool Hispanic,
    string CountryOfBirth,
    string? StateOfBirth,
    string CityOfBirth)
{
    public bool TwoOrMoreRaces => (Asian ? 1 : 0) + (Black ? 1 : 0) + (White ? 1 : 0) > 1;
}
