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
            foreach (var sequence in content.GetProperty("sequences").EnumerateObject())
                _sequences[Named(_schema.Sequences, sequence.Name, known => known.Name).Ordinal] = sequence.Value.GetInt64();
            foreach (var table in content.GetProperty("tables").EnumerateObject())
                _tables[Named(_schema.Tables, table.Name, known => known.Name).Ordinal].Load(table.Value);
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
        return picture._tables.FirstOrDefault(known => known.Definition.Name == table)?.View(query);
    }

    static TKnown Named<TKnown>(IReadOnlyList<TKnown> known, string name, Func<TKnown, string> nameOf) =>
        known.FirstOrDefault(item => nameOf(item) == name)
        ?? throw new JsonException($"'{name}' is not one of: {string.Join(", ", known.Select(nameOf))}.");

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
