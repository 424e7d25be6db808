namespace Simulators.ClassLink.Import;

/// <summary>Reads manifest.csv: which version, and which files are bulk, delta or absent.</summary>
sealed class ManifestReader
{
    const string Header = "propertyName,value";

    readonly ImportSource _source;
    readonly ImportNotes _notes;
    readonly bool _entriesRequired;
    readonly Dictionary<string, (int Row, string Value)> _properties = [];

    ManifestReader(ImportSource source, ImportNotes notes, bool entriesRequired) =>
        (_source, _notes, _entriesRequired) = (source, notes, entriesRequired);

    FaultList Faults => _notes.Faults;

    /// <param name="source">Where it lies.</param>
    /// <param name="notes">What is wrong with it.</param>
    /// <param name="entriesRequired">Whether each rostering file must be named.</param>
    /// <returns>The manifest, or null when it does not say what to read.</returns>
    public static Manifest? Read(ImportSource source, ImportNotes notes, bool entriesRequired) =>
        new ManifestReader(source, notes, entriesRequired).Read();

    Manifest? Read()
    {
        if (_source.IsUtf16(Manifest.FileName))
        {
            Faults.Add(Manifest.FileName, 1, "", null, CellRules.NoUtf8, RuleBook.ImportEncoding);
            return null;
        }

        using (var content = _source.Open(Manifest.FileName))
        {
            if (content is null)
            {
                Faults.Add(Manifest.FileName, Missing(), RuleBook.ImportManifest);
                return null;
            }

            ReadProperties(content);
        }

        if (Version() is not { } version) return null;
        var formats = CsvFormats.Of(version);
        WarnOfOthers(formats);
        var modes = formats.ToDictionary(format => format.File, ModeOf);
        if (Faults.Total == 0 && modes.Values.All(mode => mode == CsvFileMode.Absent))
            Faults.Add(Manifest.FileName, "It declares no rostering file bulk or delta: there is nothing to import.", RuleBook.ImportManifest);
        return new Manifest(version, modes);
    }

    string Missing()
    {
        var inFolder = _source.Names.FirstOrDefault(name => name.EndsWith($"/{Manifest.FileName}", StringComparison.Ordinal));
        return inFolder is null
            ? "There is no manifest.csv at the top: add it, with that name in lower case."
            : $"It lies in a folder, as {inFolder}: pack the files themselves, without their folder.";
    }

    void ReadProperties(Stream content)
    {
        using var rows = new CsvRows(content);
        while (rows.Read())
        {
            if (rows.Cells.Exists(cell => cell.Contains(CsvRows.Undecodable)))
                Fault(rows, "", null, CellRules.NoUtf8, RuleBook.ImportEncoding);
            else if (rows.Row == 1) CheckHeader(rows);
            else if (rows.Cells.Count != 2)
                Fault(rows, "", null, $"The row has {rows.Cells.Count} cells: it needs a property's name and its value.", RuleBook.ImportManifest);
            else if (!_properties.TryAdd(rows.Cells[0], (rows.Row, rows.Cells[1])))
                Fault(rows, "propertyName", rows.Cells[0], "The property is there twice: leave one out.", RuleBook.ImportManifest);
        }

        if (rows.Broken is { } broken) Fault(rows, "", null, broken, RuleBook.ImportArchive);
        else if (rows.Row == 0) Fault(rows, "", null, $"The file is empty: begin it with the header {Header}.", RuleBook.ImportManifest);
    }

    void CheckHeader(CsvRows rows)
    {
        if (rows.Cells is not ["propertyName", "value"])
            Fault(rows, "", string.Join(',', rows.Cells), $"The header must be {Header}.", RuleBook.ImportManifest);
    }

    string? Version()
    {
        Known("manifest.version", ["1.0"]);
        return Known("oneroster.version", ["1.1", "1.2"]);
    }

    string? Known(string property, string[] values)
    {
        if (!_properties.TryGetValue(property, out var found))
        {
            Faults.Add(Manifest.FileName, $"The property {property} is missing: add it.", RuleBook.ImportManifest);
            return null;
        }

        if (values.Contains(found.Value)) return found.Value;
        Faults.Add(
            Manifest.FileName, found.Row, "value", found.Value, $"{property} must be {string.Join(" or ", values)}.", RuleBook.ImportManifest);
        return null;
    }

    CsvFileMode ModeOf(CsvFormat format)
    {
        if (!_properties.TryGetValue(format.ManifestEntry, out var found))
        {
            if (_entriesRequired)
            {
                Faults.Add(
                    Manifest.FileName,
                    $"The property {format.ManifestEntry} is missing: add it, with the value absent, bulk or delta.",
                    RuleBook.ImportManifestEntries);
            }

            return CsvFileMode.Absent;
        }

        switch (found.Value)
        {
            case "absent": return CsvFileMode.Absent;
            case "bulk": return CsvFileMode.Bulk;
            case "delta": return CsvFileMode.Delta;
            default:
                Faults.Add(
                    Manifest.FileName, found.Row, "value", found.Value, "A file is absent, bulk or delta.", RuleBook.ImportManifest);
                return CsvFileMode.Absent;
        }
    }

    /// <summary>What the manifest or the archive has beyond the rostering files of the version is not read.</summary>
    void WarnOfOthers(IReadOnlyList<CsvFormat> formats)
    {
        var entries = formats.Select(format => format.ManifestEntry).ToHashSet();
        foreach (var (property, (row, value)) in _properties)
        {
            if (IsProperty(property) || entries.Contains(property)) continue;
            if (!property.StartsWith("file.", StringComparison.Ordinal) || !IsFile(property["file.".Length..]))
                Faults.Add(Manifest.FileName, row, "propertyName", property, "No such property is known: leave it out.", RuleBook.ImportManifest);
            else if (value != "absent")
                _notes.Warn($"{property["file.".Length..]}.csv", "It is no rostering file of this version, and is not read.", RuleBook.ImportFilesBeyond);
        }

        var names = formats.Select(format => format.FileName).Append(Manifest.FileName).ToHashSet();
        foreach (var name in _source.Names.Where(name => !names.Contains(name) && !IsNamed(name)))
            _notes.Warn(name, "The manifest does not name it, and it is not read.", RuleBook.ImportFilesBeyond);
    }

    static bool IsProperty(string property) =>
        property is "manifest.version" or "oneroster.version" or "source.systemName" or "source.systemCode";

    static bool IsFile(string name) =>
        CsvFormats.NotRostering.Contains(name) || CsvFormats.Of("1.2").Any(format => format.Name == name);

    bool IsNamed(string fileName) =>
        fileName.EndsWith(".csv", StringComparison.Ordinal) && _properties.ContainsKey($"file.{fileName[..^4]}");

    void Fault(CsvRows rows, string column, string? value, string problem, Kernel.Rules.Rule rule) =>
        Faults.Add(Manifest.FileName, rows.Row, column, value, problem, rule);
}
