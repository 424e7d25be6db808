namespace Simulators.Steps.Shared;

/// <summary>A table whose columns are a call's parameters, and whose rows are calls.</summary>
static class TableCells
{
    /// <summary>Column and cell of each row, in the table's order.</summary>
    public static IEnumerable<IReadOnlyList<(string Name, string Value)>> Of(DataTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var names = table.Header.ToList();
        return table.Rows.Select(IReadOnlyList<(string, string)> (row) => [.. names.Select(name => (name, row[name]))]);
    }
}
