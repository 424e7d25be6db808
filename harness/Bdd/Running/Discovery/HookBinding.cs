using Simulators.Bdd.Bindings;

namespace Simulators.Bdd.Running.Discovery;

/// <summary>A method that runs around scenarios or steps.</summary>
/// <param name="Place">Its rank among all bindings, as they are written.</param>
/// <param name="Id">Its id in messages.</param>
/// <param name="Name">What reports call it, or null.</param>
sealed record HookBinding(
    int Place,
    string Id,
    HookType Type,
    int Order,
    string? Name,
    TagFilter Tags,
    MethodCall Call,
    ScopeFilter Scope)
{
    public bool IsAfter => Type is HookType.AfterTestRun or HookType.AfterFeature or HookType.AfterScenario
        or HookType.AfterScenarioBlock or HookType.AfterStep;

    public bool AppliesTo(ScenarioFacts facts) => Tags.Matches(facts.TagNames) && Scope.Weigh(facts) >= 0;
}
