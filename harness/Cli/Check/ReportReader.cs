using System.Text.Json;

namespace Simulators.Cli.Check;

/// <summary>Reads the simulator's answers.</summary>
static class ReportReader
{
    public static ImportResult Import(JsonElement answer) => new(
        Text(answer, "version"),
        answer.TryGetProperty("records", out var records)
            ? [.. records.EnumerateObject().Select(one => (one.Name, one.Value.GetInt64()))]
            : [],
        answer.TryGetProperty("faultCount", out var count) ? count.GetInt64() : 0,
        answer.TryGetProperty("faults", out var faults) ? [.. faults.EnumerateArray().Select(Fault)] : [],
        answer.TryGetProperty("warnings", out var warnings)
            ? [.. warnings.EnumerateArray().Select(one => new ImportWarning(Text(one, "file") ?? "", Text(one, "text") ?? ""))]
            : []);

    public static SyncRun Run(JsonElement answer) => new(
        Text(answer, "id") ?? "",
        Text(answer, "state") == "failed",
        Text(answer, "reason"),
        answer.TryGetProperty("summary", out var summary) ? [.. summary.EnumerateObject().Select(Kind)] : [],
        answer.TryGetProperty("warnings", out var warnings) ? [.. warnings.EnumerateArray().Select(Warning)] : [],
        answer.TryGetProperty("records", out var records) ? records.GetProperty("total").GetInt64() : 0);

    /// <summary>The page of records that an answer holds.</summary>
    public static IEnumerable<SyncRecord> Records(JsonElement answer) =>
        answer.TryGetProperty("records", out var records) && records.TryGetProperty("items", out var items)
            ? items.EnumerateArray().Select(Record)
            : [];

    static SyncRecord Record(JsonElement record) => new(
        Text(record, "kind") ?? "",
        Text(record, "sourcedId") ?? "",
        Text(record, "name") ?? "",
        Text(record, "action") ?? "",
        Text(record, "rule") ?? "",
        Text(record, "reason") ?? "");

    static KindSummary Kind(JsonProperty kind) => new(
        kind.Name,
        kind.Value.EnumerateObject().ToDictionary(count => count.Name, count => count.Value.GetInt64()));

    static SyncWarning Warning(JsonElement warning) => new(Text(warning, "rule") ?? "", Text(warning, "text") ?? "");

    static ImportFault Fault(JsonElement fault) => new(
        Text(fault, "file") ?? "",
        fault.TryGetProperty("row", out var row) && row.ValueKind == JsonValueKind.Number ? row.GetInt64() : null,
        Text(fault, "column"),
        Text(fault, "value"),
        Text(fault, "problem") ?? "");

    static string? Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
