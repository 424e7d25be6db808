using Simulators.Bdd.Running;
using Simulators.Gherkin.Messages;
using Simulators.Gherkin.Pickles;

namespace Simulators.Bdd.Tests;

/// <summary>Runs a feature given as text against some binding classes, and keeps what the run tells.</summary>
sealed class Play : IMessageSink
{
    readonly List<Envelope> _messages = [];
    readonly Dictionary<string, string> _names = [];

    public IReadOnlyList<Envelope> Messages => _messages;

    public bool Success { get; private set; }

    /// <summary>Each step's status, by scenario attempt in the order in which they end.</summary>
    public IReadOnlyList<string> Outcomes => [.. Results.Select(result => result.Status.ToString())];

    public IReadOnlyList<TestStepResult> Results =>
        [.. All(message => message.TestStepFinished).Select(one => one.TestStepResult)];

    /// <summary>Attached texts and lines.</summary>
    public IReadOnlyList<string> Lines => [.. All(message => message.Attachment).Select(one => one.Body)];

    public TestRunFinished Finished => All(message => message.TestRunFinished).Single();

    /// <summary>What the only step that did not pass says.</summary>
    public string Message => Results.Single(result =>
        result.Status is not (TestStepResultStatus.Passed or TestStepResultStatus.Skipped)).Message!;

    public static Task<Play> Feature(string text, params Type[] bindings) =>
        Feature(text, new RunOptions { Time = new TestClock() }, bindings);

    public static Task<Play> Feature(string text, RunOptions options, params Type[] bindings) =>
        Features([text], options, CancellationToken.None, bindings);

    /// <summary>A scenario of these steps.</summary>
    public static Task<Play> Steps(string steps, params Type[] bindings) =>
        Feature($"Feature: F\n\n  Scenario: S\n{steps}\n", bindings);

    public static async Task<Play> Features(
        IReadOnlyList<string> texts, RunOptions options, CancellationToken cancellation, params Type[] bindings)
    {
        var play = new Play();
        var parser = new FeatureParser(options.Ids);
        var features = texts.Select((text, index) => parser.Parse($"feature{index + 1}.feature", text)).ToList();
        var runner = new TestRunner(StepLibrary.OfTypes(bindings), options, play);
        play.Success = await runner.RunAsync(features, [.. features.SelectMany(feature => feature.Pickles)], cancellation);
        return play;
    }

    public void Take(Envelope message)
    {
        _messages.Add(message);
        if (message.Pickle is { } pickle) _names[pickle.Id] = pickle.Name;
        if (message.TestCase is { } test) _names[test.Id] = _names[test.PickleId];
        if (message.TestCaseStarted is { } started) _names[started.Id] = _names[started.TestCaseId];
    }

    /// <summary>The scenarios' titles in the order in which they started.</summary>
    public IReadOnlyList<string> Started => [.. All(message => message.TestCaseStarted).Select(one => _names[one.Id])];

    public IReadOnlyList<T> All<T>(Func<Envelope, T?> part)
        where T : class => [.. _messages.Select(part).OfType<T>()];
}
