using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulators.Kernel.Store.Memory;

/// <summary>A memory table, whatever its row type: what the store does with all its tables alike.</summary>
abstract class MemoryTable
{
    public abstract TableDefinition Definition { get; }

    public abstract int Count { get; }

    /// <summary>True when the open transaction has changed the table.</summary>
    public abstract bool Changed { get; }

    public abstract void Keep();

    public abstract void Undo();

    /// <summary>Notes the rows that the open transaction has changed, as they are now.</summary>
    public abstract void Collect(ChangeSet changes);

    /// <summary>Every row, each written as it is come to.</summary>
    public abstract IEnumerable<RowChange> All();

    /// <summary>Takes a row as another process left it: the one that it replaces goes, and it comes with <see cref="Settle"/>.</summary>
    public abstract void Take(in RowChange change);

    /// <summary>Puts the rows that were taken: not before all have gone, for a unique value may move from one to another.</summary>
    public abstract void Settle();

    public abstract MemoryTable Fork();

    public abstract void Save(Utf8JsonWriter writer);

    /// <summary>Inserts the rows; the store keeps or undoes them.</summary>
    public abstract void Load(JsonElement rows);

    public abstract StatePage View(StateQuery query);
}

/// <summary>
/// A table's rows. Changes are noted with the row they replaced, so that a transaction that is undone costs its own changes only.
/// A fork costs nothing but this object until it, or the table that it comes from, is written to.
/// </summary>
sealed class MemoryTable<TKey, TRow> : MemoryTable, ITable<TKey, TRow>
    where TKey : notnull
    where TRow : class
{
    readonly TableDefinition<TKey, TRow> _definition;
    MemoryRows<TKey, TRow> _rows;

    /// <summary>Whether other tables have the same rows, which nobody may write to then.</summary>
    bool _shared;

    /// <summary>Null until something is changed: most tables of most forks never are.</summary>
    List<(TKey Key, TRow? Before)>? _changes;

    /// <summary>What was taken and not put yet, or null.</summary>
    List<TRow>? _taken;

    /// <summary>An empty table.</summary>
    public MemoryTable(TableDefinition<TKey, TRow> definition, IMemoryIndex<TKey, TRow>[] indexes)
        : this(definition, new MemoryRows<TKey, TRow>(new(), new(), indexes), shared: false)
    {
    }

    MemoryTable(TableDefinition<TKey, TRow> definition, MemoryRows<TKey, TRow> rows, bool shared) =>
        (_definition, _rows, _shared) = (definition, rows, shared);

    public override TableDefinition Definition => _definition;

    public override int Count => _rows.ByKey.Count;

    public override bool Changed => _changes is { Count: > 0 };

    public TRow? Find(TKey key) => _rows.ByKey.TryGetValue(key, out var row) ? row : null;

    public TRow? Find<TValue>(UniqueIndex<TRow, TValue> index, TValue value)
        where TValue : notnull =>
        ((MemoryUniqueIndex<TKey, TRow, TValue>)_rows.Indexes[index.Ordinal]).TryFind(value, out var key) ? Find(key) : null;

    public TRow? First<TValue>(OrderedIndex<TRow, TValue> index)
        where TValue : notnull =>
        Ordered(index).TryFirst(out var key) ? Find(key) : null;

    public IReadOnlyList<TRow> Where<TValue>(OrderedIndex<TRow, TValue> index, TValue value)
        where TValue : notnull => Range(index, value, value);

    public IReadOnlyList<TRow> Where<TValue>(OrderedIndex<TRow, TValue> index, TValue value, int offset, int limit)
        where TValue : notnull => Range(index, value, value, offset, limit);

    public IReadOnlyList<TRow> Range<TValue>(OrderedIndex<TRow, TValue> index, TValue from, TValue to)
        where TValue : notnull => Rows(Ordered(index).Between(from, to));

    public IReadOnlyList<TRow> Range<TValue>(OrderedIndex<TRow, TValue> index, TValue from, TValue to, int offset, int limit)
        where TValue : notnull
    {
        var ordered = Ordered(index);
        var first = ordered.Rank(from, included: false);
        var left = ordered.Rank(to, included: true) - first - offset;
        return left <= 0 ? [] : Rows(ordered.From(first + offset, Math.Min(limit, left)));
    }

    public int CountRange<TValue>(OrderedIndex<TRow, TValue> index, TValue from, TValue to)
        where TValue : notnull =>
        Math.Max(0, Ordered(index).Rank(to, included: true) - Ordered(index).Rank(from, included: false));

    public int CountWhere<TValue>(OrderedIndex<TRow, TValue> index, TValue value)
        where TValue : notnull => CountRange(index, value, value);

    public IReadOnlyList<TRow> Page(int offset, int limit) => Rows(_rows.Keys.From(offset, limit));

    public IReadOnlyList<TRow> Page<TValue>(OrderedIndex<TRow, TValue> index, int offset, int limit)
        where TValue : notnull => Rows(Ordered(index).From(offset, limit));

    public void Insert(TRow row)
    {
        var key = _definition.Key(row);
        if (_rows.ByKey.ContainsKey(key)) throw new UniqueViolationException($"{_definition.Name}: the key {key} is taken.");
        RefuseConflict(key, row);
        Note(key, null);
        Put(key, null, row);
    }

    public void Update(TRow row)
    {
        var key = _definition.Key(row);
        var before = Find(key) ?? throw new KeyNotFoundException($"{_definition.Name}: there is no row {key}.");
        RefuseConflict(key, row);
        Note(key, before);
        Put(key, before, row);
    }

    public bool Delete(TKey key)
    {
        if (Find(key) is not { } before) return false;
        Note(key, before);
        Put(key, before, null);
        return true;
    }

    public override void Keep() => _changes?.Clear();

    public override void Undo()
    {
        if (_changes is null) return;
        for (var i = _changes.Count - 1; i >= 0; i--)
            Put(_changes[i].Key, Find(_changes[i].Key), _changes[i].Before);
        _changes.Clear();
    }

    public override void Collect(ChangeSet changes)
    {
        foreach (var (key, before) in _changes ?? [])
        {
            var now = Find(key);
            // A row that came and went within the transaction is noted at its going, which is a change with the row before.
            if ((now ?? before) is not { } row) continue;
            changes.Add(ChangeOf(key, row, deleted: now is null));
        }
    }

    public override IEnumerable<RowChange> All() => _rows.Keys.From(0, Count).Select(key => ChangeOf(key, Find(key)!, deleted: false));

    public override void Take(in RowChange change)
    {
        var row = JsonSerializer.Deserialize(change.Row.Span, _definition.Json)!;
        var key = _definition.Key(row);
        if (Find(key) is { } before) Put(key, before, null);
        if (!change.Deleted) (_taken ??= []).Add(row);
    }

    public override void Settle()
    {
        if (_taken is null) return;
        foreach (var row in _taken) Put(_definition.Key(row), null, row);
        _taken = null;
    }

    public override MemoryTable Fork()
    {
        _shared = true;
        return new MemoryTable<TKey, TRow>(_definition, _rows, shared: true);
    }

    public override void Save(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var key in _rows.Keys.From(0, Count)) JsonSerializer.Serialize(writer, Find(key)!, _definition.Json);
        writer.WriteEndArray();
    }

    public override void Load(JsonElement rows)
    {
        if (rows.ValueKind != JsonValueKind.Array) throw new JsonException($"{_definition.Name}: no array of rows.");
        var place = 0;
        foreach (var row in rows.EnumerateArray()) Load(row, place++);
    }

    public override StatePage View(StateQuery query)
    {
        if (query.Field is null) return new StatePage(Count, [.. Page(query.Offset, query.Limit).Select(Show)]);
        var fitting = _rows.Keys.From(0, Count).Select(key => Show(Find(key)!)).Where(row => Fits(row, query)).ToList();
        return new StatePage(fitting.Count, [.. fitting.Skip(query.Offset).Take(query.Limit)]);
    }

    void Load(JsonElement row, int place)
    {
        try
        {
            Insert(row.Deserialize(_definition.Json) ?? throw new JsonException("it is null."));
        }
        catch (Exception e) when (e is JsonException or UniqueViolationException)
        {
            throw new JsonException($"{_definition.Name}[{place}]: {e.Message}", e);
        }
    }

    RowChange ChangeOf(TKey key, TRow row, bool deleted) => new(
        _definition.Ordinal,
        Convert.ToString(key, CultureInfo.InvariantCulture)!,
        JsonSerializer.SerializeToUtf8Bytes(row, _definition.Json),
        deleted);

    static bool Fits(JsonObject row, StateQuery query) =>
        row.TryGetPropertyValue(query.Field!, out var value)
        && string.Equals(value?.ToString() ?? "null", query.Value, StringComparison.Ordinal);

    JsonObject Show(TRow row)
    {
        var shown = JsonSerializer.SerializeToNode(row, _definition.Json)!.AsObject();
        foreach (var secret in _definition.Secrets) shown.Remove(secret);
        return shown;
    }

    List<TRow> Rows(IEnumerable<TKey> keys)
    {
        var rows = new List<TRow>();
        foreach (var key in keys) rows.Add(Find(key)!);
        return rows;
    }

    MemoryOrderedIndex<TKey, TRow, TValue> Ordered<TValue>(OrderedIndex<TRow, TValue> index)
        where TValue : notnull => (MemoryOrderedIndex<TKey, TRow, TValue>)_rows.Indexes[index.Ordinal];

    void RefuseConflict(TKey key, TRow row)
    {
        foreach (var index in _rows.Indexes)
        {
            if (index.Conflicts(key, row))
                throw new UniqueViolationException($"{_definition.Name}: row {key} repeats a unique value.");
        }
    }

    void Put(TKey key, TRow? before, TRow? after)
    {
        if (_shared) (_rows, _shared) = (_rows.Fork(), false);
        _rows.Put(key, before, after);
    }

    void Note(TKey key, TRow? before) => (_changes ??= []).Add((key, before));
}
