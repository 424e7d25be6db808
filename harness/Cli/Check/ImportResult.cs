namespace Simulators.Cli.Check;

/// <summary>What reading a roster's files gave.</summary>
/// <param name="Version">The version of OneRoster, when the manifest says one.</param>
/// <param name="Records">How many records each collection has.</param>
/// <param name="FaultCount">How many things are wrong with the files; when there is anything, nothing was taken.</param>
/// <param name="Faults">The first of them.</param>
/// <param name="Warnings">What is odd, and was taken all the same.</param>
sealed record ImportResult(
    string? Version,
    IReadOnlyList<(string Collection, long Records)> Records,
    long FaultCount,
    IReadOnlyList<ImportFault> Faults,
    IReadOnlyList<ImportWarning> Warnings);

/// <summary>Something that is odd in a file.</summary>
sealed record ImportWarning(string File, string Text);

/// <summary>Something that is wrong in a file.</summary>
sealed record ImportFault(string File, long? Row, string? Column, string? Value, string Problem)
{
    /// <summary>Where, as far as that is known: <c>users.csv row 7, column role</c>.</summary>
    public string Place => File
        + (Row is null ? "" : $" row {Row}")
        + (string.IsNullOrEmpty(Column) ? "" : $"{(Row is null ? "" : ",")} column {Column}");
}
