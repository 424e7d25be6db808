using System.Text.Json;

namespace Simulators.Kernel.Store.Memory;

/// <summary>The tables and sequences of a memory store. Not thread-safe: the store's lock is around every use.</summary>
sealed class MemoryContent
{
    readonly StoreSchema _schema;
    readonly MemoryTable[] _tables;
    readonly long[] _sequences;

    /// <summary>Empty tables of that schema.</summary>
    public MemoryContent(StoreSchema schema)
        : this(
            schema,
            [.. schema.Tables.Select(table => table.CreateMemoryTable())],
            [.. schema.Sequences.Select(sequence => sequence.First)])
    {
    }

    MemoryContent(StoreSchema schema, MemoryTable[] tables, long[] sequences)
    {
        (_schema, _tables, _sequences) = (schema, tables, sequences);
        Transaction = new MemoryTransaction(tables, sequences);
    }

    /// <summary>The one transaction, open or not.</summary>
    public MemoryTransaction Transaction { get; }

    public MemoryContent Fork() =>
        new(_schema, Array.ConvertAll(_tables, table => table.Fork()), (long[])_sequences.Clone());

    public void Apply(IReadOnlyCollection<RowChange> rows, IReadOnlyList<long> sequences)
    {
        foreach (var row in rows) _tables[row.Table].Take(row);
        foreach (var table in _tables) table.Settle();
        for (var i = 0; i < Math.Min(sequences.Count, _sequences.Length); i++) _sequences[i] = sequences[i];
    }

    public StoreContent Everything() => new(_tables.SelectMany(table => table.All()), [.. _sequences]);

    public IReadOnlyDictionary<string, int> Count() =>
        _tables.Where(table => !table.Definition.Internal).ToDictionary(table => table.Definition.Name, table => table.Count);

    public StatePage? View(string table, StateQuery query) =>
        Array.Find(_tables, known => known.Definition.Name == table && !known.Definition.Internal)?.View(query);

    public void Save(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("sequences");
        foreach (var sequence in _schema.Sequences) writer.WriteNumber(sequence.Name, _sequences[sequence.Ordinal]);
        writer.WriteEndObject();
        writer.WriteStartObject("tables");
        foreach (var table in _tables)
        {
            writer.WritePropertyName(table.Definition.Name);
            table.Save(writer);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Save"/> wrote into empty tables, or leaves them empty.</summary>
    /// <exception cref="JsonException">It does not fit the schema; the message says where.</exception>
    public void Load(JsonElement content)
    {
        var before = (long[])_sequences.Clone();
        try
        {
            foreach (var (name, value) in Members(content, "sequences"))
                _sequences[Named(_schema.Sequences, name, known => known.Name).Ordinal] = NumberIn(name, value);
            foreach (var (name, rows) in Members(content, "tables"))
                _tables[Named(_schema.Tables, name, known => known.Name).Ordinal].Load(rows);
            Transaction.Keep();
        }
        catch
        {
            Transaction.Undo();
            before.CopyTo(_sequences, 0);
            throw;
        }
    }

    static IEnumerable<(string Name, JsonElement Value)> Members(JsonElement content, string part)
    {
        if (content.ValueKind != JsonValueKind.Object
            || !content.TryGetProperty(part, out var members)
            || members.ValueKind != JsonValueKind.Object)
            throw new JsonException($"The object '{part}' is missing.");
        return members.EnumerateObject().Select(member => (member.Name, member.Value));
    }

    static long NumberIn(string sequence, JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            ? number
            : throw new JsonException($"The sequence '{sequence}' is no whole number.");

    static TKnown Named<TKnown>(IReadOnlyList<TKnown> known, string name, Func<TKnown, string> nameOf) =>
        known.FirstOrDefault(item => nameOf(item) == name)
        ?? throw new JsonException($"'{name}' is not one of: {string.Join(", ", known.Select(nameOf))}.");
}
