using Simulators.Reports.Gates;
using Simulators.Reports.Model;
using Simulators.Reports.Text;

namespace Simulators.Reports.Formats;

/// <summary>Every scenario with its steps, as it ends: so that scenarios that run side by side do not mix.</summary>
sealed class PrettyReport(ReportContext context, TextWriter output) : RunReport(context, output)
{
    readonly Ink _ink = new(context.Colour);
    string? _feature;

    protected override void Ended(ScenarioResult scenario)
    {
        var facts = scenario.Scenario;
        if (_feature != facts.Feature.Uri) Output.WriteLine(_ink.Strong($"Feature: {Printable.Line(facts.Feature.Name)}"));
        _feature = facts.Feature.Uri;
        Output.WriteLine();
        var tags = Printable.Line(string.Join(' ', facts.Tags.Select(tag => "@" + tag)));
        if (tags.Length > 0) Output.WriteLine(_ink.Faint($"  {tags}"));
        if (facts.Rule is { Length: > 0 } rule) Output.WriteLine(_ink.Faint($"  Rule: {Printable.Line(rule)}"));
        var title = _ink.Strong($"Scenario: {Printable.Line(facts.Name)}");
        Output.WriteLine($"  {title} {_ink.Faint(Printable.Line($"# {facts.Place}"))}");
        Attempts(scenario);
        Output.WriteLine();
        Output.Flush();
    }

    protected override void Completed(RunResult run, GateResult gates)
    {
        foreach (var line in Summary.Lines(run, gates, Context)) Output.WriteLine(line);
    }

    void Attempts(ScenarioResult scenario)
    {
        foreach (var (number, attempt) in scenario.Attempts.Index())
        {
            if (scenario.Attempts.Count > 1)
                Output.WriteLine(_ink.Doubtful($"    attempt {number + 1}: {attempt.Outcome.Word()}"));
            foreach (var step in attempt.Steps) Step(scenario.Scenario, attempt, step);
            if (attempt.Steps.Count == 0) Output.WriteLine(_ink.Faint($"    {attempt.SkipReason}"));
        }
    }

    void Step(ScenarioFacts scenario, AttemptResult attempt, StepResult step)
    {
        if (step.IsHook && !step.Outcome.IsBad() && step.Message is null) return;
        Output.WriteLine($"    {_ink.Mark(step.Outcome)} {_ink.Of(step.Outcome, Printable.Line(step.Title))}");
        foreach (var line in StepText.Argument(step)) Output.WriteLine($"        {line}");
        var lines = ReferenceEquals(step, attempt.Failure?.Step)
            ? FailureText.Lines(scenario, attempt.Failure, Context)
            : Aside(step);
        foreach (var line in lines) Output.WriteLine(line.Length == 0 ? "" : $"        {line}");
    }

    /// <summary>What a step says that is not the first to go wrong: why it was left out, or what would define it.</summary>
    static IEnumerable<string> Aside(StepResult step) =>
    [
        .. step.Outcome != Outcome.Passed && step.Message is { Length: > 0 } message ? Printable.Lines(message).Split('\n') : [],
        .. step.Suggestions.SelectMany(code => Printable.Lines(code).Split('\n')),
    ];
}
