namespace Simulators.Bdd.Running.Discovery;

/// <summary>What scopes, hooks and contexts want to know of a scenario.</summary>
/// <param name="TagNames">All that hold, of the feature, the rule, the scenario and its examples, with their @.</param>
sealed record ScenarioFacts(FeatureInfo Feature, RuleInfo? Rule, ScenarioInfo Scenario, IReadOnlySet<string> TagNames)
{
    /// <param name="tag">With its @ or without.</param>
    public bool HasTag(string tag) => TagNames.Contains(tag.StartsWith('@') ? tag : "@" + tag);
}
