using System.Text;
using Gherkin.Ast;

namespace Simulators.Gherkin.Pickles;

/// <summary>
/// The cells of a table's row: between bars, without the blanks around them; <c>\|</c>, <c>\\</c> and <c>\n</c> stand for a bar,
/// a backslash and a line end, another backslash for itself. What follows the last bar is no cell.
/// </summary>
static class TableCells
{
    public static IReadOnlyList<TableCell> Of(string line, int number)
    {
        var cells = new List<TableCell>();
        var text = new StringBuilder();
        var start = line.IndexOf('|', StringComparison.Ordinal) + 1;
        for (var at = start; at < line.Length; at++)
        {
            if (line[at] == '|')
            {
                cells.Add(Cell(text.ToString(), line, start, number));
                text.Clear();
                start = at + 1;
            }
            else if (line[at] == '\\' && at + 1 < line.Length) AppendEscaped(text, line[++at]);
            else text.Append(line[at]);
        }

        return cells;
    }

    static void AppendEscaped(StringBuilder text, char escaped) => _ = escaped switch
    {
        'n' => text.Append('\n'),
        '|' or '\\' => text.Append(escaped),
        _ => text.Append('\\').Append(escaped),
    };

    /// <summary>An empty cell stands right after its bar.</summary>
    static TableCell Cell(string text, string line, int start, int number)
    {
        var trimmed = text.Trim(' ', '\t', '\u00A0');
        var at = start;
        while (trimmed.Length > 0 && line[at] is (' ' or '\t' or '\u00A0')) at++;
        return new TableCell(new Location(number, at + 1), trimmed);
    }
}
