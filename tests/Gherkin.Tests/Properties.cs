using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Simulators.Gherkin.Tests;

/// <summary>Texts that may break a parser, the same ones in every run.</summary>
static class Properties
{
    static readonly string[] Strange = ["\0", "\r", "\t", "\u00A0", "\u2028", "😀", "\uD800", "\uDC00", "א", "\uFEFF"];

    public static Config Checks(int count) => Config.QuickThrowOnFailure
        .WithMaxTest(count)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261122UL), FSharpOption<int>.None)));

    /// <param name="pieces">What the format under test gives a meaning.</param>
    public static Arbitrary<string> Texts(params string[] pieces) => Arb.From(
        Gen.Select(Gen.ArrayOf(Gen.Frequency((12, Gen.Elements(pieces)), (1, Gen.Elements(Strange)))), string.Concat),
        text => text.Length < 2 ? [] : [text[..(text.Length / 2)], text[(text.Length / 2)..], text[1..], text[..^1]]);
}
