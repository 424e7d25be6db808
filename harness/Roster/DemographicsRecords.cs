using Bogus;
using Bogus.DataSets;
using Simulators.Roster.Areas;
using Simulators.Roster.People;
using Simulators.Roster.Records;

namespace Simulators.Roster;

/// <summary>What the state wants to know of the students.</summary>
sealed class DemographicsRecords(District district)
{
    readonly Students _students = Make(district);
    readonly Address _places = new("en");

    public Demographics Of(long index)
    {
        var (household, gender) = _students.Outline(index);
        var chance = Chance.Of(district.Seed, Draw.Demographics, index);
        _places.Random = chance;
        var atHome = household.Origin.Country == "US" || chance.Bool(0.6f);
        var (asian, black, white) = RacesOf(household.Origin, chance);
        return new Demographics(
            Student.IdOf(index),
            BirthDateOf(household, Placement.Of(district.Seed, index).Grade),
            gender == Name.Gender.Female ? "female" : "male",
            asian,
            black,
            white,
            household.Origin.IsHispanic || chance.Bool(0.05f),
            atHome ? "US" : household.Origin.Country,
            atHome ? _places.StateAbbr() : null,
            _places.City());
    }

    static Students Make(District district)
    {
        var names = new Names();
        return new Students(district.Seed, names, new Households(district.Seed, names));
    }

    static (bool Asian, bool Black, bool White) RacesOf(Origin origin, Randomizer chance)
    {
        if (origin.IsAsian) return (true, false, chance.Bool(0.05f));
        var black = chance.Bool(0.2f);
        return (false, black, !black || chance.Bool(0.1f));
    }

    /// <summary>
    /// Old enough for the grade on 1 September. Brothers and sisters of one grade are twins, and those of neighbouring grades ten
    /// months apart at the least.
    /// </summary>
    DateOnly BirthDateOf(Household household, int grade)
    {
        var family = Chance.Of(district.Seed, Draw.Birth, household.First);
        var day = family.Number(304);
        var shift = Chance.Of(district.Seed, Draw.Birth, -1 - household.First * Grades.Count - grade).Number(60);
        return new DateOnly(district.SchoolYear - 7 - grade, 9, 2).AddDays(day + shift);
    }
}
