using Simulators.Gherkin.Messages;

namespace Simulators.Teeth;

/// <summary>Notes which scenarios failed: those with a step that failed, and not those that nobody can run.</summary>
sealed class Results : IMessageSink
{
    readonly Dictionary<string, string> _caseOf = [];
    readonly Dictionary<string, string> _pickleOf = [];

    /// <summary>The pickles of scenarios that failed, each with the first message.</summary>
    public Dictionary<string, string> Failed { get; } = [];

    /// <summary>The pickles of scenarios that could not be run: a step is undefined, ambiguous or pending.</summary>
    public HashSet<string> NotRun { get; } = [];

    public void Take(Envelope message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.TestCase is { } test) _pickleOf[test.Id] = test.PickleId;
        if (message.TestCaseStarted is { } started) _caseOf[started.Id] = started.TestCaseId;
        if (message.TestStepFinished is not { } step) return;
        var pickle = _pickleOf[_caseOf[step.TestCaseStartedId]];
        var result = step.TestStepResult;
        if (result.Status == TestStepResultStatus.Failed) Failed.TryAdd(pickle, result.Message ?? "");
        else if (result.Status is not (TestStepResultStatus.Passed or TestStepResultStatus.Skipped)) NotRun.Add(pickle);
    }
}
