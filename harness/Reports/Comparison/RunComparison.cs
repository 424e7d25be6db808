using Simulators.Reports.Gates;
using Simulators.Reports.Model;

namespace Simulators.Reports.Comparison;

/// <summary>The same features at two targets, rule by rule (<c>conform --target A --against B</c>).</summary>
/// <param name="NameA">The first target.</param>
/// <param name="NameB">The second.</param>
/// <param name="Rules">Every rule that a scenario of either run is tagged with, in the catalogue's order.</param>
public sealed record RunComparison(string NameA, string NameB, IReadOnlyList<RulePair> Rules)
{
    /// <summary>The rules at which the targets differ.</summary>
    public IEnumerable<RulePair> Differences => Rules.Where(rule => rule.Differs);

    /// <summary>Puts two runs side by side.</summary>
    public static RunComparison Of(string nameA, RunResult a, string nameB, RunResult b, IReadOnlyList<RuleRecord> rules)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(rules);
        var pairs = Pair(a, b);
        var known = rules.DistinctBy(rule => rule.Id).ToDictionary(rule => rule.Id);
        var byRule = pairs
            .SelectMany(pair => pair.Scenario.Tags.Distinct().Where(known.ContainsKey).DefaultIfEmpty("")
                .Select(rule => (rule, pair)))
            .ToLookup(tagged => tagged.rule, tagged => tagged.pair);
        return new RunComparison(
            nameA,
            nameB,
            [.. known.Keys.Append("").Where(byRule.Contains)
                .Select(rule => Of(rule, known.GetValueOrDefault(rule), [.. byRule[rule]]))]);
    }

    static RulePair Of(string rule, RuleRecord? record, ScenarioPair[] scenarios) => new(
        rule,
        record?.Statement,
        State(record, [.. scenarios.Select(scenario => scenario.A).OfType<ScenarioOutcome>()]),
        State(record, [.. scenarios.Select(scenario => scenario.B).OfType<ScenarioOutcome>()]),
        scenarios);

    static RuleState State(RuleRecord? record, ScenarioOutcome[] scenarios) =>
        new RuleCover(record ?? new RuleRecord("", "", RuleLevel.Info, "", "", ""), scenarios, 0).State;

    static ScenarioPair[] Pair(RunResult a, RunResult b)
    {
        var (inA, inB) = (ByPlace(a), ByPlace(b));
        return [.. inA.Keys.Union(inB.Keys)
            .OrderBy(key => key.Uri, StringComparer.Ordinal).ThenBy(key => key.Line)
            .Select(key => (A: inA.GetValueOrDefault(key), B: inB.GetValueOrDefault(key)))
            .Select(pair => new ScenarioPair((pair.A ?? pair.B)!.Scenario, pair.A, pair.B))];
    }

    static Dictionary<(string Uri, int Line, string Name), ScenarioOutcome> ByPlace(RunResult run) => run.Scenarios
        .GroupBy(scenario => (scenario.Scenario.Feature.Uri, scenario.Scenario.Line, scenario.Scenario.Name))
        .ToDictionary(same => same.Key, same => same.Last());
}
