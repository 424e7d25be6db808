using Simulators.Gherkin.Messages;
using Simulators.Reports.Model;

namespace Simulators.Reports.Text;

/// <summary>A step's doc string or table as the feature file has it.</summary>
static class StepText
{
    public static IEnumerable<string> Argument(StepResult step) =>
    [
        .. step.Argument?.DocString is { } text ? DocString(text) : [],
        .. step.Argument?.DataTable is { } table ? Table(table) : [],
    ];

    static IEnumerable<string> DocString(PickleDocString text) =>
        [$"\"\"\"{Printable.Line(text.MediaType ?? "")}", .. Printable.Body(text.Content).Split('\n'), "\"\"\""];

    static IEnumerable<string> Table(PickleTable table)
    {
        string[][] rows = [.. table.Rows.Select(row => row.Cells.Select(cell => Printable.Line(cell.Value)).ToArray())];
        int[] widths = [.. Enumerable.Range(0, rows.Length == 0 ? 0 : rows.Max(row => row.Length))
            .Select(column => rows.Max(row => column < row.Length ? row[column].Length : 0))];
        return rows.Select(row => $"| {string.Join(" | ", row.Select((cell, column) => cell.PadRight(widths[column])))} |");
    }
}
