using FsCheck;
using FsCheck.Fluent;
using Simulators.Gherkin.Messages;
using Simulators.Reports.Tests.Stories;

namespace Simulators.Reports.Tests.Model;

/// <summary>Messages that refer to one another by few ids, so that many of them fit together and many do not.</summary>
static class Streams
{
    static readonly Gen<string> Id = Gen.Elements("1", "2", "3");
    static readonly Gen<string> Text = Gen.Elements([.. Hostile.Texts, "", "a", "@electa/token/lock", "features/a.feature"]);
    static readonly Gen<int> Number = Gen.Elements(int.MinValue, -1, 0, 1, 7, 1_000_000_000, int.MaxValue);
    static readonly Gen<long> Long = Gen.Elements(long.MinValue, -1L, 0L, 1L, 1_795_000_000L, long.MaxValue);
    static readonly Gen<bool> Yes = Gen.Elements(true, false);
    static readonly Gen<Timestamp> At = from seconds in Long from nanos in Number select new Timestamp(seconds, nanos);
    static readonly Gen<Location> Place = from line in Number select new Location(line);

    static readonly Gen<TestStepResult> Result =
        from seconds in Long
        from nanos in Number
        from status in Gen.Elements(Enum.GetValues<TestStepResultStatus>())
        from text in Text
        from said in Yes
        select new TestStepResult(new Duration(seconds, nanos), status, said ? text : null);

    static readonly Gen<Envelope> Documents =
        from uri in Text
        from name in Text
        from id in Id
        from place in Place
        let inner = new Rule(place, [], name, name, name, [new RuleChild(Scenario: Scenario(id, name, place))], id)
        select new Envelope(GherkinDocument: new GherkinDocument([], uri, new Feature(
            place, [], "en", name, name, name, [new FeatureChild(inner, Scenario: Scenario(id, name, place))])));

    static readonly Gen<Envelope> Pickles =
        from id in Id
        from uri in Text
        from name in Text
        from step in Id
        from place in Place
        select new Envelope(Pickle: new Pickle(
            id, uri, name, "en", [new PickleStep([step], step, name, Argument(name))], [new PickleTag(name, id)], [id], place));

    static readonly Gen<Envelope> Cases =
        from id in Id
        from pickle in Id
        from step in Id
        from hook in Yes
        select new Envelope(TestCase: new TestCase(
            id, pickle, hook ? [new TestStep(step, HookId: step)] : [new TestStep(step, PickleStepId: step), new TestStep("3")]));

    static readonly Gen<Envelope> Attachments =
        from attempt in Id
        from step in Id
        from text in Text
        from kind in Gen.Elements(0, 1, 2)
        select new Envelope(Attachment: new Attachment(
            kind == 0 ? text : Exchanges.Refused(text, text, text),
            kind == 2 ? AttachmentContentEncoding.Base64 : AttachmentContentEncoding.Identity,
            kind == 0 ? text : Exchanges.MediaType,
            TestCaseStartedId: attempt,
            TestStepId: step));

    static readonly Gen<Envelope> Running = Gen.OneOf(
        from attempt in Number
        from id in Id
        from testCase in Id
        from at in At
        select new Envelope(TestCaseStarted: new(attempt, id, testCase, at)),
        from id in Id from at in At from again in Yes select new Envelope(TestCaseFinished: new(id, at, again)),
        from id in Id from step in Id from at in At select new Envelope(TestStepStarted: new(id, step, at)),
        from id in Id
        from step in Id
        from result in Result
        from at in At
        select new Envelope(TestStepFinished: new(id, step, result, at)),
        from id in Id
        from step in Id
        from code in Text
        select new Envelope(Suggestion: new(id, step, [new Snippet("csharp", code)])));

    static readonly Gen<Envelope> Around = Gen.OneOf(
        from at in At select new Envelope(TestRunStarted: new(at)),
        from at in At
        from text in Text
        select new Envelope(TestRunFinished: new(false, at, Exception: new ThrownException(text))),
        from id in Id from result in Result from at in At select new Envelope(TestRunHookFinished: new(id, result, at)),
        from uri in Text from text in Text select new Envelope(ParseError: new(new SourceReference(uri), text)),
        from id in Id
        from name in Text
        select new Envelope(Hook: new(id, new SourceReference(), name, Type: HookType.AfterTestCase)),
        Gen.Constant(new Envelope()));

    public static readonly Gen<Envelope[]> Any = Gen.ArrayOf(Gen.Frequency(
        (1, Documents), (2, Pickles), (2, Cases), (2, Attachments), (8, Running), (1, Around)));

    static Scenario Scenario(string id, string name, Location place) =>
        new(place, [], name, name, name, [new Step(place, name, name, id)], [], id);

    static PickleStepArgument Argument(string text) => new(
        new PickleDocString(text), new PickleTable([new PickleTableRow([new PickleTableCell(text)]), new PickleTableRow([])]));
}
