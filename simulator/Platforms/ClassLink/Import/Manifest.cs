namespace Simulators.ClassLink.Import;

/// <summary>What the manifest says of a file.</summary>
enum CsvFileMode
{
    Absent,
    Bulk,
    Delta,
}

/// <summary>The content of manifest.csv: the version, and how each rostering file is to be read.</summary>
/// <param name="Version">1.1 or 1.2.</param>
/// <param name="Modes">By file; one that is not in it is absent.</param>
sealed record Manifest(string Version, IReadOnlyDictionary<CsvFile, CsvFileMode> Modes)
{
    public const string FileName = "manifest.csv";

    /// <summary>bulk, delta, or mixed when it has files of both kinds.</summary>
    public string Mode =>
        Modes.Values.All(mode => mode != CsvFileMode.Delta) ? "bulk"
        : Modes.Values.All(mode => mode != CsvFileMode.Bulk) ? "delta"
        : "mixed";

    public CsvFileMode this[CsvFile file] => Modes.GetValueOrDefault(file);
}
