using Bogus.DataSets;
using Simulators.Roster.Records;

namespace Simulators.Roster;

/// <summary>What a district is called, and under which domain its people have their addresses.</summary>
sealed record DistrictFacts(string Name, string Domain)
{
    public const string OrgId = "district";

    /// <summary>The seed is part of the domain: no user name of one district occurs in another.</summary>
    public static DistrictFacts Of(District district)
    {
        var place = new Address("en") { Random = Chance.Of(district.Seed, Draw.District, 0) };
        var city = place.City();
        var slug = string.Concat(city.ToLowerInvariant().Select(letter => char.IsAsciiLetterLower(letter) ? letter : '-')).Trim('-');
        return new DistrictFacts($"{city} Unified School District", $"{slug}-{district.Seed}.example");
    }

    public Org ToOrg() => new(OrgId, Name, "district", "0000000", null);
}
