using System.Text;
using System.Xml;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Simulators.DigitalChalk.Wire;

namespace Simulators.DigitalChalk.Tests.Hostile;

/// <summary>Whatever the bytes are, the answer is one of the stack's; and what is well-formed is what XmlReader finds so.</summary>
public sealed class RandomXmlTests(SimulatorFixture simulator)
{
    /// <summary>The same bodies in every run, so that a failure can be had again.</summary>
    static readonly Config Checks = Config.QuickThrowOnFailure
        .WithMaxTest(1000)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261122UL), FSharpOption<int>.None)));

    static readonly string[] Pieces =
    [
        "<", ">", "/>", "</", "<a>", "</a>", "<a/>", "<!--", "-->", "<![CDATA[", "]]>", "<?p ?>", "<?xml version=\"1.0\"?>", "&amp;", "&#65;",
        "&#0;", "&x;", "&", "'", "\"", " ", "\n", "x", "é", "\u0001", "\uFFFE", "]]>", " b=\"1\"", " xmlns:p=\"urn:p\"", "<p:a/>", ":", "--", "=",
        "<soap:Body>", "</soap:Body>", "<dcAPI:auth>", "</dcAPI:username>", " xsi:nil=\"1\"", " xmlns=\"\"", "<dcAPI:user/>", "xml:lang=\"x\"",
    ];

    static readonly Gen<(string Piece, int Place, int Cut)> Changes =
        from piece in Gen.Elements(Pieces)
        from place in Gen.Choose(0, 10_000)
        from cut in Gen.Choose(0, 3)
        select (piece, place, cut);

    [Fact]
    public async Task Damaged_messages_are_malformed_for_both_or_for_neither()
    {
        var organisation = await simulator.NewOrganisationAsync();
        var whole = Organisation.Envelope(organisation.Request("createUser", Organisation.User("ada@example.org", "ada")))[38..];
        var contract = Contract.Of(SimpleType.Words, false, false);
        var (sound, broken) = (0, 0);
        Check.One(Checks, Prop.ForAll(Arb.From(Gen.ArrayOf(Changes)), changes =>
        {
            var text = Changed(whole, changes.Take(3));
            var isSound = IsWellFormed(text);
            if (isSound) sound++;
            else broken++;
            var read = MessageReader.Read(MessageSteps.Post(Encoding.UTF8.GetBytes(text)), contract, 1024 * 1024);
            var malformed = read.Rejection?.Error == Errors.Malformed;
            Assert.True(isSound != malformed, $"well-formed: {isSound}; {read.Rejection?.Explanation}\n{text}");
        }));
        Assert.True(sound > 20 && broken > 20, $"{sound} sound, {broken} broken");
    }

    [Fact]
    public async Task Any_bytes_are_answered()
    {
        var organisation = await simulator.NewOrganisationAsync();
        var bytes = Gen.ArrayOf(Gen.Frequency(
            (4, Gen.Select(Gen.Elements(Pieces), Encoding.UTF8.GetBytes)),
            (1, Gen.ArrayOf(Gen.Select(Gen.Choose(0, 255), value => (byte)value)))));
        Check.One(Checks.WithMaxTest(300), Prop.ForAll(Arb.From(bytes), pieces =>
        {
            byte[] body = [.. pieces.SelectMany(piece => piece)];
            var answer = Task.Run(() => organisation.Post(body)).GetAwaiter().GetResult();
            Assert.True(answer.Status is 400 or 404 || answer is { Status: 500, ContentType: "text/html;charset=iso-8859-1" }, answer.Body);
        }));
        Assert.False(await organisation.Exists("ada"));
    }

    static string Changed(string text, IEnumerable<(string Piece, int Place, int Cut)> changes)
    {
        foreach (var (piece, place, cut) in changes)
        {
            var at = place % text.Length;
            text = string.Concat(text.AsSpan(0, at), piece, text.AsSpan(Math.Min(text.Length, at + cut)));
        }

        return text;
    }

    static bool IsWellFormed(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            while (reader.Read())
            {
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
