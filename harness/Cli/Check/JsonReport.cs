using System.Text.Encodings.Web;
using System.Text.Json;

namespace Simulators.Cli.Check;

/// <summary>The report as one JSON document, with every record.</summary>
sealed class JsonReport(TextWriter output) : IReportWriter
{
    const int FlushAt = 64 * 1024;

    /// <summary>Names stay readable in their own script; the document is no HTML.</summary>
    static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    readonly System.Buffers.ArrayBufferWriter<byte> _buffer = new();
    Utf8JsonWriter? _json;

    Utf8JsonWriter Json => _json ??= new Utf8JsonWriter(_buffer, Options);

    public void Begin(CheckReport report)
    {
        Json.WriteStartObject();
        Json.WriteString("source", report.Source);
        Json.WriteString("verdict", report.Verdict);
        Json.WriteBoolean("clean", report.IsClean);
        Json.WriteNumber("lost", report.Lost);
        if (report.Import is { } import) Write(import);
        if (report.Run is { } run) Write(run);
        Json.WriteStartArray("records");
    }

    public void Add(SyncRecord record)
    {
        Json.WriteStartObject();
        Json.WriteString("kind", record.Kind);
        Json.WriteString("sourcedId", record.SourcedId);
        Json.WriteString("name", record.Name);
        Json.WriteString("action", record.Action);
        Json.WriteString("rule", record.Rule);
        Json.WriteString("reason", record.Reason);
        Json.WriteEndObject();
        if (Json.BytesPending + _buffer.WrittenCount > FlushAt) Flush();
    }

    public void End(CheckReport report)
    {
        Json.WriteEndArray();
        Json.WriteEndObject();
        Flush();
        output.Write('\n');
        output.Flush();
    }

    void Write(ImportResult import)
    {
        Json.WriteStartObject("import");
        if (import.Version is not null) Json.WriteString("version", import.Version);
        Json.WriteStartObject("records");
        foreach (var (collection, records) in import.Records) Json.WriteNumber(collection, records);
        Json.WriteEndObject();
        Json.WriteNumber("faultCount", import.FaultCount);
        Json.WriteStartArray("faults");
        foreach (var fault in import.Faults) Write(fault);
        Json.WriteEndArray();
        Json.WriteStartArray("warnings");
        foreach (var warning in import.Warnings) Write(warning);
        Json.WriteEndArray();
        Json.WriteEndObject();
    }

    void Write(ImportFault fault)
    {
        Json.WriteStartObject();
        Json.WriteString("file", fault.File);
        if (fault.Row is { } row) Json.WriteNumber("row", row);
        if (fault.Column is not null) Json.WriteString("column", fault.Column);
        if (fault.Value is not null) Json.WriteString("value", fault.Value);
        Json.WriteString("problem", fault.Problem);
        Json.WriteEndObject();
    }

    void Write(ImportWarning warning)
    {
        Json.WriteStartObject();
        Json.WriteString("file", warning.File);
        Json.WriteString("text", warning.Text);
        Json.WriteEndObject();
    }

    void Write(SyncRun run)
    {
        Json.WriteString("state", run.HasFailed ? "failed" : "succeeded");
        if (run.Reason is not null) Json.WriteString("reason", run.Reason);
        Json.WriteStartObject("summary");
        foreach (var kind in run.Summary)
        {
            Json.WriteStartObject(kind.Kind);
            foreach (var action in Actions.All) Json.WriteNumber(action, kind.Of(action));
            Json.WriteEndObject();
        }

        Json.WriteEndObject();
        Json.WriteStartArray("warnings");
        foreach (var warning in run.Warnings)
        {
            Json.WriteStartObject();
            Json.WriteString("rule", warning.Rule);
            Json.WriteString("text", warning.Text);
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
    }

    void Flush()
    {
        Json.Flush();
        output.Write(System.Text.Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }
}
