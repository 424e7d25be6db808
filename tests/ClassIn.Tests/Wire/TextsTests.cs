using Simulators.ClassIn.Wire;

namespace Simulators.ClassIn.Tests.Wire;

/// <summary>Over-long texts are cut by characters [docs.eeo.cn appendix/rules].</summary>
public sealed class TextsTests
{
    [Theory]
    [InlineData("Ada", 3, "Ada")]
    [InlineData("Ada Lovelace", 3, "Ada")]
    [InlineData("李小明的妈妈", 3, "李小明")]
    [InlineData("😀😀😀😀", 3, "😀😀😀")]
    [InlineData("a😀李b", 2, "a😀")]
    [InlineData("𠮷野家", 2, "𠮷野")]
    [InlineData("", 3, "")]
    public void Cuts_after_so_many_characters_and_never_within_one(string text, int longest, string expected) =>
        Assert.Equal(expected, Texts.Truncate(text, longest));

    [Theory]
    [InlineData("Ada", 3)]
    [InlineData("李小明", 3)]
    [InlineData("😀a", 2)]
    public void Counts_a_Chinese_character_and_an_emoji_as_one(string text, int length) =>
        Assert.Equal(length, Texts.Length(text));
}
