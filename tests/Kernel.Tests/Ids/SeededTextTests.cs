using Simulators.Kernel.Ids;

namespace Simulators.Kernel.Tests.Ids;

public sealed class SeededTextTests
{
    [Fact]
    public void Is_the_same_in_every_run()
    {
        // Written down once: a change of these values changes every sandbox's credentials.
        Assert.Equal("e04007315758", SeededText.Hex(1, "token", 12));
        Assert.Equal("g3kXcUDZ", SeededText.Key(1, "secret", 8));
        Assert.Equal(9036501028126500919, SeededText.Seed("default"));
    }

    [Fact]
    public void Differs_by_seed_and_by_purpose()
    {
        var texts = from seed in Enumerable.Range(0, 50)
                    from purpose in new[] { "a", "b", "1\na" }
                    select SeededText.Hex(seed, purpose, 32);
        Assert.Equal(150, texts.Distinct().Count());
        Assert.Equal(50, Enumerable.Range(0, 50).Select(seed => SeededText.Key(seed, "a", 32)).Distinct().Count());
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(number => SeededText.Key(1, "a", number, 8)).Distinct().Count());
        Assert.Equal(3, new[] { SeededText.Key(1, "a", 1, 8), SeededText.Key(2, "a", 1, 8), SeededText.Key(1, "b", 1, 8) }.Distinct().Count());
    }

    [Fact]
    public void Has_the_length_and_the_alphabet_that_is_asked_for()
    {
        Assert.Matches("^[0-9a-f]{64}$", SeededText.Hex(7, "x", 64));
        Assert.Matches("^[A-HJ-NP-Za-km-z2-9]{32}$", SeededText.Key(7, "x", 32));
        Assert.Matches("^[A-HJ-NP-Za-km-z2-9]{32}$", SeededText.Key(7, "x", 1, 32));
    }
}
