using Simulators.Bdd.BoDi;
using Simulators.Bdd.Running.Execution;
using Simulators.Bdd.UnitTestProvider;
using Simulators.Gherkin.Messages;
using Simulators.Gherkin.Pickles;
using HookType = Simulators.Bdd.Bindings.HookType;

namespace Simulators.Bdd.Running;

/// <summary>Runs pickles against step definitions and tells a sink what happens, as Cucumber Messages.</summary>
public sealed class TestRunner(StepLibrary library, RunOptions options, IMessageSink sink)
{
    readonly MessageWriter _writer = new(sink, options.Time, options.Ids);

    /// <param name="features">What was parsed; a feature with errors is reported and makes the run fail.</param>
    /// <param name="pickles">Those of the features' pickles that are to be run, in this order.</param>
    /// <param name="cancellation">Stops after the scenarios that run; the rest is skipped, and the run fails.</param>
    /// <returns>True when every scenario passed.</returns>
    /// <remarks>Only the pickles that are to be run are told of, and the features that have such or have errors.</remarks>
    public async Task<bool> RunAsync(
        IReadOnlyList<ParsedFeature> features,
        IReadOnlyList<Pickle> pickles,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(pickles);
        var runs = new Dictionary<string, FeatureRun>(StringComparer.Ordinal);
        foreach (var feature in features) runs.TryAdd(feature.Source.Uri, new FeatureRun(new FeatureIndex(feature)));
        TellOf(features, pickles);
        var id = _writer.NextId();
        _writer.Write(new Envelope(TestRunStarted: new TestRunStarted(_writer.Now(), id)));
        var verdict = await VerdictAsync(id, runs, pickles, cancellation).ConfigureAwait(false);
        if (features.Any(feature => feature.Errors.Count > 0)) verdict = verdict with { Success = false };
        _writer.Write(new Envelope(TestRunFinished: verdict with { Timestamp = _writer.Now() }));
        return verdict.Success;
    }

    void TellOf(IReadOnlyList<ParsedFeature> features, IReadOnlyList<Pickle> pickles)
    {
        _writer.Write(new Envelope(Meta: options.Meta ?? DefinitionMessages.Meta));
        var selected = pickles.ToLookup(pickle => pickle.Uri);
        foreach (var feature in features)
        {
            if (feature.Errors.Count == 0 && feature.Pickles.Count > 0 && !selected.Contains(feature.Source.Uri)) continue;
            _writer.Write(new Envelope(Source: feature.Source));
            if (feature.Document is { } document) _writer.Write(new Envelope(GherkinDocument: document));
            foreach (var pickle in selected[feature.Source.Uri]) _writer.Write(new Envelope(Pickle: pickle));
            foreach (var error in feature.Errors) _writer.Write(new Envelope(ParseError: error));
        }

        foreach (var message in DefinitionMessages.Of(library.Bindings)) _writer.Write(message);
    }

    /// <summary>
    /// An error of the run itself, such as of what registers services, ends it and is told of in its last message.
    /// </summary>
    async Task<TestRunFinished> VerdictAsync(
        string id, Dictionary<string, FeatureRun> features, IReadOnlyList<Pickle> pickles, CancellationToken cancellation)
    {
        try
        {
            await using var container = new ObjectContainer();
            var hooks = new RunHooks(library, _writer, id);
            var run = new RunScope(library, options, _writer, container, hooks);
            var output = Register(container);
            var ready = options.DryRun
                || await hooks.RunAsync(HookType.BeforeTestRun, container, output).ConfigureAwait(false);
            var scenarios = new ScenarioLoop(run);
            if (ready) await scenarios.RunAsync(PlansOf(id, features, pickles), cancellation).ConfigureAwait(false);
            if (!options.DryRun) await hooks.RunAsync(HookType.AfterTestRun, container, output).ConfigureAwait(false);
            var message = scenarios.NotRun > 0
                ? $"The run was stopped: {scenarios.NotRun} of {pickles.Count} scenarios were not run."
                : run.TidyingErrors.FirstOrDefault();
            return new TestRunFinished(
                ready && scenarios.Passed && !hooks.Failed && message is null, _writer.Now(), message, TestRunStartedId: id);
        }
        catch (Exception error)
        {
            var thrown = new ThrownException(error.GetType().FullName!, error.Message, StackTraces.Of(error, null));
            return new TestRunFinished(false, _writer.Now(), error.Message, thrown, id);
        }
    }

    OutputHelper Register(ObjectContainer container)
    {
        var output = new OutputHelper(_writer);
        container.RegisterInstanceAs<IReqnrollOutputHelper>(output);
        container.RegisterInstanceAs<ITestRunContext>(new TestRunContext(Environment.CurrentDirectory));
        container.RegisterInstanceAs<IUnitTestRuntimeProvider>(new UnitTestRuntimeProvider());
        container.RegisterInstanceAs(options.Time);
        options.Register?.Invoke(container);
        return output;
    }

    List<CasePlan> PlansOf(string id, Dictionary<string, FeatureRun> features, IReadOnlyList<Pickle> pickles)
    {
        var planner = new Planner(library, _writer);
        List<CasePlan> plans = [];
        foreach (var pickle in options.Order.Apply(pickles))
        {
            var feature = features.GetValueOrDefault(pickle.Uri)
                ?? throw new ArgumentException(
                    $"The scenario '{pickle.Name}' is of {pickle.Uri}, which is none of the features.");
            feature.Expect();
            var plan = planner.Plan(pickle, feature);
            plans.Add(plan);
            _writer.Write(new Envelope(TestCase: plan.ToTestCase(id)));
        }

        return plans;
    }
}
