using Simulators.Reports.Gates;
using Simulators.Reports.Model;

namespace Simulators.Reports.Text;

/// <summary>
/// Why a scenario is no pass, as lines that every report shows alike: the message, the exchange, the rules that decided, the
/// explanation, the nearest steps of an undefined one, and the command that repeats it.
/// </summary>
static class FailureText
{
    public static IEnumerable<string> Lines(ScenarioFacts scenario, Failure failure, ReportContext context) =>
    [
        .. Printable.Lines(failure.Message).Split('\n'),
        .. Exchange(failure.Exchange, context.Rules),
        .. failure.Step.Suggestions.SelectMany(code => Printable.Lines(code).Split('\n').Prepend("")),
        "",
        $"repeat: {Printable.Line(context.Repeat(scenario.Feature.Uri, scenario.Line))}",
    ];

    /// <summary>In one line: step and message.</summary>
    public static string Short(Failure failure) => Printable.Line($"{failure.Step.Title}: {failure.Message}");

    /// <summary>The rules that decided an exchange, each with what it says, as far as the catalogue knows it.</summary>
    public static IEnumerable<string> Decision(ExchangeRecord exchange, IReadOnlyList<RuleRecord> rules)
    {
        foreach (var id in exchange.Rules)
        {
            var rule = rules.FirstOrDefault(rule => rule.Id == id);
            var meaning = rule is null ? "" : $" ({RuleLevels.Word(rule.Level)}): {Printable.Line(rule.Statement)}";
            yield return $"rule: {Printable.Line(id)}{meaning}";
        }

        if (exchange.Explanation is { Length: > 0 } explanation) yield return $"explanation: {Printable.Line(explanation)}";
        if (exchange.Id is { } journal) yield return $"journal: {Printable.Line(journal)}";
    }

    static IEnumerable<string> Exchange(ExchangeRecord? exchange, IReadOnlyList<RuleRecord> rules) => exchange is null
        ? []
        : ["", .. ExchangeText.Lines(exchange), "", .. Decision(exchange, rules)];
}
