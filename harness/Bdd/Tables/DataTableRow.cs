using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Simulators.Bdd;

/// <summary>A row of a table: its cells by the header's columns. Cells can be changed, columns cannot.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name is Reqnroll's.")]
public class DataTableRow : IDictionary<string, string>
{
    readonly string[] _cells;

    internal DataTableRow(Table table, string[] cells)
    {
        Table = table;
        _cells = [.. cells.Select(cell => cell ?? "")];
    }

    public int Count => _cells.Length;

    public bool IsReadOnly => false;

    public ICollection<string> Keys => Table.Header;

    public ICollection<string> Values => Array.AsReadOnly(_cells);

    internal Table Table { get; }

    internal IReadOnlyList<string> Cells => _cells;

    /// <exception cref="IndexOutOfRangeException">There is no such column; the message lists those that are.</exception>
    public string this[string header]
    {
        get => _cells[At(header)];
        set => _cells[At(header)] = value ?? "";
    }

    public string this[int index] => _cells[index];

    public bool ContainsKey(string header) => Table.Columns.Contains(header);

    public bool TryGetValue(string header, [MaybeNullWhen(false)] out string value)
    {
        var index = Table.Columns.IndexOf(header);
        value = index < 0 ? null : _cells[index];
        return index >= 0;
    }

    public bool Contains(KeyValuePair<string, string> item) => TryGetValue(item.Key, out var value) && value == item.Value;

    public void CopyTo(KeyValuePair<string, string>[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        foreach (var pair in this) array[arrayIndex++] = pair;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
        Table.Columns.Select((column, index) => KeyValuePair.Create(column, _cells[index])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<string, string>>.Add(KeyValuePair<string, string> item) => throw Fixed();

    void ICollection<KeyValuePair<string, string>>.Clear() => throw Fixed();

    bool ICollection<KeyValuePair<string, string>>.Remove(KeyValuePair<string, string> item) => throw Fixed();

    void IDictionary<string, string>.Add(string key, string value) => throw Fixed();

    bool IDictionary<string, string>.Remove(string key) => throw Fixed();

    static NotSupportedException Fixed() => new("A row's columns are its table's: none can be added or taken away.");

    [SuppressMessage("Usage", "CA2201", Justification = "Step code may catch what Reqnroll throws.")]
    int At(string header)
    {
        var index = Table.Columns.IndexOf(header);
        if (index >= 0) return index;
        throw new IndexOutOfRangeException(
            $"The table has no column '{header}'. Its columns are: {string.Join(", ", Table.Columns)}.");
    }
}
