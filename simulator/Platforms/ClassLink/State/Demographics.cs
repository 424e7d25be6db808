namespace Simulators.ClassLink.State;

/// <summary>Sensitive facts about a user, under the user's sourcedId.</summary>
public sealed record Demographics : RosterRow
{
    public DateOnly? BirthDate { get; init; }

    /// <summary>male, female; since 1.2 also unspecified, other, or <c>ext:...</c>.</summary>
    public string? Sex { get; init; }

    public bool? AmericanIndianOrAlaskaNative { get; init; }

    public bool? Asian { get; init; }

    public bool? BlackOrAfricanAmerican { get; init; }

    public bool? NativeHawaiianOrOtherPacificIslander { get; init; }

    public bool? White { get; init; }

    public bool? DemographicRaceTwoOrMoreRaces { get; init; }

    public bool? HispanicOrLatinoEthnicity { get; init; }

    public string? CountryOfBirthCode { get; init; }

    public string? StateOfBirthAbbreviation { get; init; }

    public string? CityOfBirth { get; init; }

    public string? PublicSchoolResidenceStatus { get; init; }
}
