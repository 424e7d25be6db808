using Simulators.ClassLink.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassLink.Wire;

/// <summary>Writes envelopes: records under the name of their kind.</summary>
static class CollectionWriter
{
    public static byte[] Write<TRow>(
        RosterView view,
        Resource<TRow> resource,
        IReadOnlyList<TRow> rows,
        bool[]? selected,
        IReadOnlyList<(ErrorEntry Error, string Detail)> warnings)
        where TRow : RosterRow
    {
        using var body = new RosterBody();
        var writer = new RecordWriter(body.Json, view);
        var fields = Chosen(resource.FieldsOf(view.Version), selected);
        body.Json.WriteStartObject();
        WriteWarnings(body, warnings);
        body.Json.WriteStartArray(resource.Many);
        for (var i = 0; i < rows.Count; i++) WriteRecord(writer, fields, rows[i]);
        body.Json.WriteEndArray();
        body.Json.WriteEndObject();
        return body.ToArray();
    }

    public static byte[] WriteOne<TRow>(
        RosterView view,
        Resource<TRow> resource,
        TRow row,
        bool[]? selected,
        IReadOnlyList<(ErrorEntry Error, string Detail)> warnings)
        where TRow : RosterRow
    {
        using var body = new RosterBody();
        body.Json.WriteStartObject();
        WriteWarnings(body, warnings);
        body.Json.WritePropertyName(resource.One);
        WriteRecord(new RecordWriter(body.Json, view), Chosen(resource.FieldsOf(view.Version), selected), row);
        body.Json.WriteEndObject();
        return body.ToArray();
    }

    static Field<TRow>[] Chosen<TRow>(Fields<TRow> fields, bool[]? selected)
        where TRow : RosterRow =>
        [.. fields.All.Where((_, i) => selected is null || selected[i])];

    static void WriteRecord<TRow>(RecordWriter writer, Field<TRow>[] fields, TRow row)
    {
        writer.Json.WriteStartObject();
        foreach (var field in fields) field.Write(writer, row);
        writer.Json.WriteEndObject();
    }

    static void WriteWarnings(RosterBody body, IReadOnlyList<(ErrorEntry Error, string Detail)> warnings)
    {
        if (warnings.Count == 0) return;
        StatusInfo.WriteSet11(
            body.Json,
            "success",
            "warning",
            [.. warnings.Select(warning => (warning.Error, StatusInfo.Describe(warning.Error, warning.Detail)))]);
    }
}
