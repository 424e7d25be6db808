namespace Simulators.Cli.Check;

/// <summary>What reading a roster's files gave.</summary>
/// <param name="Version">The version of OneRoster, when the manifest says one.</param>
/// <param name="Records">How many records each collection has.</param>
/// <param name="Faults">What is wrong with the files; when there is anything, nothing was taken.</param>
sealed record ImportResult(string? Version, IReadOnlyList<(string Collection, long Records)> Records, IReadOnlyList<ImportFault> Faults);

/// <summary>Something that is wrong in a file.</summary>
sealed record ImportFault(string File, long? Row, string? Column, string? Value, string Problem)
{
    /// <summary>Where, as far as that is known: <c>users.csv row 7, column role</c>.</summary>
    public string Place => File
        + (Row is null ? "" : $" row {Row}")
        + (string.IsNullOrEmpty(Column) ? "" : $"{(Row is null ? "" : ",")} column {Column}");
}
