using Simulators.Kernel.Ids;

namespace Simulators.Kernel.Store.Memory;

/// <summary>A transaction on memory tables: the same object for one after the other.</summary>
sealed class MemoryTransaction(MemoryTable[] tables, long[] sequences) : ITransaction
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

    /// <summary>Notes what it has changed so far.</summary>
    public void Collect(ChangeSet changes)
    {
        if (_drawn.Count > 0) changes.Sequences = [.. sequences];
        foreach (var table in tables)
        {
            if (table.Changed) table.Collect(changes);
        }
    }

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
