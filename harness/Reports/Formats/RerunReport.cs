using Simulators.Reports.Gates;
using Simulators.Reports.Model;
using Simulators.Reports.Text;

namespace Simulators.Reports.Formats;

/// <summary>
/// What to run again: a line <c>PATH:LINE</c> for each scenario that is no pass, as <c>conform @FILE</c> reads it.
/// </summary>
sealed class RerunReport(ReportContext context, TextWriter output) : RunReport(context, output)
{
    protected override void Ended(ScenarioResult scenario)
    {
    }

    protected override void Completed(RunResult run, GateResult gates)
    {
        var places = run.Scenarios.Where(scenario => scenario.Outcome.IsBad() && !gates.Known.ContainsKey(scenario))
            .Select(scenario => scenario.Scenario)
            .OrderBy(scenario => scenario.Feature.Uri, StringComparer.Ordinal).ThenBy(scenario => scenario.Line);
        foreach (var place in places.Select(scenario => Printable.Line(scenario.Place)).Distinct()) Output.Write(place + "\n");
    }
}
