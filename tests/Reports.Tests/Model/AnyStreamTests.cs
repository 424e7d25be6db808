using System.Text.Json;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Simulators.Gherkin.Messages;
using Simulators.Reports.Tests.Stories;

namespace Simulators.Reports.Tests.Model;

/// <summary>
/// Whatever the messages are and in whatever order, every report comes to its end, and those that are data can be read.
/// </summary>
public sealed class AnyStreamTests
{
    /// <summary>The same streams in every run, so that a failure can be had again.</summary>
    static readonly Config Checks = Config.QuickThrowOnFailure
        .WithMaxTest(200)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261122UL), FSharpOption<int>.None)));

    [Fact]
    public void No_stream_breaks_a_report() =>
        Check.One(Checks, Prop.ForAll(Arb.From(Streams.Any),
            messages => ReportFormats.Names.All(format => CanBeTold(format, messages))));

    static bool CanBeTold(string format, Envelope[] messages)
    {
        var text = Written.By(format, messages);
        if (format == "json") JsonDocument.Parse(text).Dispose();
        if (format == "junit") XDocument.Parse(text);
        if (format == "message") Assert.All(text.Split('\n')[..^1], line => JsonDocument.Parse(line).Dispose());
        if (format is "pretty" or "progress") Assert.DoesNotContain(text, letter => char.IsControl(letter) && letter != '\n');
        if (format == "github")
            Assert.All(text.Split('\n')[..^1], line => Assert.StartsWith("::", line, StringComparison.Ordinal));
        return true;
    }
}
