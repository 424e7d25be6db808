using System.Globalization;
using Simulators.Reports.Gates;
using Simulators.Reports.Model;
using Simulators.Reports.Text;

namespace Simulators.Reports.Documents;

/// <summary>Makes the document of a run that is over.</summary>
static class RunDocuments
{
    public static HeadDocument Head(ReportContext context) => new(
        context.Target,
        context.Environment.GroupBy(pair => pair.Key)
            .ToDictionary(pairs => pairs.Key, pairs => string.Join(", ", pairs.Select(pair => pair.Value))));

    public static RunDocument Of(RunResult run, GateResult gates, ReportContext context)
    {
        var coverage = RuleCoverage.Of(context.Rules, run);
        return new RunDocument(
            Summary(run, gates),
            [.. run.Scenarios.GroupBy(scenario => scenario.Scenario.Feature.Uri)
                .OrderBy(group => group.Key, StringComparer.Ordinal).Select(Feature)],
            [.. coverage.Rules.GroupBy(rule => rule.Rule.Platform)
                .Select(platform => Platform(platform.Key, [.. platform], coverage))],
            [.. coverage.Rules.Select(Rule)],
            coverage.UnknownTags,
            gates.Complaints,
            [.. run.ParseErrors
                .Select(error => new ErrorDocument(ParseErrorText.Path(error), ParseErrorText.Line(error), error.Message))],
            run.HookFailures,
            run.Crash);
    }

    static SummaryDocument Summary(RunResult run, GateResult gates) => new(
        run.Started?.ToString("O", CultureInfo.InvariantCulture),
        run.Duration.TotalMilliseconds,
        run.Scenarios.Count,
        Statuses(run.Scenarios),
        gates.Known.Count,
        run.Flaky,
        run.NeverBegun,
        run.Steps.OrderBy(step => step.Key).ToDictionary(step => step.Key.Word(), step => step.Value));

    static FeatureDocument Feature(IGrouping<string, ScenarioOutcome> scenarios)
    {
        var feature = scenarios.First().Scenario.Feature;
        return new FeatureDocument(
            feature.Uri,
            feature.Name,
            feature.Description,
            Statuses(scenarios),
            scenarios.Sum(scenario => scenario.Duration.TotalMilliseconds));
    }

    static Dictionary<string, int> Statuses(IEnumerable<ScenarioOutcome> scenarios) =>
        scenarios.CountBy(scenario => scenario.Outcome).OrderBy(pair => pair.Key)
            .ToDictionary(pair => pair.Key.Word(), pair => pair.Value);

    static PlatformDocument Platform(string platform, RuleCover[] rules, RuleCoverage coverage) => new(
        platform,
        Enum.GetValues<RuleLevel>().Reverse().ToDictionary(RuleLevels.Word, level => Share(coverage.Share(level, platform))),
        rules.Count(rule => rule.State == RuleState.Broken),
        rules.Sum(rule => rule.Exchanges));

    static ShareDocument Share(CoverageShare share) => new(share.Covered, share.Total, share.Percent);

    static RuleDocument Rule(RuleCover cover) => new(
        cover.Rule.Id,
        cover.Rule.Platform,
        RuleLevels.Word(cover.Rule.Level),
        cover.Rule.Statement,
        cover.Rule.Source,
        cover.Rule.Confidence,
        cover.State.ToString().ToLowerInvariant(),
        [.. cover.Scenarios.Select(scenario => scenario.Scenario.Place)],
        cover.Exchanges);
}
