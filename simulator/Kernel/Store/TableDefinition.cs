using System.Text.Json.Serialization.Metadata;

namespace Simulators.Kernel.Store;

/// <summary>A table of a platform's schema, whatever its row type.</summary>
public abstract class TableDefinition(string name, int ordinal)
{
    /// <summary>The vendor's noun for the collection (<c>users</c>, <c>courses</c>); the state view's name.</summary>
    public string Name => name;

    /// <summary>The table's position within its schema.</summary>
    public int Ordinal => ordinal;

    /// <summary>True for the kernel's own tables, which the state view leaves out.</summary>
    public bool Internal { get; init; }

    /// <summary>JSON members that the state view leaves out (password digests); a snapshot carries them.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    internal abstract Memory.MemoryTable CreateMemoryTable();
}

/// <summary>A table: how a row's key is read, which indexes it has, and how a row is written as JSON.</summary>
public sealed class TableDefinition<TKey, TRow>(
    string name,
    int ordinal,
    Func<TRow, TKey> key,
    Func<JsonTypeInfo<TRow>> json)
    : TableDefinition(name, ordinal)
    where TKey : notnull
    where TRow : class
{
    readonly List<Func<Memory.IMemoryIndex<TKey, TRow>>> _memoryIndexes = [];

    public Func<TRow, TKey> Key => key;

    public JsonTypeInfo<TRow> Json => json();

    /// <summary>Declares that at most one row may have the value. Declare indexes before any store is created.</summary>
    public UniqueIndex<TRow, TValue> Unique<TValue>(string indexName, Func<TRow, Indexed<TValue>> select)
        where TValue : notnull
    {
        var index = new UniqueIndex<TRow, TValue>(indexName, _memoryIndexes.Count, select);
        _memoryIndexes.Add(() => new Memory.MemoryUniqueIndex<TKey, TRow, TValue>(index));
        return index;
    }

    /// <summary>Declares an order to page and range by. Declare indexes before any store is created.</summary>
    public OrderedIndex<TRow, TValue> Ordered<TValue>(string indexName, Func<TRow, Indexed<TValue>> select)
        where TValue : notnull
    {
        var index = new OrderedIndex<TRow, TValue>(indexName, _memoryIndexes.Count, select);
        _memoryIndexes.Add(() => new Memory.MemoryOrderedIndex<TKey, TRow, TValue>(index));
        return index;
    }

    internal override Memory.MemoryTable CreateMemoryTable() =>
        new Memory.MemoryTable<TKey, TRow>(this, [.. _memoryIndexes.Select(create => create())]);
}
