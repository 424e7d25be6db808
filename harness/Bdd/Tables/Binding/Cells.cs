namespace Simulators.Bdd.Tables.Binding;

/// <summary>What a table says of one object: names of members and texts.</summary>
static class Cells
{
    /// <summary>
    /// Of a table of one object, which lies (a row beneath its header) or stands (two columns: names and values).
    /// </summary>
    /// <exception cref="ArgumentException">It has several rows and is not two columns of names and values.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> OfInstance(Table table, Type type)
    {
        if (Stands(table, type)) return [.. table.Rows.Select(row => KeyValuePair.Create(row[0], row[1]))];
        if (table.RowCount == 1) return [.. table.Rows[0]];
        throw new ArgumentException(
            $"A table of one {type.Name} has one row beneath its header, or two columns of names and values; "
            + $"this one has {table.RowCount} rows of {table.Header.Count} columns.",
            nameof(table));
    }

    static bool Stands(Table table, Type type)
    {
        if (table.Header.Count != 2) return false;
        if (table.ContainsColumn("Field") && table.ContainsColumn("Value")) return true;
        if (InstanceMaker.IsTuple(type)) return table.RowCount > 1;
        return table.RowCount > 0 && MemberMap.Of(type).Find(table.Rows[0][0]) is not null;
    }
}
