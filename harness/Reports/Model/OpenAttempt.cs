using Simulators.Gherkin.Messages;

namespace Simulators.Reports.Model;

/// <summary>An attempt that runs: what its steps have said and attached so far.</summary>
sealed class OpenAttempt(TestCaseStarted started, TestCase testCase)
{
    readonly Dictionary<string, List<Attachment>> _attachments = [];
    readonly Dictionary<string, TestStepResult> _results = [];

    public TestCase TestCase => testCase;

    public void Finish(TestStepFinished step) => _results[step.TestStepId] = step.TestStepResult;

    public void Attach(Attachment attachment)
    {
        var step = attachment.TestStepId ?? "";
        if (!_attachments.TryGetValue(step, out var list)) _attachments[step] = list = [];
        list.Add(attachment);
    }

    /// <param name="at">When it ended; null when the run did before.</param>
    /// <param name="describe">Makes a step of the case readable.</param>
    public AttemptResult Close(Timestamp? at, Func<TestStep, TestStepResult?, IReadOnlyList<Attachment>, StepResult> describe)
    {
        StepResult[] steps = [.. testCase.TestSteps.Select(
            step => describe(step, _results.GetValueOrDefault(step.Id), _attachments.GetValueOrDefault(step.Id) ?? []))];
        var begin = MessageTime.Moment(started.Timestamp);
        var length = at is null ? TimeSpan.Zero : MessageTime.Moment(at) - begin;
        return new AttemptResult(begin, length < TimeSpan.Zero ? TimeSpan.Zero : length, Judge(steps, at is not null), steps);
    }

    static Outcome Judge(StepResult[] steps, bool finished)
    {
        if (!finished) return Outcome.Unfinished;
        var worst = steps.Length == 0 ? Outcome.Skipped : steps.Max(step => step.Outcome);
        return worst == Outcome.Passed && steps.All(step => step.IsHook) ? Outcome.Skipped : worst;
    }
}
