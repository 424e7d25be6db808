using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Simulators.ClassIn.Tests.Hostile;

/// <summary>Whatever the bytes of a body are, the answer is HTTP 200 and an errno of the catalogue.</summary>
public sealed class RandomBodyTests(SimulatorFixture simulator)
{
    /// <summary>The same bodies in every run, so that a failure can be had again.</summary>
    static readonly Config Checks = Config.QuickThrowOnFailure
        .WithMaxTest(300)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261122UL), FSharpOption<int>.None)));

    /// <summary>Pieces of well-formed bodies: pure noise would never come past the first look.</summary>
    static readonly string[] Pieces =
    [
        "&", "=", "%", "%00", "+", "?", "SID=1000001", "safeKey=", "timeStamp=1", "folderId=", "folderName=", "\\ud800",
        "--X", "--X--", "\r\n", "\r\n\r\n", "\n", "Content-Disposition: form-data; name=\"SID\"", "; filename=\"a\"",
        "; filename*=UTF-8''%ED%A0%80", "; name=\"=?utf-8?B?////?=\"", "Content-Type: text/plain; charset=", "Content-Disposition:", "\0", "\"",
    ];

    static readonly Gen<byte[]> Bodies = Gen.Select(
        Gen.ArrayOf(Gen.Frequency(
            (4, Gen.Select(Gen.Elements(Pieces), Encoding.UTF8.GetBytes)),
            (1, Gen.ArrayOf(Gen.Select(Gen.Choose(0, 255), value => (byte)value))))),
        pieces => pieces.SelectMany(piece => piece).ToArray());

    [Theory]
    [InlineData(HostileSteps.Form)]
    [InlineData(HostileSteps.Multipart)]
    [InlineData("multipart/form-data")]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task Answers_in_order_whatever_the_bytes_are(string? contentType)
    {
        var school = await simulator.NewSchoolAsync();
        Check.One(Checks, Prop.ForAll(Arb.From(Bodies), body => IsOrderly(school, body, contentType)));
    }

    [Theory]
    [InlineData(HostileSteps.Form)]
    [InlineData(HostileSteps.Multipart)]
    public async Task Answers_in_order_whatever_follows_a_signature_that_holds(string contentType)
    {
        var school = await simulator.NewSchoolAsync();
        var signed = school.Signed(("folderId", 713940), ("folderName", "Maths"));
        var text = contentType == HostileSteps.Form
            ? HostileSteps.FormText(signed) + "&"
            : HostileSteps.MultipartText(signed)[..^"--X--\r\n".Length];
        var begin = Encoding.UTF8.GetBytes(text);
        Check.One(Checks, Prop.ForAll(Arb.From(Bodies), body => IsOrderly(school, [.. begin, .. body], contentType)));
        Assert.Contains(school.State("folders"), folder => folder.GetProperty("parentId").GetInt64() == 713940);
    }

    /// <summary>FsCheck shrinks a failing body only if the property answers at once.</summary>
    static bool IsOrderly(ClassInSchool school, byte[] body, string? contentType)
    {
        var answer = school.Raw(body, contentType, "createFolder", HostileSteps.Cloud).GetAwaiter().GetResult();
        HostileSteps.IsOrderly(answer, Convert.ToHexString(body));
        return true;
    }
}
