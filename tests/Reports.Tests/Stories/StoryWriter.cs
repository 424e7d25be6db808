using Simulators.Gherkin.Messages;

namespace Simulators.Reports.Tests.Stories;

/// <summary>Writes a story down as messages; every message of the run is ten milliseconds later than the one before.</summary>
sealed class StoryWriter(IReadOnlyList<ToldScenario> scenarios, IReadOnlyList<Envelope> extra)
{
    static readonly Product Ours = new("simulators", "0.1.0");

    int _now;
    int _attempt;

    public IEnumerable<Envelope> Messages() =>
    [
        new(Meta: new Meta("34.2.1", Ours, Ours, Ours, new Product("x64"))),
        .. scenarios.Index().GroupBy(told => told.Item.Uri).SelectMany(feature => Documents([.. feature])),
        .. scenarios.Index().Select(told => new Envelope(Pickle: Pickle(told.Index, told.Item))),
        new(TestRunStarted: new TestRunStarted(Now(), "run")),
        .. Running().Select(told => new Envelope(TestCase: Case(told.Index, told.Item))),
        .. Running().SelectMany(told => told.Item.Attempts.Index()
            .SelectMany(attempt => Attempt(told.Index, told.Item, attempt.Index))),
        .. extra,
        new(TestRunFinished: new TestRunFinished(false, Now(), TestRunStartedId: "run")),
    ];

    IEnumerable<(int Index, ToldScenario Item)> Running() => scenarios.Index().Where(told => told.Item.Runs);

    static IEnumerable<Envelope> Documents((int Index, ToldScenario Item)[] told)
    {
        var first = told[0].Item;
        FeatureChild[] children =
        [
            .. told.Where(one => one.Item.Rule is null).Select(one => new FeatureChild(Scenario: Scenario(one.Index, one.Item))),
            .. told.Where(one => one.Item.Rule is not null).GroupBy(one => one.Item.Rule)
                .Select(rule => new FeatureChild(new Rule(
                new Location(2, 3), [], "Rule", rule.Key!, "",
                    [.. rule.Select(one => new RuleChild(Scenario: Scenario(one.Index, one.Item)))], $"r{rule.Key}"))),
        ];
        yield return new(Source: new Source(first.Uri, "Feature: " + first.Feature, "text/x.cucumber.gherkin+plain"));
        yield return new(GherkinDocument: new GherkinDocument(
            [], first.Uri, new Feature(new Location(1, 1), [], "en", "Feature", first.Feature, "", children)));
    }

    static Scenario Scenario(int index, ToldScenario told) => new(
        new Location(told.Line, 3),
        [.. told.Tags.Select((tag, at) => new Tag(new Location(told.Line - 1, 3), "@" + tag, $"s{index}t{at}"))],
        "Scenario",
        told.Name,
        "",
        [.. told.Attempts[0].Select((step, at) => new Step(new Location(told.Line + 1 + at, 5),
            step.Keyword, step.Text, $"s{index}a{at}"))],
        [],
        $"s{index}");

    static Pickle Pickle(int index, ToldScenario told) => new(
        $"p{index}",
        told.Uri,
        told.Name,
        "en",
        [.. told.Attempts[0].Select((step, at) => new PickleStep([$"s{index}a{at}"], $"p{index}s{at}",
            step.Text, step.Argument))],
        [.. told.Tags.Select((tag, at) => new PickleTag("@" + tag, $"s{index}t{at}"))],
        [$"s{index}"],
        new Location(told.Line, 3));

    static TestCase Case(int index, ToldScenario told) => new(
        $"c{index}",
        $"p{index}",
        [.. told.Attempts[0].Select((step, at) => new TestStep(
            $"c{index}s{at}", PickleStepId: $"p{index}s{at}", StepDefinitionIds: [], StepMatchArgumentsLists: []))],
        "run");

    IEnumerable<Envelope> Attempt(int index, ToldScenario told, int number)
    {
        var (id, steps, isLast) = ($"x{_attempt++}", told.Attempts[number], number == told.Attempts.Count - 1);
        yield return new(TestCaseStarted: new TestCaseStarted(number, id, $"c{index}", Now()));
        foreach (var (at, step) in steps.Index())
        {
            foreach (var message in Step(id, $"c{index}s{at}", $"p{index}s{at}", step)) yield return message;
        }

        if (told.Ends || !isLast) yield return new(TestCaseFinished: new TestCaseFinished(id, Now(), !isLast));
    }

    IEnumerable<Envelope> Step(string attempt, string step, string pickleStep, ToldStep told)
    {
        yield return new(TestStepStarted: new TestStepStarted(attempt, step, Now()));
        if (told.Suggestion is { } code) yield return new(Suggestion:
            new Suggestion($"g{attempt}{step}", pickleStep, [new Snippet("csharp", code)]));
        foreach (var (body, mediaType) in told.Exchanges.Select(json => (json, Exchanges.MediaType)).Concat(told.Attachments))
            yield return new(Attachment:
                new Attachment(body, AttachmentContentEncoding.Identity, mediaType,
                    TestCaseStartedId: attempt, TestStepId: step, Timestamp: Now()));
        var exception = told.Message is null ? null : new ThrownException("Oops", told.Message);
        yield return new(TestStepFinished: new TestStepFinished(
            attempt, step, new TestStepResult(new Duration(0, 5_000_000), told.Status, told.Message, exception), Now()));
    }

    Timestamp Now()
    {
        var (seconds, hundredths) = Math.DivRem(_now++, 100);
        return new Timestamp(1_795_000_000 + seconds, hundredths * 10_000_000);
    }
}
