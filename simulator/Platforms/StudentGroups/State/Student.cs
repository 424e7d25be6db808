namespace Simulators.StudentGroups.State;

/// <summary>A student of the client's application [wiki api1:student:student, api2:student:students].</summary>
/// <param name="Id">From 1, in the order in which they are made.</param>
/// <param name="StudentGroupId">The group the student is in, or null.</param>
/// <param name="Uid">The student's id in the client's own database; v1 does not ask for one.</param>
/// <param name="Active">Whether the student is enabled.</param>
/// <param name="LastActivity">When the last result was recorded, or null.</param>
/// <param name="CivilProfile">Who the student is.</param>
/// <param name="ForgettingParameters">Of the learning profile; a text that the vendor's engine reads, kept as sent.</param>
/// <param name="ResultCount">How many results the student has.</param>
/// <param name="ResultSum">Their sum: with the count it makes any mean without reading the results.</param>
/// <param name="CreatedAt">When it was made, by the sandbox's clock.</param>
/// <param name="UpdatedAt">When it was last edited.</param>
public sealed record Student(
    long Id,
    long? StudentGroupId,
    string? Uid,
    bool Active,
    DateTimeOffset? LastActivity,
    CivilProfile CivilProfile,
    string? ForgettingParameters,
    long ResultCount,
    long ResultSum,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);

/// <summary>Who a student is; every part may be missing.</summary>
/// <param name="Name">The student's name.</param>
/// <param name="Sexe">male, female or undefined.</param>
/// <param name="DayOfBirth">As sent.</param>
/// <param name="PlaceOfBirth">As sent.</param>
/// <param name="CountryOfResidence">As sent.</param>
/// <param name="CityOfResidence">As sent.</param>
/// <param name="StudentInfos">Custom data of v2: the text of a JSON object.</param>
public sealed record CivilProfile(
    string? Name,
    string? Sexe,
    string? DayOfBirth,
    string? PlaceOfBirth,
    string? CountryOfResidence,
    string? CityOfResidence,
    string? StudentInfos)
{
    public static CivilProfile Empty { get; } = new(null, null, null, null, null, null, null);
}
