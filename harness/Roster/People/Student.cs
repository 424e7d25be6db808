using Bogus.DataSets;

namespace Simulators.Roster.People;

/// <summary>A student, apart from the classes.</summary>
sealed record Student(long Index, Household Household, Name.Gender Gender, string GivenName, string? MiddleName)
{
    public string SourcedId => IdOf(Index);

    public static string IdOf(long index) => $"s-{index + 1:0000000}";
}
