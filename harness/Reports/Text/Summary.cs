using System.Globalization;
using Simulators.Reports.Gates;
using Simulators.Reports.Model;

namespace Simulators.Reports.Text;

/// <summary>The end of a run in a few lines: what failed and how to repeat it, the gates, the counts.</summary>
static class Summary
{
    public static IEnumerable<string> Lines(RunResult run, GateResult gates, ReportContext context)
    {
        var ink = new Ink(context.Colour);
        return
        [
            .. run.ParseErrors.Select(error => ink.Bad("does not parse: ") + Printable.Line(ParseErrorText.Of(error))),
            .. run.HookFailures.Select(failure => ink.Bad("a hook of the run failed: ") + Printable.Line(failure)),
            .. run.Crash is { } crash ? [ink.Bad("the run broke off: ") + Printable.Line(crash)] : Array.Empty<string>(),
            .. run.Scenarios.Where(scenario => scenario.Outcome.IsBad() || scenario.IsFlaky)
                .OrderBy(scenario => scenario.Scenario.Feature.Uri, StringComparer.Ordinal)
                .ThenBy(scenario => scenario.Scenario.Line)
                .Select(scenario => Line(scenario, gates, ink, context)),
            .. gates.Complaints.Select(complaint => ink.Bad("gate: ") + Printable.Line(complaint)),
            .. Rules(RuleCoverage.Of(context.Rules, run), ink),
            Counts(run, gates, ink),
        ];
    }

    /// <summary>How many ended how, of scenarios and steps.</summary>
    public static string Counts(RunResult run, GateResult gates, Ink ink)
    {
        var words = Enum.GetValues<Outcome>().Select(outcome => (outcome, count: Unexpected(run, gates, outcome)))
            .Where(part => part.count > 0).Select(part => ink.Of(part.outcome, Count(part.count, part.outcome.Word())));
        string[] parts =
        [
            .. words,
            .. gates.Known.Count > 0 ? [ink.Doubtful(Count(gates.Known.Count, "failed as known"))] : Array.Empty<string>(),
            .. run.Flaky > 0 ? [ink.Doubtful(Count(run.Flaky, "of the passed flaky"))] : Array.Empty<string>(),
            .. run.NeverBegun > 0 ? [ink.Bad(Count(run.NeverBegun, "never begun"))] : Array.Empty<string>(),
        ];
        var steps = run.Steps.Values.Sum();
        return $"{Count(run.Scenarios.Count, run.Scenarios.Count == 1 ? "scenario" : "scenarios")}"
            + (parts.Length > 0 ? $": {string.Join(", ", parts)}" : "")
            + $"; {Count(steps, steps == 1 ? "step" : "steps")}; {Span.Of(run.Duration)}";
    }

    static IEnumerable<string> Rules(RuleCoverage coverage, Ink ink)
    {
        var unknown = string.Join(' ', coverage.UnknownTags.Select(tag => "@" + tag));
        if (unknown.Length > 0) yield return $"{ink.Doubtful("no such rule:")} {Printable.Line(unknown)}";
        var shares = Enum.GetValues<RuleLevel>().Reverse().Select(level => (level, share: coverage.Share(level)))
            .Where(part => part.share.Total > 0)
            .Select(part => $"{RuleLevels.Word(part.level)} {part.share.Covered} of {part.share.Total} ({part.share.Percent} %)")
            .ToArray();
        if (shares.Length > 0) yield return $"rules covered: {string.Join(", ", shares)}";
    }

    static int Unexpected(RunResult run, GateResult gates, Outcome outcome) =>
        run.Scenarios.Count(scenario => scenario.Outcome == outcome && !gates.Known.ContainsKey(scenario));

    static string Count(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count} {word}");

    static string Line(ScenarioOutcome scenario, GateResult gates, Ink ink, ReportContext context)
    {
        var facts = scenario.Scenario;
        var name = Printable.Line($"{facts.Place} {facts.Name}");
        if (scenario.IsFlaky) return $"{ink.Doubtful("flaky")} {name} (passed at attempt {scenario.Attempts})";
        if (gates.Known.TryGetValue(scenario, out var entry))
        {
            var why = Printable.Line($"{entry.Reason}; {entry.Owner}, until {entry.Expires:yyyy-MM-dd}");
            return $"{ink.Doubtful("known")} {name} ({why})";
        }

        return $"{ink.Of(scenario.Outcome, scenario.Outcome.Word())} {name}\n"
            + $"  repeat: {Printable.Line(context.Repeat(facts.Feature.Uri, facts.Line))}";
    }
}
