using Bogus.DataSets;

namespace Simulators.Roster.People;

/// <summary>A family: brothers and sisters share a name, a telephone and guardians.</summary>
/// <param name="First">The index of its first student, which is its own index too.</param>
/// <param name="Size">How many students, if the district goes on that far.</param>
sealed record Household(
    long First,
    int Size,
    Origin Origin,
    string FamilyName,
    string Phone,
    IReadOnlyList<Guardian> Guardians);

/// <summary>A parent or guardian.</summary>
sealed record Guardian(string SourcedId, long Number, string GivenName, Name.Gender Gender, string Sms);
