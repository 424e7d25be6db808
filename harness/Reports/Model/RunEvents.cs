using Simulators.Gherkin.Messages;

namespace Simulators.Reports.Model;

/// <summary>What concerns a run as a whole: its times, features that do not parse, its own hooks, its crash.</summary>
sealed class RunEvents
{
    DateTimeOffset? _last;

    public DateTimeOffset? Started { get; private set; }

    public string? Crash { get; private set; }

    public List<ParseError> ParseErrors { get; } = [];

    public List<string> HookFailures { get; } = [];

    public TimeSpan Duration => Started is { } begin && _last > begin ? _last.Value - begin : TimeSpan.Zero;

    public void Take(Envelope message)
    {
        if (message.ParseError is { } error) ParseErrors.Add(error);
        if (message.TestRunStarted is { } started) Started = MessageTime.Moment(started.Timestamp);
        if (message.TestRunHookFinished is { } hook) Take(hook);
        if (message.TestRunFinished is { } finished) Take(finished);
        if (message.TestCaseFinished is { } scenario) Tell(scenario.Timestamp);
        if (message.TestStepFinished is { } step) Tell(step.Timestamp);
    }

    void Take(TestRunHookFinished hook)
    {
        Tell(hook.Timestamp);
        if (!StepOutcome.Of(hook.Result).IsBad()) return;
        HookFailures.Add(hook.Result.Message ?? hook.Result.Exception?.Message ?? "A hook of the run failed without a message.");
    }

    void Take(TestRunFinished finished)
    {
        Tell(finished.Timestamp);
        if (finished.Exception is { } exception) Crash = finished.Message ?? exception.Message ?? exception.Type;
    }

    void Tell(Timestamp at)
    {
        var moment = MessageTime.Moment(at);
        if (_last is null || moment > _last) _last = moment;
    }
}
