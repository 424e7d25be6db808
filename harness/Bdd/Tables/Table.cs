using System.Text;

namespace Simulators.Bdd;

/// <summary>A step's table: a header and rows.</summary>
public class Table
{
    readonly List<string> _header;

    public Table(params string[] header)
    {
        ArgumentNullException.ThrowIfNull(header);
        if (header.Length == 0) throw new ArgumentException("A table needs at least one column.", nameof(header));
        _header = [.. header.Select(name => name ?? "")];
        Rows = new DataTableRows();
    }

    public ICollection<string> Header => _header.AsReadOnly();

    public DataTableRows Rows { get; }

    /// <summary>Rows without the header.</summary>
    public int RowCount => Rows.Count;

    internal List<string> Columns => _header;

    public bool ContainsColumn(string column) => _header.Contains(column);

    /// <exception cref="ArgumentException">There are more or fewer cells than columns.</exception>
    public void AddRow(params string[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Length != _header.Count)
        {
            throw new ArgumentException(
                $"The row has {cells.Length} cells, the header {_header.Count}: {string.Join(" | ", _header)}.", nameof(cells));
        }

        Rows.Add(new DataTableRow(this, cells));
    }

    /// <summary>Columns that are not named stay empty.</summary>
    /// <exception cref="ArgumentException">A column is not in the header.</exception>
    public void AddRow(IDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var cells = new string[_header.Count];
        Array.Fill(cells, "");
        foreach (var (column, value) in values) cells[IndexOf(column)] = value;
        AddRow(cells);
    }

    /// <exception cref="ArgumentException">A column is not in the header.</exception>
    public void RenameColumn(string oldColumn, string newColumn) => _header[IndexOf(oldColumn)] = newColumn;

    public override string ToString() => ToString(headersOnly: false);

    /// <summary>As it is written in a feature file, its columns aligned.</summary>
    public string ToString(bool headersOnly = false, bool withNewline = true)
    {
        List<IReadOnlyList<string>> lines = [_header];
        if (!headersOnly) lines.AddRange(Rows.Select(row => row.Cells));
        var widths = _header.Select((_, column) => lines.Max(line => Shown(line[column]).Length)).ToList();
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length > 0) text.Append(Environment.NewLine);
            for (var i = 0; i < line.Count; i++) text.Append("| ").Append(Shown(line[i]).PadRight(widths[i])).Append(' ');
            text.Append('|');
        }

        if (withNewline) text.Append(Environment.NewLine);
        return text.ToString();
    }

    internal int IndexOf(string column)
    {
        var index = _header.IndexOf(column);
        if (index >= 0) return index;
        throw new ArgumentException(
            $"The table has no column '{column}'. Its columns are: {string.Join(", ", _header)}.", nameof(column));
    }

    static string Shown(string? cell) =>
        (cell ?? "").Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
}
