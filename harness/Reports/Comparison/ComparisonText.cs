using System.Globalization;
using Simulators.Reports.Model;
using Simulators.Reports.Text;

namespace Simulators.Reports.Comparison;

/// <summary>Two targets side by side for a terminal: the rules at which they differ, and at which scenarios.</summary>
public static class ComparisonText
{
    /// <summary>Writes the table.</summary>
    public static void Write(RunComparison comparison, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(output);
        RulePair[] differences = [.. comparison.Differences];
        string[][] rows =
        [
            ["rule", comparison.NameA, comparison.NameB],
            .. differences.Select(rule => new[] { Title(rule), Word(rule.A), Word(rule.B) }),
        ];
        foreach (var (row, rule) in rows.Zip(differences.Prepend(null)))
        {
            var cells = row.Select((cell, column) => Printable.Line(cell).PadRight(Width(rows, column)));
            output.WriteLine(string.Join("  ", cells).TrimEnd());
            foreach (var line in rule is null ? [] : Scenarios(rule, comparison)) output.WriteLine(line);
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{differences.Length} of {comparison.Rules.Count} rules differ."));
    }

    internal static string Title(RulePair rule) => rule.Rule.Length > 0 ? rule.Rule : "(scenarios of no rule)";

    internal static string Word(Gates.RuleState state) => state.ToString().ToLowerInvariant();

    internal static string Word(ScenarioOutcome? outcome) => outcome?.Outcome.Word() ?? "not run";

    static int Width(string[][] rows, int column) => rows.Max(row => Printable.Line(row[column]).Length);

    static IEnumerable<string> Scenarios(RulePair rule, RunComparison comparison) =>
        rule.Scenarios.Where(scenario => scenario.Differs).SelectMany(scenario => new[]
        {
            $"    {Printable.Line(scenario.Scenario.Place)} {Printable.Line(scenario.Scenario.Name)}",
            Side(comparison.NameA, scenario.A),
            Side(comparison.NameB, scenario.B),
        });

    static string Side(string name, ScenarioOutcome? outcome)
    {
        var message = outcome?.Message is { Length: > 0 } said ? $": {said}" : "";
        return $"        {Printable.Line($"{name}: {Word(outcome)}{message}")}";
    }
}
