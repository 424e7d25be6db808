using Simulators.Bdd.BoDi;
using Simulators.Bdd.Running.Discovery;
using Simulators.Gherkin.Messages;
using HookType = Simulators.Bdd.Bindings.HookType;

namespace Simulators.Bdd.Running.Execution;

/// <summary>
/// Runs the hooks around the run and around features. The protocol has no hooks of features: they are told of as hooks of the
/// run, which they are part of.
/// </summary>
sealed class RunHooks(StepLibrary library, MessageWriter writer, string testRunStartedId)
{
    /// <summary>Whether any of them failed; none that fails stops another.</summary>
    public bool Failed { get; private set; }

    /// <returns>Whether all of them passed.</returns>
    public async Task<bool> RunAsync(HookType type, ObjectContainer container, OutputHelper output)
    {
        var passed = true;
        foreach (var hook in library.Bindings.HooksOf(type))
        {
            passed &= IsGood(await RunAsync(hook, container, output).ConfigureAwait(false));
        }

        return passed;
    }

    /// <summary>A hook that fails fails the feature's scenarios.</summary>
    public async Task BeforeFeatureAsync(FeatureRun feature)
    {
        foreach (var hook in Of(HookType.BeforeFeature, feature))
        {
            var outcome = await RunAsync(hook, feature.Container!, feature.Output!).ConfigureAwait(false);
            if (IsGood(outcome)) continue;
            feature.Context!.BeforeFeatureHookError ??= outcome.Error ?? new ReqnrollException($"{hook.Call.Name} is pending.");
            feature.Context.TestError ??= feature.Context.BeforeFeatureHookError;
            return;
        }
    }

    public async Task AfterFeatureAsync(FeatureRun feature)
    {
        foreach (var hook in Of(HookType.AfterFeature, feature))
        {
            await RunAsync(hook, feature.Container!, feature.Output!).ConfigureAwait(false);
        }
    }

    static bool IsGood(Outcome outcome) => outcome.Status is TestStepResultStatus.Passed or TestStepResultStatus.Skipped;

    IEnumerable<HookBinding> Of(HookType type, FeatureRun feature)
    {
        var info = feature.Index.Info;
        var facts = new ScenarioFacts(
            info,
            null,
            new ScenarioInfo("", "", [], new System.Collections.Specialized.OrderedDictionary()),
            info.Tags.Select(tag => "@" + tag).ToHashSet(StringComparer.Ordinal));
        return library.Bindings.HooksOf(type).Where(hook => hook.AppliesTo(facts));
    }

    async Task<Outcome> RunAsync(HookBinding hook, ObjectContainer container, OutputHelper output)
    {
        var id = writer.NextId();
        output.TestRunHookStartedId = id;
        writer.Write(new Envelope(TestRunHookStarted: new TestRunHookStarted(id, testRunStartedId, hook.Id, writer.Now())));
        var started = writer.Time.GetTimestamp();
        var outcome = await HookCaller.CallAsync(hook, container).ConfigureAwait(false);
        var result = outcome.ToResult(writer.Since(started));
        writer.Write(new Envelope(TestRunHookFinished: new TestRunHookFinished(id, result, writer.Now())));
        if (!IsGood(outcome)) Failed = true;
        return outcome;
    }
}
