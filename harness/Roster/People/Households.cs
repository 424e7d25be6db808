using Bogus.DataSets;

namespace Simulators.Roster.People;

/// <summary>
/// Which students are brothers and sisters. Students are dealt with in blocks of twelve, which fall into families by chance: so
/// the family of a student is found without looking at any other block.
/// </summary>
sealed class Households(long seed, Names names)
{
    const int Block = 12;

    static readonly int[] Sizes = [1, 2, 3, 4];
    static readonly float[] Shares = [0.46f, 0.38f, 0.12f, 0.04f];

    readonly PhoneNumbers _phones = new("en");
    long _block = -1;
    Household[] _families = [];

    /// <summary>The family of a student.</summary>
    public Household Of(long student)
    {
        if (student / Block != _block)
        {
            _block = student / Block;
            _families = [.. Families(_block)];
        }

        foreach (var family in _families)
            if (student < family.First + family.Size) return family;
        throw new InvalidOperationException($"Student {student} is in no family of block {_block}.");
    }

    IEnumerable<Household> Families(long block)
    {
        var chance = Chance.Of(seed, Draw.HouseholdBlock, block);
        for (var filled = 0; filled < Block;)
        {
            var size = Math.Min(chance.WeightedRandom(Sizes, Shares), Block - filled);
            yield return Make(block * Block + filled, size);
            filled += size;
        }
    }

    Household Make(long first, int size)
    {
        var chance = Chance.Of(seed, Draw.Household, first);
        var origin = Names.DrawOrigin(chance);
        var familyName = names.Family(chance, origin, Name.Gender.Male);
        var guardians = new Guardian[chance.Bool(0.7f) ? 2 : 1];
        var gender = chance.Bool(0.75f) ? Name.Gender.Female : Name.Gender.Male;
        _phones.Random = chance;
        var phone = Phone();
        for (var i = 0; i < guardians.Length; i++)
        {
            guardians[i] = new Guardian(
                $"g-{first + 1:0000000}-{i + 1}", (first + 1) * 2 + i, names.Given(chance, origin, gender), gender, Phone());
            gender = gender == Name.Gender.Female ? Name.Gender.Male : Name.Gender.Female;
        }

        return new Household(first, size, origin, familyName, phone, guardians);
    }

    /// <summary>555-0100 to 555-0199 are kept for invented people, in every area.</summary>
    string Phone() => _phones.PhoneNumber("!##-555-01##");
}
