using Simulators.Gherkin.Messages;

namespace Simulators.Reports.Model;

/// <summary>
/// What pickles leave out and reports show: the feature's and the rule's titles, the steps' keywords and lines.
/// </summary>
sealed class FeatureIndex
{
    readonly Dictionary<string, FeatureFacts> _features = [];
    readonly Dictionary<string, string> _rules = [];
    readonly Dictionary<string, (string Keyword, int Line)> _steps = [];

    public void Add(GherkinDocument document)
    {
        if (document.Feature is not { } feature) return;
        var uri = document.Uri ?? "";
        _features[uri] = new FeatureFacts(uri, feature.Name, feature.Description);
        foreach (var child in feature.Children)
        {
            Add(child.Background?.Steps);
            Add(child.Scenario?.Steps);
            foreach (var inner in child.Rule?.Children ?? []) Add(child.Rule!, inner);
        }
    }

    public FeatureFacts Feature(string uri) =>
        _features.TryGetValue(uri, out var feature) ? feature : _features[uri] = new FeatureFacts(uri, uri, "");

    public ScenarioFacts Scenario(Pickle pickle) => new(
        Feature(pickle.Uri),
        pickle.AstNodeIds.Select(_rules.GetValueOrDefault).FirstOrDefault(rule => rule is not null),
        pickle.Name,
        pickle.Location?.Line ?? 1,
        [.. pickle.Tags.Select(tag => tag.Name.TrimStart('@'))]);

    /// <returns>An empty keyword and no line for a step of no known feature.</returns>
    public (string Keyword, int? Line) Step(PickleStep step)
    {
        foreach (var id in step.AstNodeIds)
        {
            if (_steps.TryGetValue(id, out var found)) return found;
        }

        return ("", null);
    }

    void Add(Rule rule, RuleChild child)
    {
        Add(child.Background?.Steps);
        Add(child.Scenario?.Steps);
        if (child.Scenario is { } scenario) _rules[scenario.Id] = rule.Name;
    }

    void Add(IReadOnlyList<Step>? steps)
    {
        foreach (var step in steps ?? []) _steps[step.Id] = (step.Keyword, step.Location.Line);
    }
}
