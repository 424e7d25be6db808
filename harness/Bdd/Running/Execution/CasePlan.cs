using Simulators.Bdd.Bindings;
using Simulators.Bdd.Running.Discovery;
using Simulators.Bdd.Running.Matching;
using Simulators.Gherkin.Messages;

namespace Simulators.Bdd.Running.Execution;

/// <summary>A scenario with the hooks and step definitions it will run.</summary>
sealed record CasePlan(
    string Id,
    Pickle Pickle,
    FeatureRun Feature,
    ScenarioFacts Facts,
    IReadOnlyList<PlannedStep> Steps)
{
    public TestCase ToTestCase(string testRunStartedId) =>
        new(Id, Pickle.Id, [.. Steps.Select(step => step.ToTestStep())], testRunStartedId);
}

/// <summary>A hook or a step of a scenario.</summary>
abstract record PlannedStep(string Id)
{
    public abstract TestStep ToTestStep();
}

/// <summary>A hook around a scenario.</summary>
sealed record PlannedHook(string Id, HookBinding Hook) : PlannedStep(Id)
{
    public override TestStep ToTestStep() => new(Id, HookId: Hook.Id);
}

/// <summary>A step with what it matches: nothing when it is undefined, several when it is ambiguous.</summary>
/// <param name="Keyword">And, But and * have become what they repeat.</param>
/// <param name="IsLast">Whether its block ends with the scenario.</param>
sealed record PlannedPickleStep(
    string Id,
    PickleStep Step,
    StepDefinitionType Keyword,
    IReadOnlyList<StepMatch> Matches,
    bool IsLast) : PlannedStep(Id)
{
    public override TestStep ToTestStep() => new(
        Id,
        PickleStepId: Step.Id,
        StepDefinitionIds: [.. Matches.Select(match => match.Binding.Id)],
        StepMatchArgumentsLists: [.. Matches.Select(match => match.ArgumentsList)]);
}
