using Simulators.Kernel.Rules;

namespace Simulators.Kernel.Tests.Rules;

public sealed class WordListTests
{
    static readonly WordList Colours = new("colours", ["red", "light blue"], "Which colours there are.", "tiny/colour/known");

    readonly SettingValues _values = new(new SettingCatalogue(Colours));

    [Fact]
    public void Begins_with_its_default()
    {
        Assert.Equal(["red", "light blue"], _values.Get(Colours));
        Assert.Equal("red, light blue", _values.Show(Colours));
    }

    [Fact]
    public void Takes_words_with_commas_between_them()
    {
        Assert.Null(_values.Change(new Dictionary<string, string?> { ["colours"] = " green ,dark grey,, " }));
        Assert.Equal(["green", "dark grey"], _values.Get(Colours));
        Assert.Equal("green, dark grey", _values.Show(Colours));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" , ")]
    public void Takes_no_list_without_words(string text) =>
        Assert.Contains("with commas", _values.Change(new Dictionary<string, string?> { ["colours"] = text }), StringComparison.Ordinal);
}
