using Simulators.Bdd.Running;
using Simulators.Gherkin.Messages;
using Simulators.Gherkin.Pickles;

namespace Simulators.Cli.Conform;

/// <summary>How often the steps of a library are used in features, found by a run that runs nothing.</summary>
sealed class StepUses : IMessageSink
{
    readonly Dictionary<string, int> _counts = [];
    readonly Dictionary<string, string> _examples = [];
    readonly Dictionary<string, PickleStep> _steps = [];

    /// <exception cref="ConformException">The folder does not exist.</exception>
    public static StepUses Count(StepLibrary library, string folder)
    {
        var ids = new MessageIds();
        var parser = new FeatureParser(ids);
        List<ParsedFeature> features = [.. FeaturePath.ParseAll([folder]).SelectMany(path => path.Files())
            .Select(file => parser.Parse(new Source(file, File.ReadAllText(file), MediaTypes.Of(file))))];
        var uses = new StepUses();
        var runner = new TestRunner(library, new RunOptions { DryRun = true, Time = Standstill.Instance, Ids = ids }, uses);
        runner.RunAsync(features, [.. features.SelectMany(feature => feature.Pickles)]).GetAwaiter().GetResult();
        return uses;
    }

    public int Of(StepDefinitionInfo step) => _counts.GetValueOrDefault(step.Id);

    /// <summary>A text that a feature has for it, or none.</summary>
    public IReadOnlyList<string> ExampleOf(StepDefinitionInfo step) =>
        step.Expression.Contains('{', StringComparison.Ordinal) && _examples.TryGetValue(step.Id, out var example) ? [example] : [];

    public void Take(Envelope message)
    {
        ArgumentNullException.ThrowIfNull(message);
        foreach (var step in message.Pickle?.Steps ?? []) _steps[step.Id] = step;
        foreach (var step in message.TestCase?.TestSteps ?? []) Note(step);
    }

    void Note(TestStep step)
    {
        if (step is not { PickleStepId: { } pickle, StepDefinitionIds: [var definition] }) return;
        _counts[definition] = _counts.GetValueOrDefault(definition) + 1;
        _examples.TryAdd(definition, _steps[pickle].Text);
    }

    /// <summary>Nothing is run, so that no time passes.</summary>
    sealed class Standstill : TimeProvider
    {
        public static Standstill Instance { get; } = new();

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;

        public override long GetTimestamp() => 0;
    }
}
