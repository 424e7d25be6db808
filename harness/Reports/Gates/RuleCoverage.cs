using Simulators.Reports.Model;

namespace Simulators.Reports.Gates;

/// <summary>Which rules of the catalogue a run has put to the test, by the tags of its scenarios.</summary>
public sealed record RuleCoverage(IReadOnlyList<RuleCover> Rules, IReadOnlyList<string> UnknownTags)
{
    /// <summary>Puts a run beside the catalogue.</summary>
    public static RuleCoverage Of(IReadOnlyList<RuleRecord> rules, RunResult run)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(run);
        var tagged = run.Scenarios.SelectMany(scenario => scenario.Scenario.Tags.Distinct().Select(tag => (tag, scenario)))
            .ToLookup(pair => pair.tag, pair => pair.scenario);
        var decided = run.Scenarios.SelectMany(scenario => scenario.DecidedBy)
            .GroupBy(rule => rule.Key).ToDictionary(rule => rule.Key, rule => rule.Sum(part => part.Value));
        return new RuleCoverage(
            [.. rules.Select(rule => new RuleCover(rule, [.. tagged[rule.Id]], decided.GetValueOrDefault(rule.Id)))],
            Unknown(rules, run));
    }

    /// <summary>How many rules of a level are covered.</summary>
    public CoverageShare Share(RuleLevel level, string? platform = null)
    {
        RuleCover[] of = [.. Rules.Where(
            rule => rule.Rule.Level == level && (platform ?? rule.Rule.Platform) == rule.Rule.Platform)];
        return new CoverageShare(of.Count(rule => rule.IsCovered), of.Length);
    }

    /// <summary>The rules of a level that no scenario has put to the test.</summary>
    public IEnumerable<RuleRecord> Uncovered(RuleLevel level) =>
        Rules.Where(rule => rule.Rule.Level == level && !rule.IsCovered).Select(rule => rule.Rule);

    /// <summary>Tags that look like a rule id of a platform in the catalogue, and are none: misspelled, most likely.</summary>
    static string[] Unknown(IReadOnlyList<RuleRecord> rules, RunResult run)
    {
        var platforms = rules.Select(rule => rule.Platform + "/").ToHashSet();
        var ids = rules.Select(rule => rule.Id).ToHashSet();
        return [.. run.Known.SelectMany(scenario => scenario.Tags).Distinct()
            .Where(tag => !ids.Contains(tag) && platforms.Contains(tag[..(tag.IndexOf('/', StringComparison.Ordinal) + 1)]))
            .Order(StringComparer.Ordinal)];
    }
}
