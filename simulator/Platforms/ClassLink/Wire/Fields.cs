using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.ClassLink.State;

namespace Simulators.ClassLink.Wire;

/// <summary>The members of one kind of record in one version, in the order in which they are written.</summary>
class Fields<TRow>
    where TRow : RosterRow
{
    const string Metadata = "metadata.";

    readonly List<Field<TRow>> _fields = [];
    readonly Dictionary<string, FieldPath<TRow>> _paths = [];

    public IReadOnlyList<Field<TRow>> All => _fields;

    /// <summary>What every record has.</summary>
    public Fields(RosterTable<TRow> table)
    {
        Add("sourcedId", (w, name, row) => w.Json.WriteString(name, row.SourcedId));
        Path("sourcedId", FieldKind.Text, (_, row) => Texts.Of(row.SourcedId), new KeyLookup<TRow>(table),
            view => Rows<TRow>.InKeyOrder(view.Tables.Of(table), table));
        Add("status", (w, name, row) => w.Json.WriteString(name, Status(row)));
        Path("status", FieldKind.Text, (_, row) => Texts.Of(Status(row)), new StatusLookup<TRow>(table));
        Add("dateLastModified", (w, name, row) => w.Instant(name, row.DateLastModified));
        Path("dateLastModified", FieldKind.Instant, (_, row) => Texts.Of(Instants.Text(row.DateLastModified)),
            new InstantLookup<TRow>(table), view => Rows<TRow>.Whole(view.Tables.Of(table), table.Modified));
        Add("metadata", (w, name, row) => w.Raw(name, row.Metadata));
    }

    /// <summary>What a filter may name, or null; a part of the metadata may be called anything.</summary>
    public FieldPath<TRow>? PathOf(string path) =>
        _paths.TryGetValue(path, out var found) ? found
        : path.Length > Metadata.Length && path.StartsWith(Metadata, StringComparison.Ordinal)
            ? new FieldPath<TRow>(FieldKind.Text, (_, row) => Texts.Of(MetadataOf(row, path[Metadata.Length..])))
            : null;

    /// <summary>The member's place, or -1.</summary>
    public int IndexOf(string name) => _fields.FindIndex(field => field.Name.Value == name);

    public Fields<TRow> Text(
        string name,
        Func<RosterView, TRow, string?> value,
        ILookup<TRow>? lookup = null,
        Func<RosterView, Rows<TRow>>? order = null)
    {
        Add(name, (w, encoded, row) => w.Text(encoded, value(w.View, row)));
        return Path(name, FieldKind.Text, (view, row) => Texts.Of(value(view, row) ?? ""), lookup, order);
    }

    public Fields<TRow> Text(string name, Func<TRow, string?> value, ILookup<TRow>? lookup = null) =>
        Text(name, (_, row) => value(row), lookup);

    public Fields<TRow> Flag(string name, Func<TRow, bool?> value)
    {
        Add(name, (w, encoded, row) => w.Flag(encoded, value(row)));
        return Path(name, FieldKind.Text, (_, row) => Texts.Of(value(row) switch { true => "true", false => "false", null => "" }));
    }

    public Fields<TRow> Date(string name, Func<TRow, DateOnly?> value)
    {
        Add(name, (w, encoded, row) => w.Date(encoded, value(row)));
        return Path(name, FieldKind.Text, (_, row) => Texts.Of(value(row) is { } date ? Instants.Text(date) : ""));
    }

    public Fields<TRow> List(string name, Func<TRow, Texts> values)
    {
        Add(name, (w, encoded, row) => w.List(encoded, values(row)));
        return Path(name, FieldKind.List, (_, row) => values(row));
    }

    /// <summary>A list that this simulator never has: resources belong to another service.</summary>
    public Fields<TRow> Nothing(string name) => List(name, _ => Texts.None);

    public Fields<TRow> Reference(
        string name,
        ReferenceKind kind,
        Func<TRow, string?> sourcedId,
        ILookup<TRow>? lookup = null)
    {
        Add(name, (w, encoded, row) => w.Reference(encoded, kind, sourcedId(row)));
        return Path($"{name}.sourcedId", FieldKind.Text, (_, row) => Texts.Of(sourcedId(row) ?? ""), lookup);
    }

    public Fields<TRow> References(
        string name,
        ReferenceKind kind,
        Func<RosterView, TRow, Texts> sourcedIds,
        ILookup<TRow>? lookup = null)
    {
        Add(name, (w, encoded, row) => w.References(encoded, kind, sourcedIds(w.View, row)));
        return Path($"{name}.sourcedId", FieldKind.List, sourcedIds, lookup);
    }

    /// <summary>A member written in its own way.</summary>
    public Fields<TRow> Add(string name, Action<RecordWriter, JsonEncodedText, TRow> write)
    {
        var encoded = JsonEncodedText.Encode(name);
        _fields.Add(new Field<TRow>(encoded, (w, row) => write(w, encoded, row)));
        return this;
    }

    /// <summary>Something else that a filter may name.</summary>
    public Fields<TRow> Path(
        string path,
        FieldKind kind,
        Func<RosterView, TRow, Texts> values,
        ILookup<TRow>? lookup = null,
        Func<RosterView, Rows<TRow>>? order = null)
    {
        _paths.Add(path, new FieldPath<TRow>(kind, values, lookup) { Order = order });
        return this;
    }

    static string Status(TRow row) => row.ToBeDeleted ? "tobedeleted" : "active";

    static string MetadataOf(TRow row, string name) =>
        row.Metadata is null ? "" : JsonNode.Parse(row.Metadata)?[name]?.ToString() ?? "";
}
