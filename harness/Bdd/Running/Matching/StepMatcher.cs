using System.Collections.Concurrent;
using Simulators.Bdd.Bindings;
using Simulators.Bdd.Running.Discovery;

namespace Simulators.Bdd.Running.Matching;

/// <summary>Finds the step definitions of a text; a text that comes again costs nothing.</summary>
sealed class StepMatcher(BindingSet bindings)
{
    readonly ConcurrentDictionary<(string, StepDefinitionType), IReadOnlyList<StepMatch>> _known = new();

    /// <returns>None: undefined. Several: ambiguous.</returns>
    public IReadOnlyList<StepMatch> Find(string text, StepDefinitionType type, ScenarioFacts facts)
    {
        var all = _known.GetOrAdd((text, type), Match);
        return all.Count == 0 || all.All(match => match.Binding.Scope.IsEmpty) ? all : MostScoped(all, facts);
    }

    /// <summary>What the text would match under any keyword and in any scope: what a message about a near miss tells.</summary>
    public IEnumerable<StepBinding> FindAnywhere(string text) =>
        bindings.Steps.Where(step => step.Expression.Match(text) is not null);

    static List<StepMatch> MostScoped(IReadOnlyList<StepMatch> all, ScenarioFacts facts)
    {
        var weighed = all
            .Select(match => (match, Weight: match.Binding.Scope.Weigh(facts)))
            .Where(one => one.Weight >= 0)
            .ToList();
        if (weighed.Count == 0) return [];
        var most = weighed.Max(one => one.Weight);
        return [.. weighed.Where(one => one.Weight == most).Select(one => one.match)];
    }

    IReadOnlyList<StepMatch> Match((string Text, StepDefinitionType Type) step)
    {
        List<StepMatch> found = [];
        foreach (var binding in bindings.Steps)
        {
            if (!binding.Types.Contains(step.Type)) continue;
            if (found.Exists(match => match.Binding.Call == binding.Call)) continue;
            if (binding.Expression.Match(step.Text) is { } arguments) found.Add(new StepMatch(binding, arguments));
        }

        return found;
    }
}
