using System.Text;

namespace Simulators.Steps.ClassLink;

/// <summary>Lines of CSV [RFC 4180].</summary>
static class CsvLine
{
    public static string Of(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell));

    /// <summary>The cells of one line.</summary>
    public static string[] Split(string line)
    {
        List<string> cells = [];
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"') cell.Append(line[i++]);
            else if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ',' && !quoted) Next();
            else cell.Append(line[i]);
        }

        Next();
        return [.. cells];

        void Next()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }

    static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0
        ? text
        : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
