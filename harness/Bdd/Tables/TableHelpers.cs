namespace Simulators.Bdd;

/// <summary>The two cells of a row of a standing table.</summary>
public static class TableHelpers
{
    public static string Id(this DataTableRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row[0];
    }

    public static string Value(this DataTableRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row[1];
    }
}
