using Simulators.Gherkin.Messages;

namespace Simulators.Reports.Tests.Stories;

/// <summary>A run of many scenarios, each with an exchange; made as it is read, so that it needs no memory itself.</summary>
static class LongRun
{
    static readonly Timestamp At = new(1_795_000_000, 0);

    public static IEnumerable<Envelope> Messages(int features, int each, int body)
    {
        yield return new(TestRunStarted: new TestRunStarted(At, "run"));
        for (var feature = 0; feature < features; feature++)
        {
            var uri = $"features/f{feature:000}.feature";
            yield return new(GherkinDocument: new GherkinDocument([], uri,
                new Feature(new Location(1), [], "en", "Feature", $"Feature {feature}", "", [])));
            for (var number = 0; number < each; number++)
            {
                foreach (var message in Scenario(uri, $"{feature}-{number}", number, body)) yield return message;
            }
        }

        yield return new(TestRunFinished: new TestRunFinished(true, At, TestRunStartedId: "run"));
    }

    static IEnumerable<Envelope> Scenario(string uri, string id, int number, int body)
    {
        var exchange = Exchanges.Refused(body: new string('x', body));
        yield return new(Pickle: new Pickle(
            id, uri, $"Scenario {id}", "en", [new PickleStep(["none"], $"{id}p", "a step")],
                [new PickleTag("@electa/token/lock", "none")],
                [], new Location(number + 2)));
        yield return new(TestCase: new TestCase(id, id, [new TestStep($"{id}s", PickleStepId: $"{id}p")], "run"));
        yield return new(TestCaseStarted: new TestCaseStarted(0, id, id, At));
        yield return new(Attachment: new Attachment(
            exchange, AttachmentContentEncoding.Identity, Exchanges.MediaType, TestCaseStartedId: id, TestStepId: $"{id}s"));
        yield return new(TestStepFinished: new TestStepFinished(
            id, $"{id}s", new TestStepResult(new Duration(0, 0),
                number % 50 == 0 ? TestStepResultStatus.Failed : TestStepResultStatus.Passed), At));
        yield return new(TestCaseFinished: new TestCaseFinished(id, At, false));
    }
}
