using System.Collections.Concurrent;
using Simulators.Bdd.Running;
using Simulators.Client;
using Simulators.Gherkin.Messages;
using Simulators.Gherkin.Pickles;
using Simulators.Port;
using Simulators.Steps.Hazards;

namespace Simulators.Teeth;

/// <summary>
/// The gate's own teeth: makes the mistakes one by one, and sees whether a scenario that names the platform's rule fails.
/// </summary>
/// <param name="root">The project's folder.</param>
/// <param name="library">The steps.</param>
/// <param name="integration">What makes the mistakes.</param>
/// <param name="target">Where it makes them.</param>
/// <param name="clock">What runs are measured by.</param>
sealed class IntegrationTeeth(string root, StepLibrary library, MutatedIntegration integration, ITarget target, HttpClient simulator, TimeProvider clock)
{
    /// <summary>So many mistakes at once: there is still some time that passes in waiting, for answers that are lost.</summary>
    const int AtOnce = 16;

    readonly List<ParsedFeature> _features = Features(root);
    readonly ConcurrentBag<string> _faults = [];

    /// <returns>How many are killed, and a line for each fault.</returns>
    public async Task<(int Killed, IReadOnlyList<string> Faults)> RunAsync(IReadOnlyList<Mutant> mutants)
    {
        var pickles = _features.SelectMany(feature => feature.Pickles).ToList();
        var needed = pickles.Where(pickle => mutants.Any(mutant => Names(pickle, mutant.Rule))).ToList();
        var whole = await RunAsync(null, needed, AtOnce, failFast: false);
        foreach (var pickle in needed.Where(pickle => whole.Failed.ContainsKey(pickle.Id)))
            _faults.Add($"integration: '{pickle.Name}' fails without any mistake: {whole.Failed[pickle.Id]}");
        var killed = 0;
        await Parallel.ForEachAsync(mutants, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (mutant, _) =>
        {
            // What fails without the mistake kills nobody.
            List<Pickle> named = [.. needed.Where(pickle => Names(pickle, mutant.Rule) && !whole.Failed.ContainsKey(pickle.Id))];
            var survived = named.Count == 0 ? "has no scenario that is tagged with it and passes." : await SurvivesAsync(mutant, named);
            if (survived is null) Interlocked.Increment(ref killed);
            else _faults.Add($"integration: '{mutant.Mistake}' ({mutant.Rule}) {survived}");
        });
        return (killed, [.. _faults.Order(StringComparer.Ordinal)]);
    }

    /// <returns>Null, or why the mutant lives.</returns>
    async Task<string?> SurvivesAsync(Mutant mutant, List<Pickle> pickles)
    {
        var results = await RunAsync(mutant.Mistake, pickles, atOnce: 1, failFast: true);
        return results.Failed.Count > 0 ? null : $"is made, and none of {pickles.Count} scenarios notices.";
    }

    async Task<Results> RunAsync(string? mistake, List<Pickle> pickles, int atOnce, bool failFast)
    {
        integration.MakeMistake(mistake);
        var results = new Results();
        await using var pool = new IntegrationPool(() =>
            new InProcessDriver("reference", integration.Create(simulator), IntegrationLimits.Default, clock));
        var options = new RunOptions
        {
            Time = clock,
            Parallel = atOnce,
            FailFast = failFast,
            Explain = false,
            Register = container =>
            {
                container.RegisterInstanceAs(target);
                container.RegisterInstanceAs(pool);
            },
        };
        await new TestRunner(library, options, results).RunAsync(_features, pickles);
        if (results.NotRun.Count == 0) return results;
        var names = pickles.Where(pickle => results.NotRun.Contains(pickle.Id)).Select(pickle => pickle.Name);
        throw new TeethException($"Some scenarios cannot be run (undefined, ambiguous or pending steps): {string.Join("; ", names)}");
    }

    static bool Names(Pickle pickle, string rule) => pickle.Tags.Any(tag => tag.Name == "@" + rule);

    static List<ParsedFeature> Features(string root)
    {
        const string Gherkin = "text/x.cucumber.gherkin+plain";
        var parser = new FeatureParser();
        var files = Directory.EnumerateFiles(Path.Combine(root, "features", "integration"), "*.feature")
            .Order(StringComparer.Ordinal)
            .Select(file => new Source(Path.GetRelativePath(root, file), File.ReadAllText(file), Gherkin));
        var hazards = HazardCatalogue.All.Select(hazard => new Source(HazardFeatures.UriOf(hazard), HazardFeatures.TextOf(hazard), Gherkin));
        return [.. files.Concat(hazards).Select(source => parser.Parse(source))];
    }
}
