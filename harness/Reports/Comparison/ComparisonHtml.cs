using System.Net;
using Simulators.Reports.Html;
using Simulators.Reports.Model;

namespace Simulators.Reports.Comparison;

/// <summary>
/// Two targets side by side as one page without any script: the rules at which they differ first, then the rest.
/// </summary>
public static class ComparisonHtml
{
    /// <summary>Writes the page.</summary>
    public static void Write(RunComparison comparison, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(output);
        var title = Text($"{comparison.NameA} against {comparison.NameB}");
        output.Write(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{title}</title>
            <style>
            {Page.PlainStyle}</style>
            </head>
            <body>
            <header><h1>{title}</h1><p>{comparison.Differences.Count()} of {comparison.Rules.Count} rules differ.</p></header>
            <main>

            """.ReplaceLineEndings("\n"));
        Table(output, "Rules at which they differ", comparison, [.. comparison.Differences]);
        Table(output, "Rules at which they agree", comparison, [.. comparison.Rules.Where(rule => !rule.Differs)]);
        output.Write("</main>\n</body>\n</html>\n");
    }

    static void Table(TextWriter output, string title, RunComparison comparison, RulePair[] rules)
    {
        if (rules.Length == 0) return;
        output.Write($"<h2>{title}</h2>\n<table>\n<thead><tr><th scope=\"col\">Rule or scenario</th>"
            + $"<th scope=\"col\">{Text(comparison.NameA)}</th><th scope=\"col\">{Text(comparison.NameB)}</th></tr></thead>\n");
        foreach (var rule in rules) Rows(output, rule);
        output.Write("</table>\n");
    }

    static void Rows(TextWriter output, RulePair rule)
    {
        output.Write($"<tbody>\n<tr{(rule.Differs ? " class=\"differs\"" : "")}><th scope=\"rowgroup\">"
            + $"<code>{Text(ComparisonText.Title(rule))}</code> "
            + $"<span class=\"faint\">{Text(rule.Statement ?? "")}</span></th>{State(rule.A)}{State(rule.B)}</tr>\n");
        foreach (var scenario in rule.Scenarios.Where(scenario => scenario.Differs))
        {
            output.Write($"<tr><td>{Text(scenario.Scenario.Name)} "
                + $"<span class=\"faint\">{Text(scenario.Scenario.Place)}</span></td>"
                + $"{Side(scenario.A)}{Side(scenario.B)}</tr>\n");
        }

        output.Write("</tbody>\n");
    }

    static string State(Gates.RuleState state) =>
        $"<td class=\"status {ComparisonText.Word(state)}\">{ComparisonText.Word(state)}</td>";

    static string Side(ScenarioOutcome? outcome)
    {
        var word = ComparisonText.Word(outcome);
        var message = outcome?.Message is { Length: > 0 } said ? $"<br>{Text(said)}" : "";
        return $"<td><span class=\"status {word.Replace(' ', '-')}\">{word}</span>{message}</td>";
    }

    static string Text(string text) => WebUtility.HtmlEncode(text);
}
