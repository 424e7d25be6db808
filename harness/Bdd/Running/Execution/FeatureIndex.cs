using System.Collections.Specialized;
using System.Globalization;
using Simulators.Bdd.Running.Discovery;
using Simulators.Gherkin.Messages;
using Simulators.Gherkin.Pickles;

namespace Simulators.Bdd.Running.Execution;

/// <summary>What contexts, scopes and hooks want to know of a feature's scenarios, by the ids in pickles.</summary>
sealed class FeatureIndex
{
    readonly Dictionary<string, (Scenario Scenario, Rule? Rule)> _scenarios = [];
    readonly Dictionary<string, (Examples Examples, TableRow Row)> _rows = [];
    readonly Dictionary<string, int> _lines = [];
    readonly Dictionary<Rule, RuleInfo> _rules = new(ReferenceEqualityComparer.Instance);

    public FeatureIndex(ParsedFeature parsed)
    {
        Uri = parsed.Source.Uri;
        var feature = parsed.Document?.Feature;
        Culture = CultureOf(feature?.Language ?? "en");
        Info = new FeatureInfo(
            Culture,
            Path.GetDirectoryName(Uri) ?? "",
            feature?.Name ?? "",
            feature?.Description ?? "",
            NamesOf(feature?.Tags ?? []));
        foreach (var child in feature?.Children ?? [])
        {
            Take(child.Background);
            if (child.Scenario is { } scenario) Take(scenario, null);
            foreach (var inner in child.Rule?.Children ?? [])
            {
                Take(inner.Background);
                if (inner.Scenario is { } ruled) Take(ruled, child.Rule);
            }
        }
    }

    public string Uri { get; }

    public FeatureInfo Info { get; }

    /// <summary>The feature's language; the invariant culture where the process knows no others.</summary>
    public CultureInfo Culture { get; }

    public ScenarioFacts FactsOf(Pickle pickle)
    {
        var (scenario, rule) = _scenarios.GetValueOrDefault(pickle.AstNodeIds.Count > 0 ? pickle.AstNodeIds[0] : "");
        var examples = pickle.AstNodeIds.Count > 1 ? _rows.GetValueOrDefault(pickle.AstNodeIds[1]) : default;
        var ruleInfo = rule is null ? null : RuleOf(rule);
        var own = (scenario?.Tags ?? []).Concat(examples.Examples?.Tags ?? []);
        var info = new ScenarioInfo(
            pickle.Name,
            scenario?.Description ?? "",
            NamesOf(own),
            ArgumentsOf(examples.Examples, examples.Row),
            [.. Info.Tags, .. ruleInfo?.Tags ?? []]);
        return new ScenarioFacts(Info, ruleInfo, info, pickle.Tags.Select(tag => tag.Name).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The line of the step, and not of its row of examples.</summary>
    public int LineOf(PickleStep step) => step.AstNodeIds.Count > 0 ? _lines.GetValueOrDefault(step.AstNodeIds[0]) : 0;

    void Take(Background? background)
    {
        foreach (var step in background?.Steps ?? []) _lines[step.Id] = step.Location.Line;
    }

    void Take(Scenario scenario, Rule? rule)
    {
        foreach (var step in scenario.Steps) _lines[step.Id] = step.Location.Line;
        _scenarios[scenario.Id] = (scenario, rule);
        foreach (var examples in scenario.Examples)
        {
            foreach (var row in examples.TableBody) _rows[row.Id] = (examples, row);
        }
    }

    RuleInfo RuleOf(Rule rule)
    {
        lock (_rules)
        {
            if (!_rules.TryGetValue(rule, out var info))
            {
                _rules[rule] = info = new RuleInfo(rule.Name, rule.Description, NamesOf(rule.Tags));
            }

            return info;
        }
    }

    static OrderedDictionary ArgumentsOf(Examples? examples, TableRow? row)
    {
        var arguments = new OrderedDictionary();
        if (examples?.TableHeader is not { } header || row is null) return arguments;
        for (var i = 0; i < header.Cells.Count; i++) arguments[header.Cells[i].Value] = row.Cells[i].Value;
        return arguments;
    }

    static string[] NamesOf(IEnumerable<Tag> tags) => [.. tags.Select(tag => tag.Name.TrimStart('@'))];

    static CultureInfo CultureOf(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
