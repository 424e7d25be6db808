using Simulators.Bdd.Bindings;
using Simulators.Bdd.Running.Discovery;
using Simulators.Gherkin.Messages;
using HookType = Simulators.Bdd.Bindings.HookType;

namespace Simulators.Bdd.Running.Execution;

/// <summary>Matches scenarios with hooks and step definitions before any of them runs.</summary>
sealed class Planner(StepLibrary library, MessageWriter writer)
{
    readonly IReadOnlyList<HookBinding> _before = library.Bindings.HooksOf(HookType.BeforeScenario);
    readonly IReadOnlyList<HookBinding> _after = library.Bindings.HooksOf(HookType.AfterScenario);

    public CasePlan Plan(Pickle pickle, FeatureRun feature)
    {
        var facts = feature.Index.FactsOf(pickle);
        var id = writer.NextId();
        List<PlannedStep> steps = [.. Hooks(_before, facts), .. Steps(pickle, facts), .. Hooks(_after, facts)];
        return new CasePlan(id, pickle, feature, facts, steps);
    }

    IEnumerable<PlannedStep> Hooks(IEnumerable<HookBinding> hooks, ScenarioFacts facts) =>
        hooks.Where(hook => hook.AppliesTo(facts)).Select(hook => new PlannedHook(writer.NextId(), hook));

    IEnumerable<PlannedStep> Steps(Pickle pickle, ScenarioFacts facts)
    {
        var keyword = StepDefinitionType.Given;
        for (var i = 0; i < pickle.Steps.Count; i++)
        {
            var step = pickle.Steps[i];
            keyword = KeywordOf(step.Type) ?? keyword;
            var matches = library.Matcher.Find(step.Text, keyword, facts);
            yield return new PlannedPickleStep(writer.NextId(), step, keyword, matches, i == pickle.Steps.Count - 1);
        }
    }

    /// <summary>Null for a keyword that says nothing, such as *: the one before counts on.</summary>
    static StepDefinitionType? KeywordOf(PickleStepType? type) => type switch
    {
        PickleStepType.Context => StepDefinitionType.Given,
        PickleStepType.Action => StepDefinitionType.When,
        PickleStepType.Outcome => StepDefinitionType.Then,
        _ => null,
    };
}
