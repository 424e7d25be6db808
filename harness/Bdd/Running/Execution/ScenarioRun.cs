using Simulators.Bdd.BoDi;
using Simulators.Gherkin.Messages;

namespace Simulators.Bdd.Running.Execution;

/// <summary>One attempt at a scenario: its container, its steps one after the other, and what each of them came to.</summary>
sealed class ScenarioRun : IAsyncDisposable
{
    const string Untidy = "Tidying up after the scenario failed: ";

    readonly RunScope _run;
    readonly CasePlan _plan;
    readonly ObjectContainer _container;
    readonly OutputHelper _output;
    readonly ScenarioContext _context;
    readonly StepRun _steps;
    readonly string _id;
    TestStepResultStatus _worst = TestStepResultStatus.Passed;
    bool _stopped;
    bool _skipped;

    public ScenarioRun(RunScope run, CasePlan plan, TestThreadContext worker)
    {
        _run = run;
        _plan = plan;
        _id = run.Writer.NextId();
        _container = new ObjectContainer(plan.Feature.Container ?? run.Container);
        _output = new OutputHelper(run.Writer) { TestCaseStartedId = _id };
        _context = new ScenarioContext(_container, plan.Facts.Scenario, plan.Facts.Rule!);
        _container.RegisterInstanceAs(_context);
        _container.RegisterInstanceAs<IScenarioContext>(_context);
        _container.RegisterInstanceAs<IReqnrollOutputHelper>(_output);
        _container.RegisterInstanceAs(worker);
        _container.RegisterInstanceAs<ITestThreadContext>(worker);
        _container.RegisterFactoryAs<IScenarioStepContext>(_ => _context.StepContext).InstancePerDependency();
        _steps = new StepRun(run, plan, _container, _context, _output);
    }

    /// <param name="workerId">Null when there is only one.</param>
    /// <returns>The worst that a step or hook came to.</returns>
    public async Task<TestStepResultStatus> RunAsync(int attempt, bool mayRetry, string? workerId)
    {
        Start(attempt, workerId);
        var feature = _plan.Feature.Context?.BeforeFeatureHookError;
        foreach (var step in _plan.Steps) await RunAsync(step, feature).ConfigureAwait(false);
        await TidyAsync().ConfigureAwait(false);
        Finish(mayRetry && _worst == TestStepResultStatus.Failed);
        return _worst;
    }

    /// <summary>Tells of a scenario that is not run any more: all of it skipped.</summary>
    public void Skip(string reason, string? workerId)
    {
        Start(0, workerId);
        var outcome = new Outcome(TestStepResultStatus.Skipped, Message: reason);
        foreach (var step in _plan.Steps) Tell(step, () => outcome.ToResult(new Duration(0, 0)));
        Finish(false);
    }

    /// <summary>Of a scenario that is skipped, too.</summary>
    public ValueTask DisposeAsync() => _container.DisposeAsync();

    void Start(int attempt, string? workerId) => _run.Writer.Write(new Envelope(
        TestCaseStarted: new TestCaseStarted(attempt, _id, _plan.Id, _run.Writer.Now(), workerId)));

    void Finish(bool retried) => _run.Writer.Write(new Envelope(
        TestCaseFinished: new TestCaseFinished(_id, _run.Writer.Now(), retried)));

    void Tell(PlannedStep step, Func<TestStepResult> result)
    {
        _run.Writer.Write(new Envelope(TestStepStarted: new TestStepStarted(_id, step.Id, _run.Writer.Now())));
        _run.Writer.Write(new Envelope(TestStepFinished: new TestStepFinished(_id, step.Id, result(), _run.Writer.Now())));
    }

    async Task RunAsync(PlannedStep step, Exception? featureError)
    {
        _output.TestStepId = step.Id;
        var writer = _run.Writer;
        writer.Write(new Envelope(TestStepStarted: new TestStepStarted(_id, step.Id, writer.Now())));
        var started = writer.Time.GetTimestamp();
        var (ran, outcome) = featureError is null
            ? await OutcomeOfAsync(step).ConfigureAwait(false)
            : (false, _stopped ? Outcome.Skipped : Outcome.Of(featureError));
        var duration = ran ? writer.Since(started) : new Duration(0, 0);
        var place = step is PlannedPickleStep { Step: var text } && outcome.Error is not null ? PlaceOf(text) : null;
        writer.Write(new Envelope(TestStepFinished: new TestStepFinished(
            _id, step.Id, outcome.ToResult(duration, place), writer.Now())));
        Heed(outcome, ran && step is not PlannedHook { Hook.IsAfter: true });
    }

    async ValueTask<(bool Ran, Outcome Outcome)> OutcomeOfAsync(PlannedStep step)
    {
        if (step is PlannedHook hook)
        {
            if (_run.Options.DryRun || (_stopped && !hook.Hook.IsAfter)) return (false, Outcome.Skipped);
            return (true, await HookCaller.CallAsync(hook.Hook, _container).ConfigureAwait(false));
        }

        var planned = (PlannedPickleStep)step;
        if (_skipped) return (false, Outcome.Skipped);
        if (planned.Matches.Count != 1)
        {
            await _steps.EndBlockAsync().ConfigureAwait(false);
            return (false, _run.Unmatched.OutcomeOf(planned, _run.Writer));
        }

        if (_stopped || _run.Options.DryRun) return (false, Outcome.Skipped);
        return (true, await _steps.RunAsync(planned).ConfigureAwait(false));
    }

    /// <param name="itself">Whether it was run, and before the end: then a skip is a wish to skip the rest.</param>
    void Heed(Outcome outcome, bool itself)
    {
        if (outcome.Status > _worst) _worst = outcome.Status;
        if (outcome.Status == TestStepResultStatus.Passed) return;
        if (outcome.Status == TestStepResultStatus.Skipped && !itself) return;
        _stopped = true;
        _skipped |= outcome.Status == TestStepResultStatus.Skipped;
        _context.TestError ??= outcome.Error;
        var status = StepRun.StatusOf(outcome.Status);
        if (status > _context.ScenarioExecutionStatus) _context.ScenarioExecutionStatus = status;
    }

    /// <summary>An error here has no step to belong to: the run fails with it.</summary>
    async ValueTask TidyAsync()
    {
        try
        {
            await _container.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception error)
        {
            if (_plan.Steps.Count > 0) _output.WriteLine(Untidy + error);
            _run.TidyingErrors.Enqueue($"{_plan.Pickle.Uri}: {_plan.Pickle.Name}: {Untidy}{error.Message}");
        }
    }

    string PlaceOf(PickleStep step) => $"{step.Text} in {_plan.Pickle.Uri}:line {_plan.Feature.Index.LineOf(step)}";
}
