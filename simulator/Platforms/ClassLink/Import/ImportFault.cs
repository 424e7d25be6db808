using Simulators.Kernel.Rules;

namespace Simulators.ClassLink.Import;

/// <summary>One thing that is wrong with an import.</summary>
/// <param name="File">The file's name, or that of the archive's entry.</param>
/// <param name="Row">
/// As a spreadsheet counts: the header is row 1, the first record row 2; a cell with a line break does not begin a row. Zero: the
/// file as a whole.
/// </param>
/// <param name="Column">The column's header; empty when it is about the row or the file.</param>
/// <param name="Value">What stands there, at most so many characters; null when nothing does, or it is a password.</param>
/// <param name="Problem">What is wrong and how to mend it, in one sentence.</param>
/// <param name="Rule">The rule that says so.</param>
sealed record ImportFault(string File, int Row, string Column, string? Value, string Problem, Rule Rule);

/// <summary>
/// The faults of an import, in the order they were found: the first of them are kept, all are counted, so that a file of nothing
/// but faults costs no memory.
/// </summary>
sealed class FaultList
{
    const int Kept = 1000;
    const int LongestValue = 120;

    readonly List<ImportFault> _first = [];

    public IReadOnlyList<ImportFault> First => _first;

    public long Total { get; private set; }

    public void Add(string file, int row, string column, string? value, string problem, Rule rule)
    {
        Total++;
        if (_first.Count < Kept) _first.Add(new ImportFault(file, row, column, Shortened(value), problem, rule));
    }

    /// <summary>About a file as a whole.</summary>
    public void Add(string file, string problem, Rule rule) => Add(file, 0, "", null, problem, rule);

    static string? Shortened(string? value)
    {
        if (value is null || value.Length <= LongestValue) return value;
        // Half of a surrogate pair is no text that JSON could carry.
        var length = char.IsHighSurrogate(value[LongestValue - 1]) ? LongestValue - 1 : LongestValue;
        return string.Concat(value.AsSpan(0, length), "...");
    }
}
