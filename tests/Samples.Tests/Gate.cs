using Simulators.Bdd.Running;
using Simulators.Client;
using Simulators.Gherkin.Messages;
using Simulators.Gherkin.Pickles;
using Simulators.Port;
using Simulators.Reports.Model;
using Simulators.Samples.Tests;
using Simulators.Steps;
using Simulators.Steps.Hazards;
using Simulators.Testing;

[assembly: AssemblyFixture(typeof(Gate))]
// The samples mostly wait: for ClassIn, which takes no call a second time within five seconds, and for each other.
[assembly: CollectionBehavior(MaxParallelThreads = 8)]

namespace Simulators.Samples.Tests;

/// <summary>
/// What <c>simulators conform features/integration --integration ...</c> does, with one simulator for all samples.
/// </summary>
public sealed class Gate : IAsyncDisposable
{
    const int ScenariosAtOnce = 4;


    readonly StepLibrary _library = StepLibrary.Of(typeof(World).Assembly);
    readonly SimulatorHost _host = SimulatorHost.Listening();
    readonly SimulatorTarget _target;

    public Gate() => _target = new SimulatorTarget("simulator", _host.NewClient(), _host);

#pragma warning disable RS0030 // programs in other processes live by the machine's clock
    internal static TimeProvider Clock => TimeProvider.System;
#pragma warning restore RS0030

    /// <summary>For a test that tells a sample by itself what to do.</summary>
    internal SimulatorHost Host => _host;

    public ValueTask DisposeAsync() => _target.DisposeAsync();

    /// <summary>Runs the features on an integration.</summary>
    /// <param name="integration">As <c>--integration</c> has it.</param>
    /// <param name="names">How the names of the files in features/integration begin.</param>
    internal Task<IReadOnlyList<ScenarioResult>> RunAsync(string integration, params string[] names)
    {
        var files = names
            .SelectMany(name => Directory.EnumerateFiles(Repository.File("features", "integration"), $"{name}*.feature"))
            .Order(StringComparer.Ordinal);
        return RunAsync(integration, files.Select(file => SourceOf(file, File.ReadAllText(file))), _ => true);
    }

    /// <summary>What <c>--hazards</c> does: has an integration work while things go wrong.</summary>
    /// <param name="integration">As <c>--integration</c> has it.</param>
    /// <param name="isMeant">Which hazards, at which platforms.</param>
    internal Task<IReadOnlyList<ScenarioResult>> RunHazardsAsync(
        string integration, Func<string, string, bool> isMeant) => RunAsync(
        integration,
        HazardCatalogue.All.Select(hazard => SourceOf(HazardFeatures.UriOf(hazard), HazardFeatures.TextOf(hazard))),
        pickle => HazardCatalogue.All.Any(hazard =>
            pickle.Uri == HazardFeatures.UriOf(hazard)
            && hazard.Places.Any(place => isMeant(hazard.Name, place.Platform) && HasTag(pickle, place.Platform))));

    async Task<IReadOnlyList<ScenarioResult>> RunAsync(
        string integration, IEnumerable<Source> sources, Func<Pickle, bool> isMeant)
    {
        var address = IntegrationAddress.Parse(integration);
        await using var pool = new IntegrationPool(() => address.Open(
            IntegrationLimits.Default, Clock, () => throw new InvalidOperationException("A sample is a program of its own.")));
        var parser = new FeatureParser();
        var features = sources.Select(parser.Parse).ToList();
        Assert.Empty(features.SelectMany(feature => feature.Errors));
        var results = new List<ScenarioResult>();
        var collector = new RunCollector(results.Add);
        var options = new RunOptions
        {
            Time = Clock,
            Parallel = address.TakesTurns ? 1 : ScenariosAtOnce,
            Register = container =>
            {
                container.RegisterInstanceAs<ITarget>(_target);
                container.RegisterInstanceAs(pool);
            },
        };
        var pickles = features.SelectMany(one => one.Pickles).Where(isMeant).ToList();
        await new TestRunner(_library, options, collector).RunAsync(features, pickles, TestContext.Current.CancellationToken);
        collector.Complete();
        Assert.Equal(pickles.Count, results.Count);
        return results;
    }

    static bool HasTag(Pickle pickle, string name) => pickle.Tags.Any(tag => tag.Name == $"@{name}");

    static Source SourceOf(string uri, string text) => new(uri, text, "text/x.cucumber.gherkin+plain");
}
