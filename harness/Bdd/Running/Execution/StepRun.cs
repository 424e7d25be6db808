using Simulators.Bdd.BoDi;
using Simulators.Bdd.ErrorHandling;
using Simulators.Bdd.Running.Arguments;
using Simulators.Bdd.Running.Discovery;
using Simulators.Gherkin.Messages;

namespace Simulators.Bdd.Running.Execution;

/// <summary>Runs the steps of one scenario, with the hooks around them and around their blocks.</summary>
sealed class StepRun(RunScope run, CasePlan plan, ObjectContainer container, ScenarioContext context, OutputHelper output)
{
    readonly ArgumentConverter _converter = new(run.Library.Bindings, plan.Facts, container, plan.Feature.Index.Culture);

    public static ScenarioExecutionStatus StatusOf(TestStepResultStatus status) => status switch
    {
        TestStepResultStatus.Passed => ScenarioExecutionStatus.OK,
        TestStepResultStatus.Pending => ScenarioExecutionStatus.StepDefinitionPending,
        TestStepResultStatus.Undefined => ScenarioExecutionStatus.UndefinedStep,
        TestStepResultStatus.Ambiguous => ScenarioExecutionStatus.BindingError,
        TestStepResultStatus.Skipped => ScenarioExecutionStatus.Skipped,
        _ => ScenarioExecutionStatus.TestError,
    };

    /// <param name="step">It matches one step definition.</param>
    public async ValueTask<Outcome> RunAsync(PlannedPickleStep step)
    {
        var block = await BeginBlockAsync((ScenarioBlock)step.Keyword).ConfigureAwait(false);
        if (block.Status != TestStepResultStatus.Passed) return block;
        var (table, text) = (TableOf(step.Step), step.Step.Argument?.DocString?.Content);
        var stepContext = new ScenarioStepContext(new StepInfo(step.Keyword, step.Step.Text, table!, text!));
        context.StepContext = stepContext;
        var outcome = await AroundAsync(step, table).ConfigureAwait(false);
        if (step.IsLast || outcome.Status != TestStepResultStatus.Passed)
        {
            outcome = Worse(outcome, await EndBlockAsync().ConfigureAwait(false));
        }

        context.StepContext = null!;
        return outcome;
    }

    /// <summary>Runs the hooks at the end of the block that runs, if one does.</summary>
    public async ValueTask<Outcome> EndBlockAsync()
    {
        if (context.CurrentScenarioBlock == ScenarioBlock.None) return Outcome.Passed;
        var outcome = await HooksAsync(run.AfterBlock, goOn: true).ConfigureAwait(false);
        context.CurrentScenarioBlock = ScenarioBlock.None;
        return outcome;
    }

    async ValueTask<Outcome> BeginBlockAsync(ScenarioBlock block)
    {
        if (context.CurrentScenarioBlock == block) return Outcome.Passed;
        var before = await EndBlockAsync().ConfigureAwait(false);
        context.CurrentScenarioBlock = block;
        return before.Status == TestStepResultStatus.Passed
            ? await HooksAsync(run.BeforeBlock, goOn: false).ConfigureAwait(false)
            : before;
    }

    async ValueTask<Outcome> AroundAsync(PlannedPickleStep step, DataTable? table)
    {
        var outcome = await HooksAsync(run.BeforeStep, goOn: false).ConfigureAwait(false);
        if (outcome.Status == TestStepResultStatus.Passed) outcome = await CallAsync(step, table).ConfigureAwait(false);
        context.StepContext.Status = StatusOf(outcome.Status);
        context.StepContext.StepError = outcome.Error!;
        context.TestError ??= outcome.Error;
        return Worse(outcome, await HooksAsync(run.AfterStep, goOn: true).ConfigureAwait(false));
    }

    /// <summary>The first unless only the second failed.</summary>
    static Outcome Worse(Outcome one, Outcome other) => one.Status >= other.Status ? one : other;

    async ValueTask<Outcome> HooksAsync(IReadOnlyList<HookBinding> hooks, bool goOn)
    {
        if (hooks.Count == 0) return Outcome.Passed;
        var worst = Outcome.Passed;
        foreach (var hook in hooks)
        {
            if (!hook.AppliesTo(plan.Facts)) continue;
            worst = Worse(worst, await HookCaller.CallAsync(hook, container).ConfigureAwait(false));
            if (worst.Status != TestStepResultStatus.Passed && !goOn) break;
        }

        return worst;
    }

    async ValueTask<Outcome> CallAsync(PlannedPickleStep step, DataTable? table)
    {
        var (binding, _) = step.Matches[0];
        try
        {
            if (ObsoleteOutcome(binding) is { } obsolete) return obsolete;
            var arguments = await ArgumentsAsync(step, table).ConfigureAwait(false);
            var target = binding.Call.Method.IsStatic ? null : container.Resolve(binding.Call.Owner);
            await binding.Call.CallAsync(target, arguments).ConfigureAwait(false);
            return Outcome.Passed;
        }
        catch (Exception error)
        {
            return Outcome.Of(error);
        }
    }

    Outcome? ObsoleteOutcome(StepBinding binding)
    {
        if (binding.Obsolete is null || run.Options.Obsolete == ObsoleteBehavior.None) return null;
        var message = $"The step definition {binding.Call.Name} is obsolete. {binding.Obsolete}".TrimEnd();
        if (run.Options.Obsolete == ObsoleteBehavior.Error) throw new BindingException(message);
        if (run.Options.Obsolete == ObsoleteBehavior.Pending) return Outcome.Of(new PendingStepException(message));
        output.WriteLine(message);
        return null;
    }

    /// <summary>Of the text, then the doc string and the table as they stand beneath it.</summary>
    async ValueTask<object?[]> ArgumentsAsync(PlannedPickleStep step, DataTable? table)
    {
        var (binding, found) = step.Matches[0];
        var beneath = Beneath(step.Step, table);
        var types = binding.Call.Parameters;
        if (types.Count != found.Count + beneath.Count) throw WrongCount(binding, found.Count, beneath);
        var arguments = types.Count == 0 ? [] : new object?[types.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = i < found.Count
                ? await _converter.ConvertAsync(found[i], types[i]).ConfigureAwait(false)
                : await _converter.ConvertAsync(beneath[i - found.Count], types[i]).ConfigureAwait(false);
        }

        return arguments;
    }

    static List<object> Beneath(PickleStep step, DataTable? table)
    {
        List<(int Index, object Value)> beneath = [];
        if (step.Argument?.DocString is { } text) beneath.Add((text.ArgumentIndex ?? 0, text.Content));
        if (table is not null) beneath.Add((step.Argument!.DataTable!.ArgumentIndex ?? 1, table));
        return [.. beneath.OrderBy(one => one.Index).Select(one => one.Value)];
    }

    static BindingException WrongCount(StepBinding binding, int inText, List<object> beneath)
    {
        var below = beneath.Select(one => one is Table ? "a table" : "a doc string").ToList();
        var given = string.Join(" and ", below.Prepend($"{inText} in its text"));
        return new BindingException(
            $"{binding.Call.Name} has {binding.Call.Parameters.Count} parameters, "
            + $"and the step gives {inText + beneath.Count}: {given}.");
    }

    static DataTable? TableOf(PickleStep step)
    {
        if (step.Argument?.DataTable is not { Rows: { Count: > 0 } rows }) return null;
        var table = new DataTable([.. rows[0].Cells.Select(cell => cell.Value)]);
        foreach (var row in rows.Skip(1)) table.AddRow([.. row.Cells.Select(cell => cell.Value)]);
        return table;
    }
}
