using System.Collections;

namespace Simulators.Bdd;

/// <summary>A table's rows without its header.</summary>
public class DataTableRows : IEnumerable<DataTableRow>
{
    readonly List<DataTableRow> _rows = [];

    public int Count => _rows.Count;

    public DataTableRow this[int index] => _rows[index];

    public IEnumerator<DataTableRow> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(DataTableRow row) => _rows.Add(row);
}
