using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Simulators.Electa.Wire;

namespace Simulators.Electa.Tests.Wire;

/// <summary>Whatever a text holds, the result is well-formed and holds all of it that XML can carry.</summary>
public sealed class XmlTextTests
{
    static readonly Config Checks = Config.QuickThrowOnFailure
        .WithMaxTest(2000)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261122UL), FSharpOption<int>.None)));

    static readonly Gen<string> Texts = Gen.Select(
        Gen.ArrayOf(Gen.Frequency(
            (3, Gen.Elements("<", ">", "&", "\"", "'", "\r", "\n", "\t", "]]>", "<!--", "&amp;", "&#0;", "😀", "א", "\u202E",
                "\0", "\u001F", "\uFFFE", "\uD800", "\uDC00")),
            (1, Gen.Select(Gen.Choose(0, 0xFFFF), code => ((char)code).ToString())))),
        string.Concat);

    [Fact]
    public void Carries_every_text() => Check.One(Checks, Prop.ForAll(Arb.From(Texts), text =>
    {
        var xml = XmlText.Begin(ElectaReply.Declaration).Element("a"u8, text);
        var leftOut = xml.LeftOut;
        var read = XDocument.Parse(new UTF8Encoding(false, true).GetString(xml.ToArray()), LoadOptions.PreserveWhitespace)
            .Root!.Value;
        Assert.Equal(Expected(text), read);
        Assert.Equal(text.Any(character => !IsCarried(character)), leftOut);
        return true;
    }));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    [InlineData(long.MinValue, "-9223372036854775808")]
    public void Writes_numbers(long number, string text) =>
        Assert.Equal($"<n>{text}</n>", Encoding.UTF8.GetString(XmlText.Begin([]).Element("n"u8, number).ToArray()));

    [Fact]
    public void Writes_long_texts_and_short_ones_after_them()
    {
        var text = string.Concat(Enumerable.Repeat("é<😀", 100_000));
        Assert.Equal(text, XElement.Parse(Encoding.UTF8.GetString(XmlText.Begin([]).Element("a"u8, text).ToArray())).Value);
        Assert.Equal("<a>b</a>", Encoding.UTF8.GetString(XmlText.Begin([]).Element("a"u8, "b").ToArray()));
    }

    static bool IsCarried(char character) =>
        character is >= ' ' or '\t' or '\n' or '\r' && character is not ('\uFFFE' or '\uFFFF');

    /// <summary>Without what XML cannot carry; half a surrogate pair is what UTF-8 makes of it.</summary>
    static string Expected(string text)
    {
        // A character that is left out stood between two halves: they do not become a pair.
        var read = new StringBuilder();
        var part = new StringBuilder();
        foreach (var character in text + '\0')
        {
            if (IsCarried(character)) part.Append(character);
            else
            {
                read.Append(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(part.ToString())));
                part.Clear();
            }
        }

        return read.ToString();
    }
}
