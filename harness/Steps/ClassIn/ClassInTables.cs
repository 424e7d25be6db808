using System.Text.Json.Nodes;

namespace Simulators.Steps.ClassIn;

/// <summary>How the tables of steps that call ClassIn are read.</summary>
public static class ClassInTables
{
    /// <summary>
    /// The parameters of one call, one a row: its name and its value. A first row <c>field | value</c> is a heading.
    /// </summary>
    public static async Task<IReadOnlyList<(string Name, object? Value)>> FieldsAsync(this ClassInSchool school, DataTable table)
    {
        ArgumentNullException.ThrowIfNull(school);
        var fields = new List<(string, object?)>();
        foreach (var (name, value) in Pairs(table)) fields.Add((name, await school.FillAsync(value)));
        return fields;
    }

    /// <summary>The rows of a table of two columns, the first row included.</summary>
    public static IReadOnlyList<(string Name, string Value)> Pairs(DataTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var header = table.Header.ToList();
        if (header.Count != 2)
            throw new ExpectationException($"The table has {header.Count} columns; it needs two: a name and its value.");
        IEnumerable<(string, string)> rows = table.Rows.Select(row => (row[0], row[1]));
        return header is ["field", "value"] ? [.. rows] : [(header[0], header[1]), .. rows];
    }

    /// <summary>
    /// The items of a batch as ClassIn takes them, a JSON text: an item a row, a member a column, none for an empty cell.
    /// </summary>
    public static async Task<string> ItemsAsync(this ClassInSchool school, DataTable table)
    {
        ArgumentNullException.ThrowIfNull(school);
        ArgumentNullException.ThrowIfNull(table);
        var items = new JsonArray();
        foreach (var row in table.Rows)
        {
            var item = new JsonObject();
            foreach (var (name, cell) in row.Where(pair => pair.Value.Length > 0)) item[name] = await school.FillAsync(cell);
            items.Add(item);
        }

        return items.ToJsonString();
    }
}
