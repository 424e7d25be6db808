namespace Simulators.Kernel.Store;

/// <summary>
/// The rows of one table inside a transaction. Rows are immutable records: a change is an <see cref="Update"/> with
/// a new one. Every list is a copy, so that a caller may change the table while going through it.
/// </summary>
public interface ITable<TKey, TRow>
    where TKey : notnull
    where TRow : class
{
    int Count { get; }

    /// <summary>The row of that key, or null.</summary>
    TRow? Find(TKey key);

    /// <summary>The row that has the value in a unique index, or null.</summary>
    TRow? Find<TValue>(UniqueIndex<TRow, TValue> index, TValue value)
        where TValue : notnull;

    /// <summary>The row that comes first in the order of the index, or null when the index is empty.</summary>
    TRow? First<TValue>(OrderedIndex<TRow, TValue> index)
        where TValue : notnull;

    /// <summary>The rows that have the value, in the order of their keys.</summary>
    IReadOnlyList<TRow> Where<TValue>(OrderedIndex<TRow, TValue> index, TValue value)
        where TValue : notnull;

    /// <summary>A page of the rows that have the value, in the order of their keys; costs the page, however far it lies.</summary>
    IReadOnlyList<TRow> Where<TValue>(OrderedIndex<TRow, TValue> index, TValue value, int offset, int limit)
        where TValue : notnull;

    /// <summary>The rows from one value to another, both included, in the order of the index.</summary>
    IReadOnlyList<TRow> Range<TValue>(OrderedIndex<TRow, TValue> index, TValue from, TValue to)
        where TValue : notnull;

    /// <summary>A page of them; costs the page, however far it lies.</summary>
    IReadOnlyList<TRow> Range<TValue>(OrderedIndex<TRow, TValue> index, TValue from, TValue to, int offset, int limit)
        where TValue : notnull;

    /// <summary>How many rows lie from one value to another, both included; costs the logarithm of the table.</summary>
    int CountRange<TValue>(OrderedIndex<TRow, TValue> index, TValue from, TValue to)
        where TValue : notnull;

    /// <summary>How many rows have the value; costs the logarithm of the table, not the answer.</summary>
    int CountWhere<TValue>(OrderedIndex<TRow, TValue> index, TValue value)
        where TValue : notnull;

    /// <summary>A page of the table in key order; costs the page, however far into the table it lies.</summary>
    IReadOnlyList<TRow> Page(int offset, int limit);

    /// <summary>A page in the order of an index; costs the page, however far into the table it lies.</summary>
    IReadOnlyList<TRow> Page<TValue>(OrderedIndex<TRow, TValue> index, int offset, int limit)
        where TValue : notnull;

    /// <summary>Adds a row.</summary>
    /// <exception cref="UniqueViolationException">The key or a unique value is taken. Rules look first, so this is a bug.</exception>
    void Insert(TRow row);

    /// <summary>Replaces the row of the same key.</summary>
    /// <exception cref="UniqueViolationException">A unique value is taken by another row.</exception>
    /// <exception cref="KeyNotFoundException">There is no row of that key.</exception>
    void Update(TRow row);

    /// <summary>Removes the row; false when there was none.</summary>
    bool Delete(TKey key);
}
