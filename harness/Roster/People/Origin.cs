namespace Simulators.Roster.People;

/// <summary>Where a family's names come from.</summary>
/// <param name="Locale">Bogus' locale.</param>
/// <param name="Country">ISO 3166 alpha-2.</param>
/// <param name="Weight">How many of a hundred families.</param>
sealed record Origin(string Locale, string Country, float Weight)
{
    public bool IsAsian => Country is "CN" or "JP" or "KR" or "VN";

    public bool IsHispanic => Country is "MX";
}
