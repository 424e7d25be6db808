using Bogus;

namespace Simulators.Roster;

/// <summary>What a random source is for: each thing has its own, so that no thing depends on how many came before it.</summary>
enum Draw
{
    District = 1,
    Area,
    HouseholdBlock,
    Household,
    Guardian,
    Student,
    Placement,
    Birth,
    Demographics,
    Teacher,
    Staff,
    Class,
}

/// <summary>Random sources that depend on (seed, kind, index) alone.</summary>
static class Chance
{
    public static Randomizer Of(long seed, Draw draw, long index) => new(SeedOf(seed, draw, index));

    /// <summary>SplitMix64's finaliser: neighbours get seeds that have nothing in common.</summary>
    static int SeedOf(long seed, Draw draw, long index)
    {
        var mixed = Mix(Mix((ulong)seed + 0x9E3779B97F4A7C15UL * (ulong)draw) + (ulong)index);
        return (int)(mixed >> 33);
    }

    static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
