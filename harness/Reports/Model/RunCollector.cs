using Simulators.Gherkin.Messages;

namespace Simulators.Reports.Model;

/// <summary>
/// Turns the messages of a run into results. A scenario's steps and attachments are handed on when its last attempt ends and
/// are then forgotten; what is kept of it is small.
/// </summary>
/// <param name="ended">Gets every scenario once, when its last attempt has ended.</param>
public sealed class RunCollector(Action<ScenarioResult>? ended = null) : IMessageSink
{
    readonly FeatureIndex _features = new();
    readonly RunEvents _events = new();
    readonly Dictionary<string, Pickle> _pickles = [];
    readonly Dictionary<string, TestCase> _planned = [];
    readonly Dictionary<string, OpenAttempt> _open = [];
    readonly Dictionary<string, List<AttemptResult>> _attempts = [];
    readonly Dictionary<string, List<string>> _suggestions = [];
    readonly Dictionary<string, Hook> _hooks = [];
    readonly List<ScenarioOutcome> _ended = [];
    readonly Dictionary<Outcome, int> _steps = [];
    readonly List<ScenarioFacts> _known = [];
    int _begun;

    /// <summary>What is known up to now.</summary>
    public RunResult Result => new(
        _ended,
        _known,
        _events.ParseErrors,
        _events.HookFailures,
        _events.Crash,
        Math.Max(0, _planned.Count - _begun),
        _steps,
        _events.Started,
        _events.Duration);

    /// <summary>How many scenarios the runner said it would run.</summary>
    public int Planned => _planned.Count;

    /// <summary>How many have ended.</summary>
    public int Ended => _ended.Count;

    /// <inheritdoc/>
    public void Take(Envelope message)
    {
        ArgumentNullException.ThrowIfNull(message);
        _events.Take(message);
        Learn(message);
        Follow(message);
    }

    /// <summary>The stream is over: what still runs is unfinished.</summary>
    public void Complete()
    {
        foreach (var open in _open.Values.ToArray()) End(open, null, retried: false);
        foreach (var left in _attempts.Where(left => left.Value.Count > 0).ToArray()) Hand(left.Key);
        _open.Clear();
    }

    void Learn(Envelope message)
    {
        if (message.GherkinDocument is { } document) _features.Add(document);
        if (message.Hook is { } hook) _hooks[hook.Id] = hook;
        if (message.Pickle is { } pickle && _pickles.TryAdd(pickle.Id, pickle)) _known.Add(_features.Scenario(pickle));
        if (message.TestCase is { } planned) _planned[planned.Id] = planned;
        if (message.Suggestion is not { } suggestion) return;
        if (!_suggestions.TryGetValue(suggestion.PickleStepId, out var codes)) _suggestions[suggestion.PickleStepId] = codes = [];
        codes.AddRange(suggestion.Snippets.Select(snippet => snippet.Code));
    }

    void Follow(Envelope message)
    {
        if (message.TestCaseStarted is { } started) Begin(started);
        if (message.TestStepFinished is { } step) _open.GetValueOrDefault(step.TestCaseStartedId)?.Finish(step);
        if (message.Attachment is { TestCaseStartedId: { } id } attachment) _open.GetValueOrDefault(id)?.Attach(attachment);
        if (message.TestCaseFinished is not { } finished || !_open.Remove(finished.TestCaseStartedId, out var open)) return;
        End(open, finished.Timestamp, finished.WillBeRetried);
    }

    void Begin(TestCaseStarted started)
    {
        if (!_planned.TryGetValue(started.TestCaseId, out var testCase)) return;
        _open[started.Id] = new OpenAttempt(started, testCase);
        if (_attempts.TryAdd(testCase.Id, [])) _begun++;
    }

    void End(OpenAttempt open, Timestamp? at, bool retried)
    {
        var attempt = open.Close(at, (step, result, attached) => Describe(open.TestCase, step, result, attached));
        _attempts[open.TestCase.Id].Add(attempt);
        if (!retried) Hand(open.TestCase.Id);
    }

    void Hand(string testCaseId)
    {
        var attempts = _attempts[testCaseId];
        _attempts[testCaseId] = [];
        var scenario = _pickles.TryGetValue(_planned[testCaseId].PickleId, out var pickle)
            ? _features.Scenario(pickle)
            : new ScenarioFacts(_features.Feature("unknown"), null, "A scenario that was never described", 1, []);
        var result = new ScenarioResult(scenario, attempts);
        foreach (var step in result.Last.Steps.Where(step => !step.IsHook))
            _steps[step.Outcome] = _steps.GetValueOrDefault(step.Outcome) + 1;
        _ended.Add(ScenarioOutcome.Of(result));
        ended?.Invoke(result);
    }

    StepResult Describe(TestCase testCase, TestStep step, TestStepResult? result, IReadOnlyList<Attachment> attached)
    {
        var duration = result is null ? TimeSpan.Zero : MessageTime.Span(result.Duration);
        var (outcome, message) = (StepOutcome.Of(result), result?.Message ?? result?.Exception?.Message);
        if (step.PickleStepId is null) return DescribeHook(step, outcome, duration, message, attached);
        var said = _pickles.GetValueOrDefault(testCase.PickleId)?.Steps.FirstOrDefault(other => other.Id == step.PickleStepId);
        var (keyword, line) = said is null ? ("", null) : _features.Step(said);
        return new StepResult(
            keyword,
            said?.Text ?? "a step that was never described",
            line,
            said?.Argument,
            outcome,
            duration,
            message,
            attached,
            _suggestions.GetValueOrDefault(step.PickleStepId) ?? []);
    }

    StepResult DescribeHook(
        TestStep step, Outcome outcome, TimeSpan duration, string? message, IReadOnlyList<Attachment> attached)
    {
        var hook = _hooks.GetValueOrDefault(step.HookId ?? "");
        var keyword = hook?.Type is HookType.AfterTestCase or HookType.AfterTestStep ? "After " : "Before ";
        return new StepResult(keyword, hook?.Name ?? "hook", null, null, outcome, duration, message, attached, []);
    }
}
