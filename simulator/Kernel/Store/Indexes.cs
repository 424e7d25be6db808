namespace Simulators.Kernel.Store;

/// <summary>An index of a table: declared once with the schema, and used as the handle of every look-up.</summary>
public abstract class IndexDefinition<TRow>(string name, int ordinal)
{
    /// <summary>The index's name, unique within its table; an SQL engine names a column after it.</summary>
    public string Name => name;

    /// <summary>The index's position within its table.</summary>
    public int Ordinal => ordinal;
}

/// <summary>At most one row has a given value.</summary>
public sealed class UniqueIndex<TRow, TValue>(string name, int ordinal, Func<TRow, Indexed<TValue>> select)
    : IndexDefinition<TRow>(name, ordinal)
    where TValue : notnull
{
    public Func<TRow, Indexed<TValue>> Select => select;
}

/// <summary>Rows in the order of a value, rows of equal value in the order of their keys.</summary>
public sealed class OrderedIndex<TRow, TValue>(string name, int ordinal, Func<TRow, Indexed<TValue>> select)
    : IndexDefinition<TRow>(name, ordinal)
    where TValue : notnull
{
    public Func<TRow, Indexed<TValue>> Select => select;
}
