using System.Globalization;
using Simulators.Gherkin.Messages;
using Simulators.Reports.Gates;
using Simulators.Reports.Model;
using Simulators.Reports.Text;

namespace Simulators.Reports.Documents;

/// <summary>Makes documents of scenarios.</summary>
/// <param name="context">The run's.</param>
/// <param name="mostBody">Longer bodies are cut, and say so; null keeps them whole.</param>
sealed class ScenarioDocuments(ReportContext context, int? mostBody = null)
{
    const int MostOfALine = 300;

    readonly Dictionary<string, RuleRecord> _rules = context.Rules.DistinctBy(rule => rule.Id).ToDictionary(rule => rule.Id);

    public ScenarioDocument Of(ScenarioResult result) => new(
        result.Scenario.Feature.Uri,
        result.Scenario.Line,
        result.Scenario.Feature.Name,
        result.Scenario.Rule,
        result.Scenario.Name,
        result.Scenario.Tags,
        result.Outcome.Word(),
        result.IsFlaky,
        Known(result),
        result.Duration.TotalMilliseconds,
        context.Repeat(result.Scenario.Feature.Uri, result.Scenario.Line),
        result.Last.Failure is { } failure ? Of(failure) : null,
        [.. result.Attempts.Select(Of)]);

    public static LineDocument Line(ScenarioDocument scenario) => new(
        scenario.Path,
        scenario.Line,
        scenario.Feature,
        scenario.Rule,
        scenario.Name,
        scenario.Tags,
        scenario.Status,
        scenario.Flaky,
        scenario.Known is not null,
        scenario.DurationMs,
        scenario.Failure is { } failure ? Printable.Line(failure.Message, MostOfALine) : null);

    KnownDocument? Known(ScenarioResult result)
    {
        if (!result.Outcome.IsBad()) return null;
        return context.Gates.Baseline?.For(result.Scenario, context.Clock.GetUtcNow()) is { } entry
            ? new KnownDocument(entry.Reason, entry.Owner, entry.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : null;
    }

    FailureDocument Of(Failure failure) => new(
        failure.Step.Title,
        failure.Step.Line,
        failure.Message,
        failure.Exchange is { } exchange ? Of(exchange) : null,
        [.. (failure.Exchange?.Rules ?? []).Select(Decision)],
        failure.Exchange?.Explanation,
        failure.Step.Suggestions);

    DecisionDocument Decision(string id) => _rules.TryGetValue(id, out var rule)
        ? new DecisionDocument(id, RuleLevels.Word(rule.Level), rule.Statement)
        : new DecisionDocument(id, null, null);

    AttemptDocument Of(AttemptResult attempt) => new(
        attempt.Outcome.Word(),
        attempt.Started.ToString("O", CultureInfo.InvariantCulture),
        attempt.Duration.TotalMilliseconds,
        [.. attempt.Steps.Select(Of)]);

    StepDocument Of(StepResult step) => new(
        step.Keyword,
        step.Text,
        step.IsHook,
        step.Line,
        step.Outcome.Word(),
        step.Duration.TotalMilliseconds,
        step.Message,
        step.Argument?.DocString?.Content,
        step.Argument?.DataTable?.Rows.Select(row => row.Cells.Select(cell => cell.Value).ToArray()).ToArray(),
        [.. step.Exchanges.Select(Of)],
        [.. step.OtherAttachments.Select(Of)],
        step.Suggestions);

    ExchangeDocument Of(ExchangeRecord exchange) => new(
        exchange.Method,
        exchange.Url,
        exchange.RequestHeaders,
        Cut(exchange.RequestBody),
        exchange.Status,
        exchange.Headers,
        Cut(exchange.Body),
        exchange.Id,
        exchange.Rules,
        exchange.Explanation);

    /// <summary>What is cut of a binary attachment would be no picture, and is left out as a whole.</summary>
    AttachmentDocument Of(Attachment attachment)
    {
        var isBase64 = attachment.ContentEncoding == AttachmentContentEncoding.Base64;
        return isBase64 && attachment.Body.Length > mostBody
            ? new AttachmentDocument("text/plain", attachment.FileName, false,
                $"{attachment.MediaType}, too long to be shown here")
            : new AttachmentDocument(attachment.MediaType, attachment.FileName, isBase64, Cut(attachment.Body));
    }

    string Cut(string body) => mostBody is not { } most || body.Length <= most
        ? body
        : $"{Printable.Cut(body, most)}\n… and {body.Length - most:N0} more characters";
}
