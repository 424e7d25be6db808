using System.Text;
using Simulators.Bdd.Tables.Binding;

namespace Simulators.Bdd.Tables.Comparing;

/// <summary>Shows what a table and a set do not have in common, as a table.</summary>
static class SetDifference
{
    public static string Of(Table table, IReadOnlyList<DataTableRow> missing, IReadOnlyList<object?> tooMany)
    {
        List<(string Sign, IReadOnlyList<string> Cells)> lines =
        [
            ("  ", [.. table.Header]),
            .. missing.Select(row => ("- ", (IReadOnlyList<string>)[.. row.Values])),
            .. tooMany.Select(item => ("+ ", CellsOf(table, item))),
        ];
        var widths = lines[0].Cells.Select((_, column) => lines.Max(line => line.Cells[column].Length)).ToList();
        var text = new StringBuilder("The rows differ: - is missing, + is too many or in the wrong place.");
        foreach (var (sign, cells) in lines)
        {
            text.Append('\n').Append(sign);
            for (var i = 0; i < cells.Count; i++) text.Append("| ").Append(cells[i].PadRight(widths[i])).Append(' ');
            text.Append('|');
        }

        return text.ToString();
    }

    static IReadOnlyList<string> CellsOf(Table table, object? item) => [.. table.Header.Select(column =>
        item is null ? "" : CellComparer.TextOf(MemberMap.Of(item.GetType()).Find(column)?.Get(item)))];
}
