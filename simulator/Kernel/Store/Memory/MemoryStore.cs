using System.Text.Json;
using Simulators.Kernel.Ids;

namespace Simulators.Kernel.Store.Memory;

/// <summary>The engine that keeps everything in this process: one lock, one transaction at a time.</summary>
public sealed class MemoryStore : IStore
{
    readonly Lock _gate = new();
    readonly StoreSchema _schema;
    readonly MemoryTable[] _tables;
    readonly long[] _sequences;
    readonly Transaction _transaction;

    /// <summary>An empty store of that schema.</summary>
    public MemoryStore(StoreSchema schema)
        : this(
            schema ?? throw new ArgumentNullException(nameof(schema)),
            [.. schema.Tables.Select(table => table.CreateMemoryTable())],
            [.. schema.Sequences.Select(sequence => sequence.First)])
    {
    }

    MemoryStore(StoreSchema schema, MemoryTable[] tables, long[] sequences)
    {
        _schema = schema;
        _tables = tables;
        _sequences = sequences;
        _transaction = new Transaction(tables, sequences);
    }

    public ValueTask<TResult> ExecuteAsync<TArgument, TResult>(
        TArgument argument,
        Func<TArgument, ITransaction, (TResult Result, Commit Commit)> operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        RefuseInsideTransaction();
        lock (_gate)
        {
            var kept = false;
            try
            {
                var (result, commit) = operation(argument, _transaction);
                kept = commit == Commit.Keep;
                return ValueTask.FromResult(result);
            }
            finally
            {
                if (kept) _transaction.Keep();
                else _transaction.Undo();
            }
        }
    }

    public IStore Fork()
    {
        RefuseInsideTransaction();
        lock (_gate)
        {
            return new MemoryStore(
                _schema,
                Array.ConvertAll(_tables, table => table.Fork()),
                (long[])_sequences.Clone());
        }
    }

    public async ValueTask SaveAsync(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        // A fork is a frozen picture: saving a million rows does not hold up a request.
        ((MemoryStore)Fork()).Save(writer);
        await writer.FlushAsync().ConfigureAwait(false);
    }

    public ValueTask LoadAsync(JsonElement content)
    {
        lock (_gate)
        {
            var before = (long[])_sequences.Clone();
            try
            {
                foreach (var (name, value) in Members(content, "sequences"))
                    _sequences[Named(_schema.Sequences, name, known => known.Name).Ordinal] = NumberIn(name, value);
                foreach (var (name, rows) in Members(content, "tables"))
                    _tables[Named(_schema.Tables, name, known => known.Name).Ordinal].Load(rows);
                _transaction.Keep();
            }
            catch
            {
                _transaction.Undo();
                before.CopyTo(_sequences, 0);
                throw;
            }
        }

        return ValueTask.CompletedTask;
    }

    public IReadOnlyDictionary<string, int> Count()
    {
        lock (_gate)
        {
            return _tables.Where(table => !table.Definition.Internal)
                .ToDictionary(table => table.Definition.Name, table => table.Count);
        }
    }

    public StatePage? View(string table, StateQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var picture = (MemoryStore)Fork();
        return Array.Find(picture._tables, known => known.Definition.Name == table && !known.Definition.Internal)?.View(query);
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

    /// <summary>The lock lets its own thread in again; a second transaction would end the first, a fork copy half of it.</summary>
    void RefuseInsideTransaction()
    {
        if (_gate.IsHeldByCurrentThread) throw new InvalidOperationException("A transaction is open on this store.");
    }

    void Save(Utf8JsonWriter writer)
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

    sealed class Transaction(MemoryTable[] tables, long[] sequences) : ITransaction
    {
        readonly List<(int Ordinal, long Before)> _drawn = [];
        object? _view;

        public ITable<TKey, TRow> Table<TKey, TRow>(TableDefinition<TKey, TRow> definition)
            where TKey : notnull
            where TRow : class => (ITable<TKey, TRow>)tables[definition.Ordinal];

        public long NextId(IdSequence sequence)
        {
            var id = sequences[sequence.Ordinal];
            _drawn.Add((sequence.Ordinal, id));
            sequences[sequence.Ordinal] = id + sequence.Step;
            return id;
        }

        public TView View<TView>(Func<ITransaction, TView> create)
            where TView : class => (TView)(_view ??= create(this));

        public void Keep()
        {
            _drawn.Clear();
            foreach (var table in tables)
            {
                if (table.Changed) table.Keep();
            }
        }

        public void Undo()
        {
            for (var i = _drawn.Count - 1; i >= 0; i--) sequences[_drawn[i].Ordinal] = _drawn[i].Before;
            _drawn.Clear();
            foreach (var table in tables)
            {
                if (table.Changed) table.Undo();
            }
        }
    }
}
