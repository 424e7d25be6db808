using System.Globalization;
using Simulators.Bdd.Running;
using Simulators.Client;
using Simulators.Gherkin.Messages;
using Simulators.Gherkin.Pickles;
using Simulators.Steps;

namespace Simulators.Teeth;

/// <summary>Switches the rules off, one at a time, and sees whether a scenario that is tagged with the rule fails.</summary>
sealed class TeethRun(string root, TimeProvider clock, TextWriter output)
{
    readonly StepLibrary _library = StepLibrary.Of(typeof(World).Assembly);
    readonly List<string> _faults = [];
    int _killed;
    int _total;

    /// <param name="platforms">Which platforms, or <c>integration</c>; none means all.</param>
    /// <returns>0 when every mutant is killed or explained, else 1.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> platforms)
    {
        var begun = clock.GetTimestamp();
        var mutants = Mutants.Read(Path.Combine(root, "tests", "Teeth", "mutants"));
        var copy = Path.Combine(root, "artifacts", "teeth");
        Directory.CreateDirectory(copy);
        MutatedSource.Write(root, copy, mutants);
        var integration = IsAsked(Mutants.Integration) ? MutatedIntegration.MakeAsync(root, copy, mutants.OfIntegration, clock) : null;
        await MutatedHost.BuildAsync(copy);
        await using (var host = await MutatedHost.StartAsync(copy))
        {
            var target = new SimulatorTarget("the simulator with the mutants", host.Http);
            foreach (var platform in mutants.ByPlatform.Keys.Order(StringComparer.Ordinal))
            {
                if (IsAsked(platform)) await RunAsync(platform, mutants, host, target);
            }

            if (integration is not null) await RunAsync(await integration, mutants.OfIntegration, host, target);
        }

        foreach (var fault in _faults) output.WriteLine(fault);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{_killed} of {_total} mutants killed in {clock.GetElapsedTime(begun).TotalSeconds:0} s"));
        return _faults.Count == 0 ? 0 : 1;

        bool IsAsked(string name) => platforms.Count == 0 || platforms.Contains(name);
    }

    /// <summary>The mistakes of an integration, at a simulator that has all its rules.</summary>
    async Task RunAsync(MutatedIntegration integration, IReadOnlyList<Mutant> mutants, MutatedHost host, SimulatorTarget target)
    {
        await host.SwitchOffAsync(null);
        var begun = clock.GetTimestamp();
        using var made = integration;
        var gate = new IntegrationTeeth(root, _library, integration, target, host.Http, clock);
        var (killed, faults) = await gate.RunAsync(mutants);
        _faults.AddRange(faults);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Mutants.Integration,-16}{killed} of {mutants.Count} killed in {clock.GetElapsedTime(begun).TotalSeconds:0} s"));
        (_killed, _total) = (_killed + killed, _total + mutants.Count);
    }

    async Task RunAsync(string platform, Mutants mutants, MutatedHost host, SimulatorTarget target)
    {
        var features = Features(platform);
        var pickles = features.SelectMany(feature => feature.Pickles).ToList();
        await host.SwitchOffAsync(null);
        var whole = await RunAsync(features, pickles, target);
        foreach (var pickle in pickles.Where(pickle => whole.Failed.ContainsKey(pickle.Id)))
            _faults.Add($"{platform}: '{pickle.Name}' fails with every rule on: {whole.Failed[pickle.Id]}");
        var killed = 0;
        foreach (var mutant in mutants.ByPlatform[platform])
        {
            if (await KillsAsync(mutant, features, pickles, host, target) is not { } survived) killed++;
            else if (!mutants.Explains(platform, mutant.Rule)) _faults.Add($"{platform}: {mutant.Rule} {survived}");
        }

        await ComplainOfMissingAsync(platform, mutants, target);
        output.WriteLine($"{platform,-16}{killed} of {mutants.ByPlatform[platform].Count} killed");
        (_killed, _total) = (_killed + killed, _total + mutants.ByPlatform[platform].Count);
    }

    /// <returns>Null, or why the mutant lives.</returns>
    async Task<string?> KillsAsync(
        Mutant mutant,
        IReadOnlyList<ParsedFeature> features,
        IReadOnlyList<Pickle> pickles,
        MutatedHost host,
        SimulatorTarget target)
    {
        var tagged = pickles.Where(pickle => pickle.Tags.Any(tag => tag.Name == "@" + mutant.Rule)).ToList();
        if (tagged.Count == 0) return "has no scenario that is tagged with it.";
        await host.SwitchOffAsync(mutant.Rule);
        var results = await RunAsync(features, tagged, target);
        return results.Failed.Count > 0 ? null : "is off, and none of its scenarios notices.";
    }

    /// <summary>Every rule that binds has a mutant, or a reason why it has none.</summary>
    async Task ComplainOfMissingAsync(string platform, Mutants mutants, SimulatorTarget target)
    {
        foreach (var rule in (await target.RulesAsync()).EnumerateArray())
        {
            var id = rule.GetProperty("id").GetString()!;
            if (rule.GetProperty("platform").GetString() != platform
                || rule.GetProperty("level").GetString()!.Equals("info", StringComparison.OrdinalIgnoreCase)
                || mutants.ByPlatform[platform].Any(mutant => mutant.Rule == id)
                || mutants.Explains(platform, id))
                continue;
            _faults.Add($"{platform}: {id} has no mutant, and mutants/{platform}.md does not say why.");
        }
    }

    async Task<Results> RunAsync(IReadOnlyList<ParsedFeature> features, IReadOnlyList<Pickle> pickles, ITarget target)
    {
        var results = new Results();
        var options = new RunOptions
        {
            Time = clock,
            Parallel = 2,
            Register = container => container.RegisterInstanceAs(target),
        };
        await new TestRunner(_library, options, results).RunAsync(features, pickles);
        if (results.NotRun.Count == 0) return results;
        var names = pickles.Where(pickle => results.NotRun.Contains(pickle.Id)).Select(pickle => pickle.Name);
        throw new TeethException($"Some scenarios cannot be run (undefined, ambiguous or pending steps): {string.Join("; ", names)}");
    }

    List<ParsedFeature> Features(string platform)
    {
        var parser = new FeatureParser();
        var folder = Path.Combine(root, "features", "platforms", platform);
        return [.. Directory.EnumerateFiles(folder, "*.feature", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => parser.Parse(new Source(Path.GetRelativePath(root, file), File.ReadAllText(file), "text/x.cucumber.gherkin+plain")))];
    }
}
