using Bogus.DataSets;

namespace Simulators.Roster.People;

/// <summary>Students by their index, each the same however many there are.</summary>
sealed class Students(long seed, Names names, Households households)
{
    public Student this[long index]
    {
        get
        {
            var household = households.Of(index);
            var chance = Chance.Of(seed, Draw.Student, index);
            var gender = GenderOf(chance);
            var given = names.Given(chance, household.Origin, gender);
            var middle = household.Origin.Country == "US" && chance.Bool(0.4f) ? names.Given(chance, household.Origin, gender) : null;
            return new Student(index, household, gender, given, middle == given ? null : middle);
        }
    }

    static Name.Gender GenderOf(Bogus.Randomizer chance) => chance.Bool() ? Name.Gender.Female : Name.Gender.Male;

    /// <summary>A student's gender and family without the names: the first thing that is drawn for one.</summary>
    public (Household Household, Name.Gender Gender) Outline(long index) =>
        (households.Of(index), GenderOf(Chance.Of(seed, Draw.Student, index)));
}
