using System.Text.Json.Serialization;

namespace Simulators.Reports.Documents;

/// <summary>A scenario as the JSON and HTML reports write it; harness/Reports/README.md describes the members.</summary>
sealed record ScenarioDocument(
    string Path,
    int Line,
    string Feature,
    string? Rule,
    string Name,
    IReadOnlyList<string> Tags,
    string Status,
    bool Flaky,
    KnownDocument? Known,
    double DurationMs,
    string Repeat,
    FailureDocument? Failure,
    IReadOnlyList<AttemptDocument> Attempts);

/// <summary>The entry of the baseline that expects the failure.</summary>
sealed record KnownDocument(string Reason, string Owner, string Expires);

sealed record FailureDocument(
    string Step,
    int? Line,
    string Message,
    ExchangeDocument? Exchange,
    IReadOnlyList<DecisionDocument> Rules,
    string? Explanation,
    IReadOnlyList<string> Suggestions);

/// <summary>A rule that decided, with what it says where the catalogue knows it.</summary>
sealed record DecisionDocument(string Id, string? Level, string? Statement);

sealed record AttemptDocument(string Status, string Started, double DurationMs, IReadOnlyList<StepDocument> Steps);

sealed record StepDocument(
    string Keyword,
    string Text,
    bool Hook,
    int? Line,
    string Status,
    double DurationMs,
    string? Message,
    string? DocString,
    IReadOnlyList<IReadOnlyList<string>>? Table,
    IReadOnlyList<ExchangeDocument> Exchanges,
    IReadOnlyList<AttachmentDocument> Attachments,
    IReadOnlyList<string> Suggestions);

sealed record ExchangeDocument(
    string Method,
    string Url,
    IReadOnlyDictionary<string, string> RequestHeaders,
    string RequestBody,
    int Status,
    IReadOnlyDictionary<string, string> Headers,
    string Body,
    string? Id,
    IReadOnlyList<string> Rules,
    string? Explanation);

sealed record AttachmentDocument(
    string MediaType,
    string? FileName,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Base64,
    string Body);
