using Simulators.Gherkin.Messages;

namespace Simulators.Gherkin.Pickles;

/// <summary>
/// A source's lines. They end at LF or CRLF, as in Cucumber; a CR alone is text. Columns are counted in code points, though
/// the parser counts UTF-16 units.
/// </summary>
sealed class SourceLines
{
    readonly string[] _lines;
    int _countedLine = -1;
    int[]? _codePointsBefore;

    public SourceLines(string text)
    {
        if (text.StartsWith('\uFEFF')) text = text[1..];
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].EndsWith('\r')) lines[i] = lines[i][..^1];
        Count = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        _lines = lines;
    }

    /// <summary>Without the empty one after a last line end.</summary>
    public int Count { get; }

    /// <param name="number">Counted from 1.</param>
    public string this[int number] => _lines[number - 1];

    /// <param name="column">In UTF-16 units, from 1; 0 is none (the end of the file).</param>
    public Location LocationOf(int line, int column) => new(line, column <= 0 ? null : CodePointColumn(line, column));

    int CodePointColumn(int line, int column)
    {
        if (line < 1 || line > Count) return column;
        if (_countedLine != line) CountLine(line);
        if (_codePointsBefore is null) return column;
        var within = Math.Min(column - 1, _codePointsBefore.Length - 1);
        return _codePointsBefore[within] + (column - within);
    }

    void CountLine(int line)
    {
        _countedLine = line;
        _codePointsBefore = null;
        var text = this[line];
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return;
        var before = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
            before[i + 1] = before[i] + (i > 0 && char.IsSurrogatePair(text[i - 1], text[i]) ? 0 : 1);
        _codePointsBefore = before;
    }
}
